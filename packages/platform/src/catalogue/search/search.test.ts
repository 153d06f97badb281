import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { localDate } from '#law/index.ts'
import { unpublishRecord, withdrawRecord } from '../flow/end-record.action.ts'
import { publishRecord } from '../flow/publish-record.action.ts'
import { saveRecord, startEdition } from '../flow/write-record.action.ts'
import {
  aContent,
  aDraft,
  anEditorialOffice,
  aPublished,
  examine,
} from '../testing/an-editorial-office.ts'
import { noteValidity } from '../validity/note-validity.action.ts'
import { readAsked } from './asked.ts'
import { listDocuments } from './find-documents.store.ts'
import { nearestWords, signsBetween } from './nearest-words.ts'
import { reindexBatch } from './reindex.action.ts'
import { addSynonyms, switchOffSynonyms } from './synonyms/change-synonyms.action.ts'
import { listChangedSynonyms } from './synonyms/synonyms.store.ts'
import { synonymsInUse } from './synonyms/synonyms-in-use.ts'
import { type Conditions, noConditions, type Order, type Place } from './wanted-documents.ts'

const on = '2026-03-02'

type More = Partial<Conditions> & { readonly order?: Order; readonly today?: string }

async function idsOf({ as }: TestDatabase, line: string, more: More = {}): Promise<string[]> {
  const { order = 'relevance', today = '2026-06-01', ...conditions } = more
  const wanted = {
    asked: readAsked(line, []),
    conditions: { ...noConditions, ...conditions },
    order,
    today: localDate(today),
  }
  const found = await listDocuments(as('portal'), wanted, { limit: 50 })
  return found.map(({ recordId }) => recordId)
}

test('what is public is found by its words and numbers; drafts never, ended and old texts no longer', () =>
  withDatabase(async (database) => {
    const office = await anEditorialOffice(database)
    const draft = await aDraft(office, { on, content: { title: '草稿中的示例方案' } })
    assert.deepEqual(await idsOf(database, '示例方案'), [])
    await examine(office, draft, on)
    assert.deepEqual(await idsOf(database, '示例方案'), [])
    const key = await aPublished(office, { on, content: { documentNumber: '示政办〔2026〕12号' } })
    for (const line of [
      '停车',
      '为了规范停车',
      '[2026]12号',
      '示政办【2026】第012号',
      'office/2026-1',
    ])
      assert.deepEqual(await idsOf(database, line), [key.recordId], line)
    assert.deepEqual(await idsOf(database, '停车 飞机'), [])

    const second = await startEdition(office.as('clerk', on), key)
    const content = aContent(on, {
      title: '示例市泊位办法（示例）',
      body: '<p>新的条文</p>',
      summary: '新',
      changeNote: '改名',
    })
    await saveRecord(office.as('clerk', on), second, { content, seen: 1 })
    assert.deepEqual(await idsOf(database, '泊位'), [])
    await examine(office, second, on)
    await publishRecord(office.as('officeHead', on), second)
    assert.deepEqual(await idsOf(database, '泊位'), [key.recordId])
    assert.deepEqual(await idsOf(database, '停车'), [])

    await withdrawRecord(office.as('officeHead', on), second, '有误')
    assert.deepEqual(await idsOf(database, '泊位'), [])
    const other = await aPublished(office, { on })
    assert.equal((await idsOf(database, '停车')).length, 1)
    await unpublishRecord(office.as('officeHead', on), other, {
      reason: '误公开',
      law: '条例第十五条',
    })
    assert.deepEqual(await idsOf(database, '停车'), [])
    const { rows } = await database.sql('select count(*)::integer as left from search_documents')
    assert.equal(rows[0].left, 0)
  }))

test('words in the title come before words in the number, these before the text; the newest first', () =>
  withDatabase(async (database) => {
    const office = await anEditorialOffice(database)
    const make = (day: string, [title = '', documentNumber = '', text = '']: readonly string[]) =>
      aPublished(office, {
        on: day,
        content: { title, documentNumber, summary: '', body: `<p>${text}</p>` },
      })
    const inTitle = await make('2026-01-05', ['绿化条例（示例）', '甲〔2026〕1号', '一'])
    const newerTitle = await make('2026-01-12', ['关于绿化的通知（示例）', '乙〔2026〕2号', '一'])
    const inText = await make('2026-02-02', ['其他事项（示例）', '丙〔2026〕3号', '加强绿化工作'])
    const inNumber = await make('2026-01-06', ['另一件事（示例）', '绿化委〔2026〕4号', '一'])
    const order = [newerTitle, inTitle, inNumber, inText].map(({ recordId }) => recordId)
    assert.deepEqual(await idsOf(database, '绿化'), order)
    const byTime = [inText, newerTitle, inNumber, inTitle].map(({ recordId }) => recordId)
    assert.deepEqual(await idsOf(database, '绿化', { order: 'newest' }), byTime)
    assert.deepEqual(await idsOf(database, '绿化委〔2026〕04号'), [inNumber.recordId])
    assert.deepEqual(await idsOf(database, '绿化', { year: 2025 }), [])
    assert.deepEqual(await idsOf(database, '', { year: 2026, subject: '城市管理' }), byTime)
    assert.deepEqual(
      await idsOf(database, '绿化', { unitIds: [office.unit.id], kind: 'notice' }),
      [],
    )
  }))

test('whether a document holds is asked as of the day', () =>
  withDatabase(async (database) => {
    const office = await anEditorialOffice(database)
    const key = await aPublished(office, { on, content: { expiresOn: localDate('2026-05-01') } })
    const repealed = await aPublished(office, { on, content: { title: '旧办法（示例）' } })
    const fact = { kind: 'repealed', from: '2026-04-01', byDocument: '示例决定', basis: '示例' }
    await noteValidity(office.as('officeHead', '2026-03-20'), repealed, fact)
    const inForce = (today: string) => idsOf(database, '示例', { validity: 'inForce', today })
    const ended = (today: string) => idsOf(database, '示例', { validity: 'ended', today })
    assert.deepEqual((await inForce('2026-03-31')).length, 2)
    assert.deepEqual(await inForce('2026-04-01'), [key.recordId])
    assert.deepEqual(await ended('2026-04-01'), [repealed.recordId])
    assert.deepEqual((await ended('2026-05-02')).length, 2)
  }))

test('every phrase of two signs and more of a public text finds it', () =>
  withDatabase(async (database) => {
    const office = await anEditorialOffice(database)
    const texts = [
      '第一条 为规范示例市停车场（库）的规划、建设和管理，制定本办法。ＰＰＰ项目按2024年第3号公告执行。',
      '加强组织领导：各县（市、区）要把“放管服”改革列入重要议事日程，１２月底前报送。',
    ]
    const keys = []
    for (const text of texts)
      keys.push(
        await aPublished(office, {
          on,
          content: { title: '标题（示例）', body: `<p>${text}</p>` },
        }),
      )
    const cases = fc.sample(
      fc.tuple(fc.nat({ max: 1 }), fc.nat({ max: 60 }), fc.integer({ min: 2, max: 12 })),
      60,
    )
    for (const [which, from, length] of cases) {
      const phrase = [...(texts[which] ?? '')]
        .slice(from, from + length)
        .join('')
        .trim()
      if (phrase.length < 2 || /["“”\s]/.test(phrase)) continue
      const found = await idsOf(database, phrase)
      assert.ok(found.includes(keys[which]?.recordId ?? ''), phrase)
    }
  }))

test('paging goes through everything without a repeat', () =>
  withDatabase(async (database) => {
    const office = await anEditorialOffice(database)
    const days = ['2025-02-03', '2025-11-03', '2026-01-05', '2026-02-02']
    for (const [index, day] of [...days, ...days, ...days].entries())
      await aPublished(office, {
        on: day,
        content: {
          title: index % 3 === 0 ? '湿地保护（示例）' : '其他（示例）',
          documentNumber: `示〔2026〕${index}号`,
          body: '<p>湿地保护要求</p>',
        },
      })
    const wanted = {
      asked: readAsked('湿地保护', []),
      conditions: noConditions,
      order: 'relevance',
      today: localDate(on),
    } as const
    const all: string[] = []
    for (let after: Place | undefined, isMore = true; isMore; ) {
      const page = await listDocuments(database.as('portal'), wanted, { after, limit: 5 })
      all.push(...page.map(({ recordId }) => recordId))
      after = page.at(-1)
      isMore = page.length === 5
    }
    assert.equal(all.length, 12)
    assert.equal(new Set(all).size, 12)
    const whole = await listDocuments(database.as('portal'), wanted, { limit: 50 })
    assert.deepEqual(
      all,
      whole.map(({ recordId }) => recordId),
    )
  }))

test('indexing anew finds everything again, in batches, and takes away what is no longer public', () =>
  withDatabase(async (database) => {
    const office = await anEditorialOffice(database)
    const key = await aPublished(office, { on })
    const other = await aPublished(office, { on })
    await database.sql('delete from search_documents where record_id = $1', [key.recordId])
    await database.sql(
      `update record_publications set standing = 'withdrawn', ended_at = now() where record_id = $1`,
      [other.recordId],
    )
    const { count, isDone, last } = await reindexBatch(database.context, undefined)
    assert.deepEqual([count, isDone], [2, true])
    assert.deepEqual(await idsOf(database, '停车'), [key.recordId])
    const rest = await reindexBatch(database.context, last)
    assert.deepEqual([rest.count, rest.isDone], [0, true])
  }))

test('words that mean the same find each other, not in quotes; the own list can be switched off', () =>
  withDatabase(async (database) => {
    const office = await anEditorialOffice(database)
    const key = await aPublished(office, {
      on,
      content: { title: '泊车指引（示例）', body: '<p>无</p>', summary: '无' },
    })
    const context = office.as('officeHead', on)
    const ids = async (line: string) => {
      const groups = synonymsInUse(await listChangedSynonyms(database.as('portal')))
      const asked = readAsked(
        line,
        groups.map(({ words }) => words),
      )
      const wanted = {
        asked,
        conditions: noConditions,
        order: 'relevance',
        today: localDate(on),
      } as const
      return (await listDocuments(database.as('portal'), wanted, { limit: 9 })).map(
        (one) => one.recordId,
      )
    }
    assert.deepEqual(await ids('停车'), [key.recordId])
    assert.deepEqual(await ids('停车 指引'), [key.recordId])
    assert.deepEqual(await ids('"停车"'), [])
    await switchOffSynonyms(context, '停车、泊车')
    assert.deepEqual(await ids('停车'), [])
    await addSynonyms(context, '停车 泊车 车位')
    assert.deepEqual(await ids('车位'), [key.recordId])
    await assert.rejects(addSynonyms(context, '停车'), refusedWith('synonyms.tooFew'))
    await assert.rejects(addSynonyms(context, '停车 车位'), refusedWith('synonyms.known'))
  }))

const refusedWith = (code: string) => (error: unknown) => {
  assert.equal(Reflect.get(Reflect.get(Object(error), 'refusal') ?? {}, 'code'), code)
  return true
}

test('a word with a wrong sign has near words among the titles', () => {
  const titles = ['停车管理办法（示例）', '关于停车收费的通知（示例）', '管理规定（示例）']
  assert.deepEqual(nearestWords('管里办法', titles), ['管理办法'])
  assert.deepEqual(nearestWords('停东', titles), ['停车'])
  assert.deepEqual(nearestWords('停车费收', titles).slice(0, 1), ['停车收费'])
  assert.equal(signsBetween('甲乙', '乙甲'), 1)
  assert.equal(signsBetween('', '甲'), 1)
})

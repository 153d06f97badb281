import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { localDate } from '#law/index.ts'
import { countNormative } from '../figures/normative-figures.store.ts'
import { publishRecord } from '../flow/publish-record.action.ts'
import { findEdition } from '../record/editions.store.ts'
import { takeInPublished } from '../taking-in/take-in-published.action.ts'
import {
  aContent,
  anEditorialOffice,
  type EditorialOffice,
  examine,
} from '../testing/an-editorial-office.ts'
import { listNotedFacts } from '../validity/facts.store.ts'
import { noteValidity } from '../validity/note-validity.action.ts'
import { confirmItems, decideItems, dropCleanUp, openCleanUp } from './clean-up.action.ts'
import { listItems } from './clean-ups.store.ts'
import { writeResult } from './result-of-clean-up.action.ts'

const refusedWith = (code: string) => (error: unknown) => {
  assert.equal(Reflect.get(Reflect.get(Object(error), 'refusal') ?? {}, 'code'), code)
  return true
}

const said = { title: '2025年规范性文件清理', basis: '示例清理方案' }

/** Documents that were public before the platform. */
async function takenIn(office: EditorialOffice, count: number) {
  const documents = Array.from({ length: count }, (_, index) => ({
    kind: 'normativeDocument' as const,
    content: aContent('2019-06-03', {
      title: `示例文件${index + 1}`,
      documentNumber: `示政办〔2019〕${index + 1}号`,
    }),
    publishedOn: localDate('2019-06-10'),
    source: '原政府网站（示例）',
  }))
  return await takeInPublished(office.as('officeHead', '2025-01-06'), office.unit.id, documents)
}

async function counted({ database }: TestDatabase, { unit }: EditorialOffice) {
  const [line] = await countNormative(database, { unitIds: [unit.id], year: 2025 })
  return line && [line.issued, line.repealed, line.inForce]
}

test('a clean-up ends by one published result all documents that shall go, at once', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const keys = await takenIn(office, 7)
    const { as, unit } = office
    const on = '2025-11-03'
    const key = await openCleanUp(as('clerk', on), unit.id, said)
    const ids = keys.map(({ recordId }) => recordId)
    const decide = (some: readonly string[], decision: string, reason = '内容已过时') =>
      decideItems(as('clerk', on), key, { recordIds: some, decision, reason })
    await decide(ids.slice(0, 3), 'repeal')
    await decide(ids.slice(3, 4), 'declareLapsed')
    await decide(ids.slice(4), 'keep', '')
    await assert.rejects(writeResult(as('clerk', on), key), refusedWith('cleanUp.notAllConfirmed'))
    await confirmItems(as('officeHead', on), key, ids)
    const result = await writeResult(as('clerk', on), key)
    assert.deepEqual(await counted(given, office), [0, 0, 7])
    await examine(office, result, on)
    await publishRecord(as('officeHead', on), result)
    assert.deepEqual(await counted(given, office), [0, 4, 3])
    const kinds = []
    for (const one of keys) kinds.push((await listNotedFacts(given.database, one))[0]?.kind)
    assert.deepEqual(kinds, [
      ...['repealed', 'repealed', 'repealed', 'declaredLapsed'],
      ...[undefined, undefined, undefined],
    ])
    const { content } = (await findEdition(given.database, result)) ?? {}
    assert.match(
      content?.body ?? '',
      /废止的文件（3 件）[\s\S]*示例文件1[\s\S]*继续有效的文件（3 件）/,
    )
  }))

test('a clean-up is refused where it cannot be, and what is decided needs a second person', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const { as, unit } = office
    const on = '2025-11-03'
    await assert.rejects(
      openCleanUp(as('clerk', on), unit.id, said),
      refusedWith('cleanUp.nothingInForce'),
    )
    const [first, second] = await takenIn(office, 2)
    assert.ok(first && second)
    await assert.rejects(
      openCleanUp(as('reviewer', on), unit.id, said),
      refusedWith('cleanUp.notYourRole'),
    )
    await assert.rejects(
      openCleanUp(as('clerk', on), unit.id, { ...said, basis: '' }),
      refusedWith('cleanUp.basisMissing'),
    )
    const key = await openCleanUp(as('clerk', on), unit.id, said)
    await assert.rejects(
      openCleanUp(as('clerk', on), unit.id, said),
      refusedWith('cleanUp.running'),
    )
    const ids = [first.recordId, second.recordId]
    const head = as('officeHead', on)
    await assert.rejects(confirmItems(head, key, ids), refusedWith('cleanUp.notDecided'))
    const repeal = { recordIds: ids, decision: 'repeal', reason: '过时' }
    for (const [change, code] of [
      [{ reason: '' }, 'cleanUp.reasonMissing'],
      [{ decision: '' }, 'cleanUp.decisionMissing'],
      [{ recordIds: [] }, 'cleanUp.noneChosen'],
    ] as const)
      await assert.rejects(decideItems(head, key, { ...repeal, ...change }), refusedWith(code))
    await decideItems(head, key, repeal)
    await assert.rejects(confirmItems(head, key, ids), refusedWith('cleanUp.ownDecision'))
    await confirmItems(as('organHead', on), key, ids)
    await decideItems(head, key, { ...repeal, recordIds: [second.recordId], decision: 'keep' })
    assert.equal(
      (await listItems(given.database, key)).filter(({ confirmedBy }) => confirmedBy !== null)
        .length,
      1,
    )
    await confirmItems(as('organHead', on), key, ids)
    const ended = { kind: 'lapsed', from: '2025-11-01', basis: '任务已完成' }
    await noteValidity(head, first, ended)
    await assert.rejects(writeResult(head, key), refusedWith('cleanUp.endedMeanwhile'))
    await dropCleanUp(head, key)
    await assert.rejects(decideItems(head, key, repeal), refusedWith('cleanUp.notOpen'))
  }))

test('what was public before is taken in with its dates and its source, not with any others', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const { as, unit } = office
    const head = as('officeHead', '2025-01-06')
    const one = {
      kind: 'normativeDocument' as const,
      content: aContent('2019-06-03'),
      publishedOn: localDate('2019-06-10'),
      source: '原政府网站（示例）',
    }
    for (const [change, code] of [
      [{ source: ' ' }, 'takingIn.sourceMissing'],
      [{ publishedOn: localDate('2019-06-02') }, 'takingIn.dayInvalid'],
      [{ publishedOn: localDate('2025-01-06') }, 'takingIn.dayInvalid'],
      [{ content: aContent('2019-06-03', { title: '' }) }, 'takingIn.titleMissing'],
    ] as const)
      await assert.rejects(
        takeInPublished(head, unit.id, [one, { ...one, ...change }]),
        refusedWith(code),
      )
    await assert.rejects(takeInPublished(head, unit.id, []), refusedWith('takingIn.nothing'))
    await assert.rejects(
      takeInPublished(as('clerk', '2025-01-06'), unit.id, [one]),
      refusedWith('validity.notYourRole'),
    )
    const { rows } = await given.sql('select count(*)::int as records from records')
    assert.deepEqual(rows, [{ records: 0 }])
    const address = { sourceAddress: 'https://old.example/1' }
    const lapsed = {
      kind: 'lapsed' as const,
      from: localDate('2024-07-01'),
      until: null,
      byDocument: '',
      basis: '原网站标注失效',
    }
    await takeInPublished(head, unit.id, [
      { ...one, ...address },
      { ...one, facts: [lapsed] },
    ])
    await assert.rejects(takeInPublished(head, unit.id, [{ ...one, ...address }]))
    const numbers = await given.sql('select index_number from records order by 1')
    assert.deepEqual(
      numbers.rows.map(({ index_number }) => index_number),
      ['office/2019-00001', 'office/2019-00002'],
    )
    assert.deepEqual(await counted(given, office), [0, 0, 1])
  }))

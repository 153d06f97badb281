import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from '@gongkai/report-engine'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { Refused } from '#kit/db/transaction.ts'
import { localDate } from '#law/index.ts'
import { withdrawRecord } from '../flow/end-record.action.ts'
import { publishRecord } from '../flow/publish-record.action.ts'
import {
  anEditorialOffice,
  aPublished,
  type EditorialOffice,
  examine,
} from '../testing/an-editorial-office.ts'
import { findPublished } from '../validity/published-document.store.ts'
import { arrange, type GazetteContents, whyNotKept } from './contents.ts'
import { openIssue, saveIssue } from './edit-issue.action.ts'
import type { IssueKey } from './issue.ts'
import { findIssue, listCandidates, listIssueSaves } from './issues.store.ts'
import { findGazetteParts, gazettePdf, setIssue } from './set-issue.action.ts'

const isRefused = (code: string) => (error: unknown) =>
  error instanceof Refused && error.refusal.code === code

const on = '2026-03-02'
const first = {
  ...{ year: 2026, number: 1, running: 41, issuedOn: localDate('2026-03-31') },
  name: '示例市人民政府公报',
}

const articles = Array.from(
  { length: 30 },
  (_, index) => `<p>第${index + 1}条　（示例）为了规范停车秩序，方便群众出行，制定本条的规定。</p>`,
).join('\n')

const aDocument = (office: EditorialOffice, number: number) =>
  aPublished(office, {
    on,
    content: {
      title: `示例市停车管理办法之${number}（示例）`,
      documentNumber: `示政办〔2026〕${number}号`,
      body: `<h2>第一章　总则</h2>\n${articles}\n<p class="align-right">示例市人民政府</p>`,
    },
  })

const put = (
  keys: readonly { readonly unitId: string; readonly recordId: string }[],
  more: Partial<GazetteContents> = {},
): GazetteContents => ({
  name: first.name,
  sections: [{ head: '政府文件', entries: keys.map((key) => ({ ...idsOf(key), edition: 1 })) }],
  corrections: [],
  ...more,
})

const idsOf = ({ unitId, recordId }: { unitId: string; recordId: string }) => ({ unitId, recordId })

const { name: _name, ...numbers } = first
const saver =
  (office: EditorialOffice, key: IssueKey) =>
  (contents: GazetteContents, seen = 1) =>
    saveIssue(office.as('clerk', on), key, { ...numbers, contents, what: '选入文件', seen })

type Place = { readonly at: { readonly page?: number }; readonly text: string }

/** What stands on each page, without spaces, as a reader of PDFs finds it. */
async function pagesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { blocks } = await read(bytes)
  const places = blocks.flatMap<Place>((block) => (block.kind === 'line' ? [block] : block.cells))
  const pages: string[] = []
  for (const { at, text } of places) {
    const page = Number(at.page) - 1
    pages[page] = `${pages[page] ?? ''}${text.replaceAll(/\s/g, '')}`
  }
  return Array.from(pages, (text = '') => text)
}

test('documents stand under their heads in the order of their numbers, each once', () => {
  const entry = (recordId: string, head: string, order: number) => ({
    ...{ unitId: 'u', recordId, edition: 1, head, order },
  })
  const sections = arrange([
    entry('c', '部门文件', 30),
    entry('b', '政府文件', 20),
    entry('a', ' 政府文件 ', 10),
  ])
  assert.deepEqual(
    sections.map(({ head, entries }) => [head, entries.map(({ recordId }) => recordId)]),
    [
      ['政府文件', ['a', 'b']],
      ['部门文件', ['c']],
    ],
  )
  const contents = { name: '示例公报', sections, corrections: [] }
  assert.equal(whyNotKept(contents), undefined)
  const twice = [...sections, { head: '其他', entries: sections[0]?.entries ?? [] }]
  assert.equal(whyNotKept({ ...contents, sections: twice }), 'gazette.twice')
  assert.equal(whyNotKept({ ...contents, name: ' ' }), 'gazette.nameMissing')
  const corrections = [{ issueId: 'x', says: '' }]
  assert.equal(whyNotKept({ ...contents, corrections }), 'gazette.correctionEmpty')
})

test('an issue becomes a record with its PDF, examined by others, and then no longer changes', () =>
  withDatabase(async (given) => {
    const { database } = given
    const office = await anEditorialOffice(given)
    const documents = [await aDocument(office, 1), await aDocument(office, 2)]
    const clerk = office.as('clerk', on)
    const key = await openIssue(clerk, office.unit.id, first)
    const wanted = { unitIds: [], words: '停车', kinds: ['normativeDocument'], limit: 9 } as const
    assert.equal((await listCandidates(database, office.unit.id, wanted)).length, 2)
    const save = saver(office, key)
    await save(put(documents))
    assert.equal((await listCandidates(database, office.unit.id, wanted)).length, 0)
    const draft = await setIssue(clerk, key)
    await save(put(documents.toReversed()), 2)
    const again = await setIssue(clerk, key)
    assert.deepEqual(again.recordId, draft.recordId)
    await examine(office, draft, on)
    await assert.rejects(save(put(documents), 3), isRefused('gazette.inReview'))
    await publishRecord(office.as('officeHead', on), draft)
    await assert.rejects(save(put(documents), 3), isRefused('gazette.published'))
    await assert.rejects(setIssue(clerk, key), isRefused('gazette.published'))
    const published = await findPublished(database, draft)
    assert.equal(published?.kind, 'gazette')
    assert.equal(published?.content.title, '示例市人民政府公报2026年第1期（总第41期）')
    assert.match(published?.content.body ?? '', /<h2>政府文件<\/h2>/)
    assert.match(
      published?.content.body ?? '',
      /<a href="\/documents\/office\/2026-2">示例市停车管理办法之2（示例）<\/a>（示政办〔2026〕2号）/,
    )
    assert.equal(published?.content.attachments.length, 1)
    const saves = await listIssueSaves(database, key)
    assert.deepEqual(
      saves.map(({ version, what }) => `${version} ${what}`),
      ['3 选入文件', '2 选入文件', '1 新建'],
    )
  }))

test('the PDF has a cover, contents with the pages on which the texts begin, and corrections', () =>
  withDatabase(async (given) => {
    const { database } = given
    const office = await anEditorialOffice(given)
    const documents = [await aDocument(office, 1), await aDocument(office, 2)]
    const clerk = office.as('clerk', on)
    const earlier = await openIssue(clerk, office.unit.id, first)
    const key = await openIssue(clerk, office.unit.id, { ...first, number: 2, running: null })
    const corrections = [{ issueId: earlier.issueId, says: '第3页第5行“示例甲”更正为“示例乙”。' }]
    await saveIssue(clerk, key, {
      ...{ ...numbers, number: 2, running: null, what: '更正', seen: 1 },
      contents: put(documents, { corrections }),
    })
    const issue = await findIssue(database, key)
    assert.ok(issue)
    const parts = await findGazetteParts(database, issue)
    const bytes = await gazettePdf(parts)
    assert.deepEqual(await gazettePdf(parts), bytes, 'the same issue gives the same bytes')
    const pages = await pagesOf(bytes)
    assert.match(pages[0] ?? '', /示例市人民政府公报2026年第2期.*2026年3月31日出版/)
    const contents = pages[1] ?? ''
    const begins = (words: string): number =>
      pages.findIndex((text, at) => at > 1 && text.includes(words)) - 1
    const [one, two] = [begins('停车管理办法之1'), begins('停车管理办法之2')]
    assert.ok(two > one && one === 1, `${one} ${two}`)
    assert.match(
      contents,
      new RegExp(`目录政府文件.*办法之1（示例）（示政办〔2026〕1号）\\.*${one}\\D`),
    )
    assert.match(contents, new RegExp(`办法之2（示例）（示政办〔2026〕2号）\\.*${two}\\D`))
    assert.match(contents, new RegExp(`更正\\.*${pages.length - 2}$`))
    assert.match(pages.at(-1) ?? '', /更正2026年第1期：第3页第5行“示例甲”更正为“示例乙”。/)
  }))

test('what is not public is not printed, and who has no part in the gazette cannot edit it', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const document = await aDocument(office, 1)
    const clerk = office.as('clerk', on)
    const refused = (code: string, doing: Promise<unknown>) =>
      assert.rejects(doing, isRefused(code), code)
    await refused(
      'gazette.notYourRole',
      openIssue(office.as('reviewer', on), office.unit.id, first),
    )
    const key = await openIssue(clerk, office.unit.id, first)
    await refused('gazette.numberTaken', openIssue(clerk, office.unit.id, first))
    await refused(
      'gazette.numbersInvalid',
      openIssue(clerk, office.unit.id, { ...first, number: 0 }),
    )
    await refused('gazette.nothing', setIssue(clerk, key))
    const save = saver(office, key)
    const own = [{ issueId: key.issueId, says: '更正自己' }]
    await refused('gazette.correctionUnknown', save(put([document], { corrections: own })))
    await save(put([document]))
    await refused('gazette.changedMeanwhile', save(put([document])))
    await withdrawRecord(office.as('organHead', on), document, '（示例）数字有误')
    await refused('gazette.notPublic', setIssue(clerk, key))
    const { rows } = await given.sql("select count(*)::int from records where kind = 'gazette'")
    assert.deepEqual(rows, [{ count: 0 }])
  }))

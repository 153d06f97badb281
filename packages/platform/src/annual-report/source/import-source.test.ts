import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { reportFromJson, writers } from '@gongkai/report-engine'
import { createUnit } from '#agencies/create-unit.action.ts'
import type { StaffContext } from '#agencies/duty.ts'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { Refused } from '#kit/db/transaction.ts'
import { fileRoom, useFileRoom } from '#kit/files/file-room.ts'
import { clamavAt } from '#kit/files/scanner.ts'
import { startFakeClamd } from '#kit/files/testing/fake-clamd.ts'
import { useTestRoom } from '#kit/files/testing/test-room.ts'
import { localDate } from '#law/index.ts'
import { createDraft } from '../flow/create-draft.action.ts'
import { findEdition } from '../flow/editions.store.ts'
import { importKeptFile, importReport, type ReportFile } from '../flow/import-report.action.ts'
import type { ReportKey } from '../flow/report-edition.ts'
import { submitReport } from '../flow/submit-report.action.ts'
import { aReportFile } from '../test-report.ts'
import { confirmReading } from './confirm-reading.action.ts'
import { isConfirmed, openCells } from './reading.ts'
import { findReading } from './readings.store.ts'

const year = 2025

type Given = {
  readonly key: ReportKey
  readonly clerk: StaffContext
  readonly head: StaffContext
  readonly stranger: StaffContext
  readonly sql: (text: string) => Promise<{ readonly rows: readonly object[] }>
}

afterEach(useTestRoom)

async function onDraft(visit: (given: Given) => Promise<void>): Promise<void> {
  await withDatabase(async ({ context, sql }) => {
    const unit = await createUnit(context, {
      code: 'office',
      name: '示例局',
      kind: 'department',
      region: '示例市',
      hasRuleMakingPower: true,
      createdOn: localDate('2019-05-15'),
    })
    const as = (role: string, unitId = unit.id): StaffContext => ({
      ...context,
      actor: { kind: 'staff', id: `${role}-1`, role },
      duties: [{ role, unitId }],
    })
    const key = { unitId: unit.id, year }
    await createDraft(as('clerk'), key)
    const stranger = as('clerk', '01890000-0000-7000-8000-000000000000')
    await visit({ key, clerk: as('clerk'), head: as('officeHead'), stranger, sql })
  })
}

type Wish = Parameters<typeof aReportFile>[0]

/** The same report as a document that must be read. */
async function aDocument(wish: Wish, format: 'html' | 'txt' | 'docx'): Promise<ReportFile> {
  const report = reportFromJson(new TextDecoder().decode(aReportFile(wish).bytes))
  assert.ok('cells' in report)
  return { name: `年度报告.${format}`, bytes: await writers[format](report) }
}

/** One figure stands there as a guess. */
async function aDoubtfulDocument(): Promise<ReportFile> {
  const { name, bytes } = await aDocument({ year, received: 3 }, 'html')
  const text = new TextDecoder().decode(bytes).replace(/(<td[^>]*>)3(<\/td>)/, '$1约3$2')
  return { name, bytes: new TextEncoder().encode(text) }
}

const isRefused = (code: string) => (error: unknown) =>
  error instanceof Refused && error.refusal.code === code

async function refusalOf(doing: Promise<unknown>) {
  const error = await doing.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  assert.ok(error instanceof Refused, 'it was not refused')
  return error.refusal
}

test('what was read from a document is not submitted before somebody stands behind it', () =>
  onDraft(async ({ key, clerk, head, sql }) => {
    await importReport(clerk, key, await aDocument({ year, received: 3 }, 'docx'))
    await assert.rejects(submitReport(head, key), isRefused('report.readingNotConfirmed'))
    await confirmReading(clerk, key)
    await submitReport(head, key)
    const { rows } = await sql('select name, kind, state, purpose from files')
    assert.deepEqual(rows, [
      { name: '年度报告.docx', kind: 'docx', state: 'clean', purpose: 'report-source' },
    ])
  }))

test('a data file states its cells itself: nothing was read, nothing is to be confirmed', () =>
  onDraft(async ({ key, clerk, head }) => {
    await importReport(clerk, key, aReportFile({ year }))
    await submitReport(head, key)
  }))

test('a new import asks for confirmation again', () =>
  onDraft(async ({ key, clerk, head }) => {
    await importReport(clerk, key, await aDocument({ year, received: 3 }, 'html'))
    await confirmReading(clerk, key)
    await importReport(clerk, key, await aDocument({ year, received: 4 }, 'html'))
    await assert.rejects(submitReport(head, key), isRefused('report.readingNotConfirmed'))
  }))

test('doubtful cells can be confirmed one by one, others cannot', () =>
  onDraft(async ({ key, clerk }) => {
    await importReport(clerk, key, await aDoubtfulDocument())
    const edition = await findEdition(clerk.database, key)
    assert.ok(edition)
    const reading = await findReading(clerk.database, edition)
    assert.ok(reading)
    const open = openCells(reading, reading.report)
    assert.deepEqual(open, ['requests.received.naturalPerson'])
    assert.equal(isConfirmed(reading, reading.report), false)
    await assert.rejects(
      confirmReading(clerk, key, ['requests.received.total']),
      isRefused('report.cellNotDoubtful'),
    )
    await confirmReading(clerk, key, open)
    const after = await findReading(clerk.database, edition)
    assert.ok(after && isConfirmed(after, after.report))
  }))

test('a file that names another organ is a question; the answer is in the log', () =>
  onDraft(async ({ key, clerk, sql }) => {
    const file = await aDocument({ year, organ: '示例市政府' }, 'html')
    const { code, facts } = await refusalOf(importReport(clerk, key, file))
    assert.equal(code, 'report.otherOrgan')
    assert.equal(facts?.organ, '示例市政府')
    assert.equal((await findEdition(clerk.database, key))?.document, null)
    const fileId = String(facts?.fileId)
    const wrong = { fileId, consent: { organ: '示例市财政局' } }
    await assert.rejects(importKeptFile(clerk, key, wrong), isRefused('report.otherOrgan'))
    await importKeptFile(clerk, key, { fileId, consent: { organ: '示例市政府' } })
    const { rows } = await sql(
      "select facts->>'confirmedOrgan' as organ from audit_lines where action = 'annualReport.importReport'",
    )
    assert.deepEqual(rows, [{ organ: '示例市政府' }])
    const files = await sql('select from files')
    assert.equal(files.rows.length, 1, 'the file is kept once')
  }))

test('an earlier name of the unit is no question', () =>
  onDraft(async ({ key, clerk, sql }) => {
    await sql(
      `insert into unit_names (unit_id, from_on, name) values ('${key.unitId}', '2018-01-01', '示例旧局')`,
    )
    await importReport(clerk, key, await aDocument({ year, organ: '示例旧局' }, 'html'))
  }))

test('a file of another year is refused whatever is said, and fills nothing', () =>
  onDraft(async ({ key, clerk }) => {
    const file = await aDocument({ year: 2023 }, 'html')
    await assert.rejects(importReport(clerk, key, file), isRefused('report.otherYear'))
    assert.equal((await findEdition(clerk.database, key))?.document, null)
  }))

test('whoever may not import leaves no file behind', () =>
  onDraft(async ({ key, stranger, sql }) => {
    const file = aReportFile({ year })
    await assert.rejects(importReport(stranger, key, file), isRefused('report.notYourRole'))
    assert.deepEqual((await sql('select from files')).rows, [])
  }))

test('a file of another unit is not there', () =>
  onDraft(async ({ key, clerk, sql }) => {
    await importReport(clerk, key, aReportFile({ year }))
    const { rows } = await sql('select file_id from files')
    const [{ file_id: fileId } = { file_id: '' }] = rows as readonly { file_id: string }[]
    const other = await createUnit(clerk, {
      code: 'other',
      name: '另一局',
      kind: 'department',
      region: '示例市',
      hasRuleMakingPower: false,
      createdOn: localDate('2019-05-15'),
    })
    const duties = [{ role: 'clerk', unitId: other.id }]
    const key2 = { unitId: other.id, year }
    await createDraft({ ...clerk, duties }, key2)
    await assert.rejects(
      importKeptFile({ ...clerk, duties }, key2, { fileId }),
      isRefused('file.missing'),
    )
  }))

test('while the scanner is away the file waits, and is read when it was checked', () =>
  onDraft(async ({ key, clerk }) => {
    const clamd = await startFakeClamd()
    try {
      useFileRoom({ ...fileRoom(), scanner: clamavAt('127.0.0.1:1') })
      const file = await aDocument({ year, received: 3 }, 'html')
      const { code, facts } = await refusalOf(importReport(clerk, key, file))
      assert.equal(code, 'file.waiting')
      const fileId = String(facts?.fileId)
      await assert.rejects(importKeptFile(clerk, key, { fileId }), isRefused('file.waiting'))
      useFileRoom({ ...fileRoom(), scanner: clamavAt(clamd.address) })
      await importKeptFile(clerk, key, { fileId })
      assert.equal((await findEdition(clerk.database, key))?.importedFrom, '年度报告.html')
    } finally {
      await clamd.stop()
    }
  }))

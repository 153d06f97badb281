import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { createUnit } from '#agencies/create-unit.action.ts'
import type { StaffContext } from '#agencies/duty.ts'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { verifyAuditLog } from '#kit/db/verify-audit-log.ts'
import { localDate } from '#law/index.ts'
import { createDraft } from '../flow/create-draft.action.ts'
import { findEdition } from '../flow/editions.store.ts'
import { reportOf } from '../flow/findings.ts'
import { importReport } from '../flow/import-report.action.ts'
import type { ReportKey } from '../flow/report-edition.ts'
import { returnReport } from '../flow/return-report.action.ts'
import { submitReport } from '../flow/submit-report.action.ts'
import { aReportFile } from '../test-report.ts'
import type { CellChange } from './cell-change.ts'
import { listEdits } from './cell-edits.store.ts'
import { shownText } from './cell-text.ts'
import { saveCells } from './save-cells.action.ts'

const year = 2025
const received = 'requests.received.naturalPerson'
const company = 'requests.received.company'
const fee = 'disclosure.fees.amount'

type Scene = TestDatabase & {
  readonly key: ReportKey
  readonly as: TestDatabase['as']
  readonly clerk: StaffContext
  readonly other: StaffContext
  readonly head: StaffContext
  readonly supervisor: StaffContext
}

async function onDraft(play: (scene: Scene) => Promise<void>): Promise<void> {
  await withDatabase(async (given) => {
    const unit = await createUnit(given.context, {
      code: 'office',
      name: '示例局',
      kind: 'department',
      region: '示例市',
      hasRuleMakingPower: false,
      createdOn: localDate('2019-05-15'),
    })
    const who = (id: string, role: string): StaffContext => ({
      ...given.context,
      actor: { kind: 'staff', id, role },
      duties: [{ role, unitId: unit.id }],
    })
    const clerk = who('clerk-1', 'clerk')
    const key = { unitId: unit.id, year }
    await createDraft(clerk, key)
    const others = { other: who('clerk-2', 'clerk'), head: who('head-1', 'officeHead') }
    await play({ ...given, key, clerk, ...others, supervisor: who('super-1', 'supervisor') })
  })
}

const typed = (address: string, was: string, value: string): CellChange => ({
  address,
  was,
  value,
  manner: 'typed',
})

const save = (changes: readonly CellChange[], saveId: string = randomUUID()) => ({
  editionNumber: 1,
  saveId,
  changes,
})

async function textAt({ database, key }: Scene, address: string): Promise<string> {
  const document = (await findEdition(database, key))?.document
  return document === null || document === undefined
    ? ''
    : shownText(reportOf(document).cells[address])
}

async function countLines({ sql }: Scene): Promise<number> {
  const { rows } = await sql(
    "select count(*)::int as lines from audit_lines where action = 'annualReport.edit'",
  )
  return rows[0].lines
}

test('the first cell begins the document: an empty form of the edition in force', () =>
  onDraft(async (scene) => {
    const { clerk, key, database } = scene
    const saved = await saveCells(
      clerk,
      key,
      save([typed(received, '', '12'), typed(fee, '', '88.5')]),
    )
    assert.deepEqual(saved, { written: 2, conflicts: [] })
    const report = reportOf((await findEdition(database, key))?.document ?? '')
    assert.equal(report.edition, '2021')
    assert.equal(report.organ, '示例局')
    assert.equal(Object.keys(report.cells).length, 10 + 175 + 15)
    assert.deepEqual(report.cells[received], { value: '12', state: 'number', raw: '12', at: {} })
    assert.equal(report.cells[company]?.state, 'blank')
    const [line] = (
      await scene.sql("select facts from audit_lines where action = 'annualReport.edit'")
    ).rows
    assert.equal(line.facts.cells, 2)
    assert.ok('lines' in (await verifyAuditLog(database)))
  }))

test('two people who save different cells at the same instant lose nothing', () =>
  onDraft(async (scene) => {
    const { clerk, other, key } = scene
    const columns = ['naturalPerson', 'company', 'researchBody', 'legalServiceBody']
    const work = (person: StaffContext, row: string) =>
      columns.map((column, index) =>
        saveCells(person, key, save([typed(`requests.${row}.${column}`, '', String(index + 1))])),
      )
    await Promise.all([...work(clerk, 'received'), ...work(other, 'granted')])
    for (const row of ['received', 'granted'])
      for (const [index, column] of columns.entries())
        assert.equal(await textAt(scene, `requests.${row}.${column}`), String(index + 1))
    const edits = await listEdits(scene.database, key, { limit: 100 })
    assert.deepEqual(
      edits.map(({ number }) => number),
      [8, 7, 6, 5, 4, 3, 2, 1],
    )
  }))

test('of two who change one cell the later one is told, and the rest of the save is written', () =>
  onDraft(async (scene) => {
    const { clerk, other, key } = scene
    await saveCells(clerk, key, save([typed(received, '', '5')]))
    const saved = await saveCells(
      other,
      key,
      save([typed(received, '', '8'), typed(company, '', '1')]),
    )
    assert.deepEqual(saved, {
      written: 1,
      conflicts: [{ address: received, mine: '8', theirs: '5' }],
    })
    assert.equal(await textAt(scene, received), '5')
    assert.equal(await textAt(scene, company), '1')
    await saveCells(other, key, save([typed(received, '5', '8')]))
    assert.equal(await textAt(scene, received), '8')
  }))

test('an import in between is a conflict, too', () =>
  onDraft(async (scene) => {
    const { clerk, other, key } = scene
    await saveCells(clerk, key, save([typed(received, '', '5')]))
    await importReport(other, key, aReportFile({ year, received: 3 }))
    const saved = await saveCells(clerk, key, save([typed(received, '5', '6')]))
    assert.deepEqual(saved.conflicts, [{ address: received, mine: '6', theirs: '3' }])
    assert.equal(await textAt(scene, received), '3')
  }))

test('a save that is sent again is not done again, though the cell has changed since', () =>
  onDraft(async (scene) => {
    const { clerk, other, key } = scene
    const first = save([typed(received, '', '5')])
    await saveCells(clerk, key, first)
    await saveCells(other, key, save([typed(received, '5', '')]))
    assert.deepEqual(await saveCells(clerk, key, first), { written: 0, conflicts: [] })
    assert.equal(await textAt(scene, received), '')
    assert.equal(await countLines(scene), 2)
  }))

test('one save sent twice at the same instant is done once', () =>
  onDraft(async (scene) => {
    const { clerk, key } = scene
    const one = save([typed(received, '', '5'), typed(company, '', '2')])
    const saved = await Promise.all([1, 2, 3].map(() => saveCells(clerk, key, one)))
    assert.deepEqual(saved.map(({ written }) => written).sort(), [0, 0, 2])
    assert.equal((await listEdits(scene.database, key, { limit: 9 })).length, 2)
  }))

test('a save that has nothing to write writes nothing, not even an audit line', () =>
  onDraft(async (scene) => {
    const { clerk, key } = scene
    await saveCells(clerk, key, save([typed(received, '', '5')]))
    await saveCells(clerk, key, save([typed(received, '', '5')]))
    await saveCells(clerk, key, save([]))
    assert.equal(await countLines(scene), 1)
  }))

test('confirmed zeros are named in the audit by row', () =>
  onDraft(async (scene) => {
    const { clerk, key } = scene
    const zero = (address: string): CellChange => ({
      address,
      was: '',
      value: '0',
      manner: 'zeros',
    })
    await saveCells(clerk, key, save([zero(received), zero(company), zero(fee)]))
    const { rows } = await scene.sql(
      "select facts from audit_lines where action = 'annualReport.edit'",
    )
    assert.deepEqual(rows[0].facts.confirmedZeros, { 'requests.received': 2, 'disclosure.fees': 1 })
  }))

test('a report sent back is a draft again once it is worked on; the reason stays told', () =>
  onDraft(async (scene) => {
    const { clerk, head, supervisor, key, database } = scene
    await importReport(clerk, key, aReportFile({ year, received: 3 }))
    await submitReport(head, key)
    await assert.rejects(
      saveCells(clerk, key, save([typed(received, '3', '4')])),
      /report.wrongState/,
    )
    await returnReport(supervisor, key, '请核对表三。')
    await saveCells(clerk, key, save([typed(received, '3', '4')]))
    const edition = await findEdition(database, key)
    assert.equal(edition?.state, 'draft')
    assert.equal(edition.returnedReason, '请核对表三。')
  }))

test('what is refused writes nothing', () =>
  onDraft(async (scene) => {
    const { clerk, supervisor, key } = scene
    const refused = async (person: StaffContext, change: CellChange, code: RegExp) =>
      assert.rejects(saveCells(person, key, save([change])), code)
    await refused(supervisor, typed(received, '', '1'), /report.notYourRole/)
    await refused(clerk, typed('requests.nothing.total', '', '1'), /report.cellUnknown/)
    await refused(clerk, typed(received, '', '十二'), /report.notANumber/)
    await refused(clerk, typed(received, '', '１２'), /report.notANumber/)
    await refused(clerk, typed(received, '', '1.5'), /report.notANumber/)
    const next = { ...save([typed(received, '', '1')]), editionNumber: 2 }
    await assert.rejects(saveCells(clerk, key, next), /report.otherEdition/)
    const elsewhere = { ...key, year: 2024 }
    await assert.rejects(
      saveCells(clerk, elsewhere, save([typed(received, '', '1')])),
      /report.wrongState/,
    )
    assert.equal((await findEdition(scene.database, key))?.document, null)
    assert.equal(await countLines(scene), 0)
    const { rows } = await scene.sql('select count(*)::int as edits from report_cell_edits')
    assert.equal(rows[0].edits, 0)
  }))

test('nobody may change or delete what was recorded of edits', () =>
  withDatabase(async ({ sql }) => {
    for (const role of ['portal', 'console', 'worker'])
      for (const privilege of ['UPDATE', 'DELETE', 'TRUNCATE']) {
        const { rows } = await sql(
          "select has_table_privilege($1, 'report_cell_edits', $2) as may",
          [`gongkai_${role}`, privilege],
        )
        assert.deepEqual(rows, [{ may: false }], `${role} ${privilege}`)
      }
  }))

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { Refused } from '#kit/db/transaction.ts'
import { sheetRows } from '#kit/files/sheet-rows.ts'
import { localDate } from '#law/index.ts'
import { countRequests, listCounted } from '../case/figures.store.ts'
import { findRequest } from '../case/requests.store.ts'
import { registerRequest } from '../intake/register-request.action.ts'
import { registerColumnNames } from '../register/register-columns.ts'
import { registerAsXlsx, type SheetLine } from '../register/register-sheet.ts'
import { anOffice, aRequestAtWork, type Office } from '../testing/an-office.ts'
import { applyCasesImport, dryRunCases, prepareCasesImport } from './import-cases.action.ts'
import { findCasesImport } from './imports.store.ts'
import { readRegisterFile } from './register-file.ts'

const today = localDate('2026-03-02')

const aLine = (given: Partial<SheetLine>): SheetLine => ({
  ...(Object.fromEntries(registerColumnNames.map((name) => [name, ''])) as SheetLine),
  unit: '示例局',
  receivedOn: '2023-03-02',
  channel: '网上申请',
  applicantClass: '自然人',
  applicant: '王*',
  description: '=1+1 示例道路的规划许可',
  decidedOn: '2023-03-20',
  outcome: '不予公开：属于国家秘密',
  ...given,
})

const lines = [
  aLine({ number: '2023-0001', extension: '20', handler: '示例经办人', note: '示例备注' }),
  aLine({ number: '2023-0007', receivedOn: '2023-12-20', decidedOn: '2024-01-10' }),
  aLine({ number: '旧〔2023〕3号', applicantClass: '商业企业', outcome: '部分公开' }),
]

/** The file as it would be uploaded, read and kept. */
async function prepared({ unit, as }: Office, given = lines) {
  const rows = await sheetRows(await registerAsXlsx(given))
  assert.ok(!('problem' in rows))
  const file = readRegisterFile(rows)
  assert.ok('lines' in file)
  const id = await prepareCasesImport(as('clerk', today), {
    ...{ ...file, unitId: unit.id, fileName: '示例台账.xlsx' },
  })
  return { unitId: unit.id, id }
}

async function digestNow({ database }: TestDatabase, key: { unitId: string; id: string }) {
  const file = await findCasesImport(database, key)
  assert.ok(file)
  return await dryRunCases(database, file, today)
}

const isRefused = (code: string) => (error: unknown) =>
  error instanceof Refused && error.refusal.code === code

test('cases of a file are archived, marked and counted in the years they belong to', () =>
  withDatabase(async (given) => {
    const office = await anOffice(given)
    const key = await prepared(office)
    const { plan, digest } = await digestNow(given, key)
    assert.deepEqual([plan.cases.length, plan.known, plan.problems], [3, 0, []])
    await applyCasesImport(office.as('officeHead', today), { ...key, digest })
    const unitIds = [office.unit.id]
    const count = async (year: number) =>
      (await countRequests(given.database, { unitIds, year }))
        .map(({ row, column, count: of }) => `${row}.${column} ${of}`)
        .sort()
    assert.deepEqual(await count(2023), [
      'carriedOut.naturalPerson 1',
      'partlyGranted.company 1',
      'received.company 1',
      'received.naturalPerson 2',
      'refused.stateSecret.naturalPerson 1',
    ])
    assert.deepEqual(await count(2024), [
      'carriedIn.naturalPerson 1',
      'refused.stateSecret.naturalPerson 1',
    ])
    const [first] = await listCounted(
      given.database,
      { unitIds, year: 2023 },
      { row: 'refused.stateSecret', column: undefined },
    )
    assert.ok(first)
    const request = await findRequest(given.database, first)
    assert.equal(request?.state, 'archived')
    assert.equal(request.description, '=1+1 示例道路的规划许可')
    const { imported } = request
    assert.deepEqual(
      [imported?.fileName, imported?.line, imported?.extension, imported?.handler, imported?.note],
      ['示例台账.xlsx', 2, 20, '示例经办人', '示例备注'],
    )
    const { rows } = await given.sql(
      "select actor_id, facts from audit_lines where action = 'requests.applyImport'",
    )
    assert.deepEqual(rows, [{ actor_id: 'officeHead-1', facts: { digest, added: 3 } }])
  }))

test('the same file again adds nothing; a longer one adds what is new', () =>
  withDatabase(async (given) => {
    const office = await anOffice(given)
    const first = await prepared(office)
    const { digest } = await digestNow(given, first)
    const head = office.as('officeHead', today)
    await applyCasesImport(head, { ...first, digest })
    await assert.rejects(
      applyCasesImport(head, { ...first, digest }),
      isRefused('request.importApplied'),
    )
    const longer = await prepared(office, [...lines, aLine({ number: '2023-0008' })])
    const again = await digestNow(given, longer)
    assert.deepEqual([again.plan.known, again.plan.cases.length], [3, 1])
    await applyCasesImport(head, { ...longer, digest: again.digest })
    const { rows } = await given.sql('select count(*)::int as count from requests')
    assert.deepEqual(rows, [{ count: 4 }])
  }))

test('nothing is imported while there are problems, by others, or after the register changed', () =>
  withDatabase(async (given) => {
    const office = await anOffice(given)
    const head = office.as('officeHead', today)
    const faulty = await prepared(office, [...lines, aLine({ number: '9', outcome: '不知道' })])
    const { digest, plan } = await digestNow(given, faulty)
    assert.deepEqual(
      plan.problems.map(({ line, column }) => `${line} ${column}`),
      ['5 办理结果'],
    )
    await assert.rejects(
      applyCasesImport(head, { ...faulty, digest }),
      isRefused('request.importFaulty'),
    )
    const good = await prepared(office)
    const shown = await digestNow(given, good)
    await assert.rejects(
      applyCasesImport(office.as('clerk', today), { ...good, digest: shown.digest }),
      isRefused('request.notYourRole'),
    )
    const other = await prepared(office, lines.slice(0, 1))
    await applyCasesImport(head, { ...other, digest: (await digestNow(given, other)).digest })
    await assert.rejects(
      applyCasesImport(head, { ...good, digest: shown.digest }),
      isRefused('request.importStale'),
    )
    const { rows } = await given.sql('select count(*)::int as count from requests')
    assert.deepEqual(rows, [{ count: 1 }])
  }))

test('names stay sealed while a file waits, and numbers go on above the imported ones', () =>
  withDatabase(async (given) => {
    const office = await anOffice(given)
    const key = await prepared(office, [
      aLine({ number: '2025-0041', receivedOn: '2025-01-02', decidedOn: '2025-01-20' }),
    ])
    const { rows } = await given.sql('select lines_sealed from request_imports')
    assert.match(rows[0].lines_sealed, /^gk1:/)
    const { digest } = await digestNow(given, key)
    await applyCasesImport(office.as('officeHead', today), { ...key, digest })
    const next = await aRequestAtWork(office, { on: '2025-03-03' })
    assert.equal((await findRequest(given.database, next))?.number, '2025-0042')
    await assert.rejects(registerRequest(office.as('clerk', '2025-03-03'), next))
  }))

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { Refused } from '#kit/db/transaction.ts'
import { localDate } from '#law/index.ts'
import { createUnit } from '../create-unit.action.ts'
import { renameUnit } from '../succession/rename-unit.action.ts'
import { listNames } from '../succession/successions.store.ts'
import { findUnitByCode, listUnits } from '../units.store.ts'
import { readUnitFile, unitsAsCsv, unitsAsXlsx } from './console/unit-file.ts'
import { type ImportLine, planImport } from './import-plan.ts'
import { applyImport, dryRun, prepareImport } from './import-units.action.ts'
import { getImport } from './imports.store.ts'
import { listKnownUnits } from './known-units.store.ts'
import { type Entry, emptyEntry, entryOf, type UnitEntry } from './unit-entry.ts'

const isRefused = (code: string) => (error: unknown) =>
  error instanceof Refused && error.refusal.code === code

const anEntry = (code: string, more: Partial<Entry> = {}): Entry => ({
  ...emptyEntry,
  code,
  name: `示例${code}`,
  kind: '政府部门',
  ledBy: '属地政府领导',
  region: '示例市',
  hasRuleMakingPower: '否',
  hasSubordinateBodies: '否',
  createdOn: '2019-05-15',
  ...more,
})

const linesOf = (...entries: readonly Partial<Entry>[]): readonly ImportLine[] =>
  entries.map((entry, index) => ({ number: index + 2, entry }))

function saidOf(lines: readonly ImportLine[], known: Parameters<typeof planImport>[1] = new Map()) {
  return planImport(lines, known).problems.map(
    ({ line, column, sentence }) => `${line} ${column}：${sentence}`,
  )
}

test('a dry run names line and column of everything that is wrong', () => {
  const lines = linesOf(
    anEntry('a', { under: 'nowhere' }),
    anEntry('b', { under: 'c' }),
    anEntry('c', { under: 'b' }),
    anEntry('b'),
    anEntry('d', { creditCode: '1' }),
    anEntry('e', { createdOn: '2019-13-01', kind: '处室' }),
    anEntry('f', { ledBy: '垂直领导' }),
    anEntry('g', { under: 'd' }),
    anEntry('h', { creditCode: '91440300708461136T' }),
    anEntry('i', { creditCode: '91440300708461136T' }),
  )
  assert.deepEqual(saidOf(lines), [
    '2 上级单位代码：没有代码为 nowhere 的单位',
    '3 上级单位代码：单位 b 会成为自己的上级',
    '4 上级单位代码：单位 c 会成为自己的上级',
    '5 单位代码：单位代码 b 与第 3 行重复',
    '6 统一社会信用代码：统一社会信用代码有误，请核对 18 位代码',
    '7 机关类别：“处室”应为 人民政府、政府部门、派出机关、功能区管理机构、法律、法规授权的组织 之一',
    '7 设立日期：“2019-13-01”不是日期，应形如 2019-05-15',
    '8 系统上级单位代码：垂直领导的单位需要写明系统上级单位',
    '11 统一社会信用代码：这个代码已经登记在单位 h',
  ])
})

test('a circle through both lines is found', () => {
  const led = { ledBy: '垂直领导' }
  const lines = linesOf(anEntry('a', { under: 'b' }), anEntry('b', { ...led, underInSystem: 'a' }))
  assert.deepEqual(saidOf(lines), [
    '2 领导体制：单位 a 会成为自己的主管单位',
    '3 领导体制：单位 b 会成为自己的主管单位',
  ])
})

test('what was shown is applied at once, new units and changes; lower lines may stand first', () =>
  withDatabase(async (given) => {
    const { context, database, sql } = given
    await createUnit(context, {
      code: 'city',
      name: '示例市人民政府',
      kind: 'government',
      region: '示例市',
      hasRuleMakingPower: true,
      createdOn: localDate('2019-05-15'),
    })
    const lines = linesOf(
      anEntry('below', { under: 'bureau' }),
      anEntry('bureau', { under: 'city', websites: 'www.example.cn' }),
      { code: 'city', region: '示例新市' },
    )
    const id = await prepareImport(context, { fileName: '单位.xlsx', lines })
    const { plan, digest } = await dryRun(database, (await getImport(database, id)).lines)
    assert.deepEqual([plan.created.length, plan.changed.length, plan.problems], [2, 1, []])
    assert.deepEqual(plan.changed[0]?.differences, [['行政区域', '示例市', '示例新市']])
    await applyImport(context, { id, digest })
    const bureau = await findUnitByCode(database, 'bureau')
    assert.equal((await findUnitByCode(database, 'below'))?.parentId, bureau?.id)
    assert.equal((await findUnitByCode(database, 'city'))?.region, '示例新市')
    assert.equal((await findUnitByCode(database, 'city'))?.hasRuleMakingPower, true)
    assert.deepEqual(await listNames(database, bureau?.id ?? ''), [
      { name: '示例bureau', fromOn: '2019-05-15' },
    ])
    await assert.rejects(applyImport(context, { id, digest }), isRefused('unit.importApplied'))
    const { rows } = await sql(
      `select facts from audit_lines where action = 'agencies.applyImport'`,
    )
    assert.deepEqual(rows, [{ facts: { digest, created: 2, changed: 1 } }])
  }))

async function prepared(given: TestDatabase, ...entries: readonly Entry[]) {
  const lines = linesOf(...entries)
  const id = await prepareImport(given.context, { fileName: 'x.csv', lines })
  return { id, digest: (await dryRun(given.database, lines)).digest }
}

test('a dry run that the tree has overtaken, or that has problems, is not applied', () =>
  withDatabase(async (given) => {
    const old = await prepared(given, anEntry('a'))
    const other = await prepared(given, anEntry('a', { name: '另一名称' }))
    await applyImport(given.context, old)
    await assert.rejects(applyImport(given.context, other), isRefused('unit.importStale'))
    const faulty = await prepared(given, anEntry('b'), anEntry('c', { under: 'nowhere' }))
    await assert.rejects(applyImport(given.context, faulty), isRefused('unit.importFaulty'))
    assert.equal((await listUnits(given.database, { limit: 9 })).length, 1)
  }))

test('names and abolished units are no matter for a file', () =>
  withDatabase(async (given) => {
    const first = await prepared(given, anEntry('a'))
    await applyImport(given.context, first)
    const unitId = (await findUnitByCode(given.database, 'a'))?.id ?? ''
    const on = localDate('2025-01-01')
    await renameUnit(given.context, { unitId, name: '示例新局', on, basis: '示例' })
    const known = await listKnownUnits(given.database)
    assert.deepEqual(saidOf(linesOf(anEntry('a')), known), [
      '2 单位名称：现在的名称是“示例新局”；更名需要日期和依据，请在单位页面办理',
    ])
    await given.sql(`update units set abolished_on = '2026-01-01'`)
    const after = await listKnownUnits(given.database)
    assert.deepEqual(
      saidOf(linesOf(anEntry('a', { name: '示例新局' }), anEntry('b', { under: 'a' })), after),
      ['2 单位代码：这个单位已经撤销，不能再变更', '3 上级单位代码：单位 a 已经撤销'],
    )
  }))

const word = fc.string({
  unit: fc.constantFrom(...'示例市局=+-@",\'\n\t (1)。'),
  minLength: 1,
  maxLength: 12,
})
// An apostrophe before a sign that calculates is what making it a text looks like.
const unreadable = /^'[=+\-@]/
const text = word
  .map((one) => one.trim().replace(/\s+/g, ' '))
  .filter((one) => one !== '' && !unreadable.test(one))
const code = fc.string({ unit: fc.constantFrom(...'abc123'), minLength: 1, maxLength: 6 })
const tree = fc.uniqueArray(
  fc.record({ code, name: text, region: fc.constantFrom('示例市', '=示例', '@示例') }),
  {
    selector: (unit) => unit.code,
    minLength: 1,
    maxLength: 12,
  },
)

function unitsFrom(drawn: readonly { code: string; name: string; region: string }[]): UnitEntry[] {
  return drawn.map((one, index) => ({
    ...one,
    kind: 'department',
    under: drawn[Math.floor(index / 2) - 1]?.code ?? null,
    ledBy: 'government',
    underInSystem: null,
    creditCode: null,
    indexCode: null,
    hasRuleMakingPower: index % 2 === 0,
    hasSubordinateBodies: false,
    websites: [],
    createdOn: localDate('2020-02-29'),
  }))
}

test('whatever tree is written as CSV or as a workbook is read back the same, and changes nothing', () =>
  fc.assert(
    fc.asyncProperty(tree, async (drawn) => {
      const units = unitsFrom(drawn)
      const known = new Map(units.map((unit) => [unit.code, { ...unit, isAbolished: false }]))
      const entries = units.map(entryOf)
      for (const bytes of [Buffer.from(await unitsAsCsv(entries)), await unitsAsXlsx(entries)]) {
        const file = await readUnitFile(bytes)
        assert.ok('lines' in file, JSON.stringify(file))
        assert.deepEqual(
          file.lines.map(({ entry }) => entry),
          entries,
        )
        const plan = planImport(file.lines, known)
        assert.deepEqual(plan, { created: [], changed: [], unchanged: units.length, problems: [] })
        assert.equal(planImport(file.lines, new Map()).created.length, units.length)
      }
    }),
    { numRuns: 40 },
  ))

test('a spreadsheet calculates nothing of an exported file', async () => {
  const entries = [anEntry('a', { name: '=HYPERLINK("http://x")', region: '@SUM(1)' })]
  assert.match(await unitsAsCsv(entries), /,"'=HYPERLINK\(""http:\/\/x""\)",/)
  assert.match(await unitsAsCsv(entries), /,'@SUM\(1\),/)
  const { readXlsx } = await import('hucre')
  const { sheets } = await readXlsx(await unitsAsXlsx(entries))
  for (const cell of sheets[0]?.cells?.values() ?? []) assert.equal(cell.formula, undefined)
  assert.equal(sheets[0]?.rows[1]?.[1], '=HYPERLINK("http://x")')
})

test('a file from WPS in GB18030 is read, and what is no table says what to do', async () => {
  // 单位代码,单位名称 / a,示例局 in GB18030.
  const gb = Buffer.from(
    'b5a5cebbb4facbeb2cb5a5cebbc3fbb3c60d0a612ccabec0fdbed60d0a'.replace('cbeb', 'c2eb'),
    'hex',
  )
  assert.deepEqual(await readUnitFile(gb), {
    lines: [{ number: 2, entry: { code: 'a', name: '示例局' } }],
  })
  const problemOf = async (bytes: Uint8Array): Promise<string> => {
    const file = await readUnitFile(bytes)
    return 'problem' in file ? file.problem : ''
  }
  assert.match(await problemOf(Buffer.from('名称\n甲')), /没有找到表头/)
  assert.match(await problemOf(Buffer.from('单位代码,领导\na,b')), /不认识这些列：领导/)
  assert.match(await problemOf(Buffer.from('单位代码\n')), /只有表头/)
  assert.match(await problemOf(Buffer.from([0x50, 0x4b, 3, 4, 0])), /./)
  assert.match(await problemOf(Buffer.from([0, 1, 2, 255, 254, 9])), /./)
})

test('5,000 lines are read, shown and applied within seconds', () =>
  withDatabase(async (given) => {
    const entries = Array.from({ length: 5000 }, (_, index) =>
      anEntry(`u${index}`, { under: index === 0 ? '' : `u${Math.floor((index - 1) / 10)}` }),
    )
    const begin = performance.now()
    const file = await readUnitFile(await unitsAsXlsx(entries))
    assert.ok('lines' in file)
    const id = await prepareImport(given.context, { fileName: 'x.xlsx', lines: file.lines })
    const { digest, plan } = await dryRun(given.database, file.lines)
    assert.deepEqual(plan.problems, [])
    await applyImport(given.context, { id, digest })
    const seconds = (performance.now() - begin) / 1000
    assert.equal((await listUnits(given.database, { limit: 10_000 })).length, 5000)
    process.stdout.write(
      `5,000 units written, read, planned three times, applied: ${seconds.toFixed(1)} s\n`,
    )
    assert.ok(seconds < 30, `${seconds} s`)
  }))

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { Refused } from '#kit/db/transaction.ts'
import { sheetRows } from '#kit/files/sheet-rows.ts'
import { localDate } from '#law/index.ts'
import { anEditorialOffice } from '../testing/an-editorial-office.ts'
import { countDecisions } from './count-decisions.store.ts'
import { listMonthFigures } from './decision-figures.store.ts'
import { type DecisionRow, planDecisions, readDecisionFile } from './decision-file.ts'
import { findDecisionImport } from './decision-imports.store.ts'
import {
  applyDecisionImport,
  dryRunDecisions,
  prepareDecisionImport,
} from './import-decisions.action.ts'

const today = localDate('2026-01-05')
const around = { year: 2025, fileName: '示例.csv', today }

async function rowsOf(csv: string): Promise<readonly DecisionRow[]> {
  const rows = await sheetRows(Buffer.from(csv))
  assert.ok(!('problem' in rows))
  const read = readDecisionFile(rows)
  assert.ok(!('problem' in read), JSON.stringify(read))
  return read
}

const wholeYear = [
  '2025年处理决定统计,,,',
  '月份,行政许可（件）,行政处罚,行政事业性收费（万元）',
  ...Array.from({ length: 12 }, (_, index) => `${index + 1}月,${index},0,1.5`),
  '合计,66,0,18',
].join('\n')

test('a file is read by its headings, its sum left out, and its problems are told by row', async () => {
  const rows = await rowsOf(wholeYear)
  assert.equal(rows.length, 12)
  const plan = planDecisions(rows, around)
  assert.deepEqual([plan.months.length, plan.problems], [36, []])
  const bad = await rowsOf(
    '月份,行政许可,行政强制\n2025-01,三,\n2024年2月,1,\n13,1,\n1,2,0\n2025/3,,-4\n',
  )
  const said = planDecisions(bad, around).problems.map(
    ({ row, column, says }) => `${row} ${column} ${says}`,
  )
  assert.deepEqual(said, [
    '2 行政许可 “三”不是数字',
    '3 月份 这一行是2024年的，不是2025年',
    '4 月份 “13”不是月份',
    '5 月份 1月在第 2 行已经有了',
    '6 行政强制 不能是负数',
  ])
  const early = planDecisions(await rowsOf('月份,行政处罚\n2月,1\n'), { ...around, year: 2026 })
  assert.deepEqual(
    early.problems.map(({ says }) => says),
    ['2026年2月还没有到'],
  )
  assert.ok('problem' in readDecisionFile([]))
})

test('an import enters what was shown, with the file and row, once', () =>
  withDatabase(async (given) => {
    const { database } = given
    const office = await anEditorialOffice(given)
    const clerk = office.as('clerk', today)
    const year = { unitId: office.unit.id, year: 2025 }
    const prepare = async (csv: string, fileName = '示例.csv') => {
      const rows = await rowsOf(csv)
      const importId = await prepareDecisionImport(clerk, year, { fileName, rows })
      const file = await findDecisionImport(database, { unitId: year.unitId, importId })
      assert.ok(file)
      return { key: { ...year, importId }, run: () => dryRunDecisions(database, file, today) }
    }
    const refused = (code: string, doing: Promise<unknown>) =>
      assert.rejects(
        doing,
        (error: unknown) => error instanceof Refused && error.refusal.code === code,
        code,
      )
    const whole = await prepare(wholeYear)
    const shown = await whole.run()
    assert.deepEqual([shown.changes.length, shown.same, shown.problems], [36, 0, []])
    const other = office.as('reviewer', today)
    await refused('decisions.notYourRole', applyDecisionImport(other, whole.key, shown.digest))
    await refused('decisions.importStale', applyDecisionImport(clerk, whole.key, 'other'))
    const faulty = await prepare('月份,行政许可\n1,x\n')
    const { digest } = await faulty.run()
    await refused('decisions.importFaulty', applyDecisionImport(clerk, faulty.key, digest))
    assert.deepEqual(await listMonthFigures(database, { unitIds: [year.unitId], year: 2025 }), [])
    await applyDecisionImport(clerk, whole.key, shown.digest)
    await refused('decisions.importApplied', applyDecisionImport(clerk, whole.key, shown.digest))
    const counted = await countDecisions(database, { unitIds: [year.unitId], year: 2025 })
    assert.deepEqual(
      counted.map(({ item, value }) => `${item} ${value}`),
      ['licences 66', 'penalties 0', 'fees 18'],
    )
    const again = await prepare('月份,行政许可\n1,0\n2,7\n', '更正.csv')
    const change = await again.run()
    assert.deepEqual([change.changes.length, change.same], [1, 1])
    await applyDecisionImport(clerk, again.key, change.digest)
    const months = await listMonthFigures(database, { unitIds: [year.unitId], year: 2025 })
    const licences = months.filter(({ item, month }) => item === 'licences' && month < 3)
    assert.deepEqual(
      licences.map(({ value, entered }) => [value, entered]),
      [
        ['0', { source: 'file', fileName: '示例.csv', fileRow: 3 }],
        ['7', { source: 'file', fileName: '更正.csv', fileRow: 3 }],
      ],
    )
  }))

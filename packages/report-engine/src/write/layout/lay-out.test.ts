// The laid-out report against the official form: 国办公开办函〔2021〕30号 and 〔2019〕60号.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aReport, requestsRow } from '../../../test/a-report.ts'
import type { Report } from '../../report.ts'
import { layOut } from './lay-out.ts'
import type { LaidOutCell, LaidOutTable } from './layout.ts'

function tableOf(report: Report, key: LaidOutTable['key']): LaidOutTable {
  const table = layOut(report).sections.find((section) => section.table?.key === key)?.table
  assert.ok(table, `no table ${key}`)
  return table
}

function at(table: LaidOutTable, row: number, column: number): LaidOutCell {
  const cell = table.cells.find((one) => one.row === row && one.column === column)
  assert.ok(cell, `no cell at ${row}, ${column}`)
  return cell
}

function shape({ text, rowSpan, columnSpan }: LaidOutCell): [string, number, number] {
  return [text, rowSpan, columnSpan]
}

for (const edition of ['2019', '2021'] as const) {
  test(`every square of the three tables of ${edition} is covered once`, () => {
    for (const key of ['disclosure', 'requests', 'disputes'] as const) {
      const table = tableOf(aReport({ edition }), key)
      const covered = table.cells.flatMap((cell) =>
        Array.from({ length: cell.rowSpan * cell.columnSpan }, (_, index) => {
          const row = cell.row + Math.floor(index / cell.columnSpan)
          return `${row},${cell.column + (index % cell.columnSpan)}`
        }),
      )
      assert.equal(new Set(covered).size, covered.length, `${key}: cells overlap`)
      assert.equal(covered.length, table.rowCount * table.columnWidths.length, `${key}: holes`)
      const width = table.columnWidths.reduce((sum, share) => sum + share, 0)
      assert.ok(Math.abs(width - 100) < 1e-9, `${key}: widths add up to ${width}`)
    }
  })
}

test('a whole report of 2021 prints its 200 cells, each once', () => {
  const addresses = layOut(aReport()).sections.flatMap(
    ({ table }) => table?.cells.flatMap(({ address }) => address ?? []) ?? [],
  )
  assert.equal(addresses.length, 200)
  assert.equal(new Set(addresses).size, 200)
})

test('table 二 of 2021 opens each block with its article over four columns', () => {
  const table = tableOf(aReport(), 'disclosure')
  assert.deepEqual(
    table.cells.filter(({ role }) => role === 'block').map(shape),
    ['一', '五', '六', '八'].map((item) => [`第二十条第（${item}）项`, 1, 4]),
  )
  assert.deepEqual(
    [0, 1, 2, 3].map((column) => at(table, 1, column).text),
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  )
  assert.deepEqual(shape(at(table, 13, 1)), ['0', 1, 3])
  assert.deepEqual(shape(at(table, 12, 1)), ['本年收费金额（单位：万元）', 1, 3])
})

test('table 二 of 2019 has five blocks and divides two columns one to two', () => {
  const table = tableOf(aReport({ edition: '2019' }), 'disclosure')
  assert.equal(table.cells.filter(({ role }) => role === 'block').length, 5)
  const last = table.cells.filter(({ row }) => row >= table.rowCount - 2).map(shape)
  assert.deepEqual(last, [
    ['信息内容', 1, 1],
    ['采购项目数量', 1, 1],
    ['采购总金额', 1, 2],
    ['政府集中采购', 1, 1],
    ['0', 1, 1],
    ['0', 1, 2],
  ])
})

test('the unit that a heading stated is printed in the heading again', () => {
  const report = aReport({ edition: '2019', cells: { 'disclosure.procurement.amount': '477.35' } })
  const cell = report.cells['disclosure.procurement.amount']
  assert.ok(cell)
  const cells = { ...report.cells, 'disclosure.procurement.amount': { ...cell, unit: '万元' } }
  const texts = tableOf({ ...report, cells } as Report, 'disclosure').cells.map(({ text }) => text)
  assert.ok(texts.includes('采购总金额（单位：万元）'))
})

test('the head of table 三 is that of the form', () => {
  const table = tableOf(aReport(), 'requests')
  const note = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）'
  assert.deepEqual(shape(at(table, 0, 0)), [note, 3, 3])
  assert.deepEqual(shape(at(table, 0, 3)), ['申请人情况', 1, 7])
  assert.deepEqual(shape(at(table, 1, 3)), ['自然人', 2, 1])
  assert.deepEqual(shape(at(table, 1, 4)), ['法人或其他组织', 1, 5])
  assert.deepEqual(shape(at(table, 1, 9)), ['总计', 2, 1])
  assert.deepEqual(
    [4, 5, 6, 7, 8].map((column) => at(table, 2, column).text),
    ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
  )
})

test('labels of table 三 are nested as in the form of 2021', () => {
  const table = tableOf(aReport(), 'requests')
  const groups = table.cells.filter(({ role, rowSpan }) => role === 'label' && rowSpan > 1)
  assert.deepEqual(groups.map(shape), [
    ['三、本年度办理结果', 22, 1],
    ['（三）不予公开', 8, 1],
    ['（四）无法提供', 3, 1],
    ['（五）不予处理', 5, 1],
    ['（六）其他处理', 3, 1],
  ])
  assert.deepEqual(shape(at(table, 3, 0)), ['一、本年新收政府信息公开申请数量', 1, 3])
  assert.deepEqual(shape(at(table, 26, 1)), ['（七）总计', 1, 2])
  assert.deepEqual(shape(at(table, 27, 0)), ['四、结转下年度继续办理', 1, 3])
})

test('（六）其他处理 is one row where the report has it as one row', () => {
  const single = { cells: requestsRow('other', [1, 0, 0, 0, 0, 0, 1]) }
  const children = ['notClarified', 'feeUnpaid', 'other'].map((row) => `requests.other.${row}`)
  const table = tableOf(aReport({ ...single, without: children }), 'requests')
  assert.equal(table.rowCount, 26)
  assert.deepEqual(shape(at(table, 23, 1)), ['（六）其他处理', 1, 2])
  assert.equal(at(table, 23, 3).address, 'requests.other.naturalPerson')
})

test('the head of table 四 is that of the form', () => {
  const table = tableOf(aReport(), 'disputes')
  const heads = table.cells.filter(({ columnSpan }) => columnSpan > 1)
  assert.deepEqual(heads.map(shape), [
    ['行政复议', 1, 5],
    ['行政诉讼', 1, 10],
    ['未经复议直接起诉', 1, 5],
    ['复议后起诉', 1, 5],
  ])
  assert.deepEqual(shape(at(table, 1, 4)), ['总计', 2, 1])
  assert.deepEqual(shape(at(table, 2, 14)), ['总计', 1, 1])
})

test('a cell shows what the source says, whatever its state', () => {
  const cells = {
    'disclosure.fees.amount': '17719.6506',
    'disclosure.regulations.issued': '/',
    'disclosure.regulations.repealed': '22（其中修订16件）',
    'disclosure.regulations.inForce': '若干',
    'disclosure.licences.decisions': '',
  }
  const table = tableOf(aReport({ cells, without: ['disclosure.penalties'] }), 'disclosure')
  const shown = Object.fromEntries(
    table.cells.map(({ address, text, state }) => [address, [text, state]]),
  )
  assert.deepEqual(shown['disclosure.fees.amount'], ['17719.6506', 'number'])
  assert.deepEqual(shown['disclosure.regulations.issued'], ['/', 'notApplicable'])
  assert.deepEqual(shown['disclosure.regulations.repealed'], ['22（其中修订16件）', 'annotated'])
  assert.deepEqual(shown['disclosure.regulations.inForce'], ['若干', 'unreadable'])
  assert.deepEqual(shown['disclosure.licences.decisions'], ['', 'blank'])
  assert.deepEqual(shown['disclosure.penalties.decisions'], ['', 'absent'])
})

test('a table of which the report has nothing is left out', () => {
  const keys = layOut(aReport({ without: ['disputes'] })).sections.map(({ table }) => table?.key)
  assert.deepEqual(keys, [undefined, 'disclosure', 'requests', undefined, undefined, undefined])
})

test('a table without a section gets the heading of the form in its place', () => {
  const whole = aReport()
  const sections = whole.sections.filter(({ kind }) => kind !== 'requests')
  const headings = layOut({ ...whole, sections }).sections.map(({ heading }) => heading)
  assert.equal(headings[2], '三、收到和处理政府信息公开申请情况')
  assert.equal(headings.length, 6)
})

test('sections keep their printed numbers, headings and order', () => {
  const whole = aReport()
  const [first, ...rest] = whole.sections
  assert.ok(first)
  const renumbered = { ...first, number: '七', heading: '附则' }
  const sections = [...rest, renumbered]
  const headings = layOut({ ...whole, sections }).sections.map(({ heading }) => heading)
  assert.equal(headings.at(-1), '七、附则')
  assert.equal(headings[0], '二、主动公开政府信息情况')
})

test('the title is the report’s own when it says whose and which year', () => {
  assert.deepEqual(layOut(aReport()).title, ['示例市人民政府', '2023年政府信息公开工作年度报告'])
  const own = { ...aReport(), title: '2022年度示例市人民政府政府信息公开工作报告' }
  assert.deepEqual(layOut({ ...own, title: '2022年示例市人民政府政府信息公开工作报告' }).title, [
    '2022年示例市人民政府政府信息公开工作报告',
  ])
  const bare = layOut({ ...own, title: '政府信息公开工作年度报告' }).title
  assert.equal(bare.join(''), '示例市人民政府2023年政府信息公开工作年度报告')
})

test('the period is stated before the first section only where no section states it', () => {
  assert.deepEqual(layOut(aReport()).opening, [])
  const silent = aReport({ sections: [] })
  assert.deepEqual(layOut(silent).opening, [
    {
      text: '本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。',
      subheading: false,
    },
  ])
})

test('a line such as （一）主动公开 is a sub-heading, a sentence is not', () => {
  const { paragraphs } = layOut(aReport()).sections[0] ?? { paragraphs: [] }
  assert.deepEqual(
    paragraphs.filter(({ subheading }) => subheading).map(({ text }) => text),
    [
      '（一）主动公开',
      '（二）依申请公开',
      '（三）政府信息管理',
      '（四）政府信息公开平台建设',
      '（五）监督保障',
    ],
  )
})

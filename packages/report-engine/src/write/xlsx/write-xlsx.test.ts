import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readXlsx, type Sheet } from 'hucre'
import { aReport } from '../../../test/a-report.ts'
import { writeXlsx } from './write-xlsx.ts'

async function sheetsOf(report: Parameters<typeof writeXlsx>[0]): Promise<Sheet[]> {
  const workbook = await readXlsx(await writeXlsx(report), { readStyles: true })
  return workbook.sheets
}

function sheet(sheets: readonly Sheet[], name: string): Sheet {
  const found = sheets.find((one) => one.name === name)
  assert.ok(found, `no sheet ${name}`)
  return found
}

const requests = '三、收到和处理政府信息公开申请情况'
const disclosure = '二、主动公开政府信息情况'

test('each section is a sheet, in the order of the report', async () => {
  assert.deepEqual(
    (await sheetsOf(aReport())).map(({ name }) => name),
    [
      '一、总体情况',
      disclosure,
      requests,
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ],
  )
})

test('numbers are numbers and merged cells are merged', async () => {
  const { rows, merges } = sheet(await sheetsOf(aReport()), requests)
  assert.deepEqual(rows[4], ['一、本年新收政府信息公开申请数量', null, null, 10, 2, 0, 0, 1, 0, 13])
  assert.ok(
    merges?.some(({ startRow, startCol, endRow, endCol }) => {
      return startRow === 1 && startCol === 0 && endRow === 3 && endCol === 2
    }),
  )
})

test('decimals keep their digits; what is no plain number stays text', async () => {
  const cells = {
    'disclosure.fees.amount': '88.50',
    'disclosure.regulations.issued': '007',
    'disclosure.regulations.repealed': '/',
    'disclosure.regulations.inForce': '12345678901234567',
  }
  const { rows, cells: details } = sheet(await sheetsOf(aReport({ cells })), disclosure)
  assert.deepEqual(rows[3]?.slice(1), ['007', '/', '12345678901234567'])
  assert.equal(rows[14]?.[1], 88.5)
  assert.equal(details?.get('14,1')?.style?.numFmt, '0.00')
})

test('the sheet is printed on A4, as wide as the page', async () => {
  const { pageSetup } = sheet(await sheetsOf(aReport()), requests)
  assert.equal(pageSetup?.paperSize, 'a4')
  assert.equal(pageSetup?.fitToWidth, 1)
})

test('headings that a sheet cannot be called by are shortened, cleaned and kept apart', async () => {
  const whole = aReport()
  const [first] = whole.sections
  assert.ok(first)
  const heading = `[补充]:*?/\\${'很长的标题'.repeat(9)}`
  const sections = [
    first,
    { ...first, heading },
    { ...first, heading },
    { ...first, heading: '', number: '' },
  ]
  const names = (await sheetsOf({ ...whole, sections, cells: {} })).map(({ name }) => name)
  assert.equal(new Set(names).size, 4)
  assert.ok(names.every((name) => name.length <= 31 && !/[[\]:*?/\\]/.test(name)))
})

test('a formula in a cell stays text', async () => {
  const report = aReport({ cells: { 'disclosure.regulations.issued': '=1+1' } })
  const { rows, cells } = sheet(await sheetsOf(report), disclosure)
  assert.equal(rows[3]?.[1], '=1+1')
  assert.equal(cells?.get('3,1')?.formula, undefined)
})

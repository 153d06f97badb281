import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aReport } from '../../../test/a-report.ts'
import { writeText } from './write-text.ts'

async function linesOf(report: Parameters<typeof writeText>[0]): Promise<string[]> {
  return new TextDecoder().decode(await writeText(report)).split('\n')
}

test('rows of a table have as many fields as the form has columns', async () => {
  const lines = await linesOf(aReport())
  const row = lines.find((line) => line.startsWith('一、本年新收'))
  assert.deepEqual(row?.split('\t'), [
    ...['一、本年新收政府信息公开申请数量', '', ''],
    ...['10', '2', '0', '0', '1', '0', '13'],
  ])
  const child = lines.find((line) => line.includes('5.要求行政机关确认'))
  assert.equal(child?.split('\t').length, 10)
  assert.equal(lines.find((line) => line.startsWith('行政复议\t'))?.split('\t').length, 15)
})

test('a blank cell leaves its field empty and the others in place', async () => {
  const cells = { 'requests.received.company': '', 'requests.received.total': '' }
  const row = (await linesOf(aReport({ cells }))).find((line) => line.startsWith('一、本年新收'))
  assert.deepEqual(row?.split('\t').slice(3), ['10', '', '0', '0', '1', '0', ''])
})

test('text of a report cannot add a field or a line', async () => {
  const report = aReport({ cells: { 'requests.received.company': '2\t9\n8' } })
  const row = (await linesOf(report)).find((line) => line.startsWith('一、本年新收'))
  assert.deepEqual(row?.split('\t').slice(3), ['10', '2 9 8', '0', '0', '1', '0', '13'])
})

test('title, headings and paragraphs stand each on a line of their own', async () => {
  const lines = await linesOf(aReport())
  assert.equal(lines[0], '示例市人民政府2023年政府信息公开工作年度报告')
  assert.ok(lines.includes('五、存在的主要问题及改进情况'))
  assert.ok(lines.includes('下一步，与文件同时起草、同时发布。'))
  assert.ok(lines.includes('本年没有收取信息处理费，金额为0元。'))
})

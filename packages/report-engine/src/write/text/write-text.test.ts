import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aReport } from '../../../test/a-report.ts'
import { writeText } from './write-text.ts'

async function linesOf(report: Parameters<typeof writeText>[0]): Promise<string[]> {
  return new TextDecoder().decode(await writeText(report)).split('\n')
}

test('a row is its labels and its numbers between tabs', async () => {
  const lines = await linesOf(aReport())
  assert.ok(lines.includes('一、本年新收政府信息公开申请数量\t10\t2\t0\t0\t1\t0\t13'))
  assert.ok(lines.includes('（三）不予公开\t1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0'))
  assert.ok(lines.includes('行政许可\t0'))
  assert.ok(lines.includes('行政复议\t行政诉讼'))
})

test('a blank cell leaves its field empty and the others in place', async () => {
  const cells = { 'requests.received.company': '', 'requests.received.total': '' }
  const row = (await linesOf(aReport({ cells }))).find((line) => line.includes('一、本年新收'))
  assert.deepEqual(row?.split('\t').slice(1), ['10', '', '0', '0', '1', '0', ''])
})

test('text of a report cannot add a field or a line', async () => {
  const report = aReport({ cells: { 'requests.received.company': '2\t9\n8' } })
  const row = (await linesOf(report)).find((line) => line.includes('一、本年新收'))
  assert.deepEqual(row?.split('\t').slice(1), ['10', '2 9 8', '0', '0', '1', '0', '13'])
})

test('title, headings and paragraphs stand each on a line of their own', async () => {
  const lines = await linesOf(aReport())
  assert.equal(lines[0], '示例市人民政府2023年政府信息公开工作年度报告')
  assert.ok(lines.includes('五、存在的主要问题及改进情况'))
  assert.ok(lines.includes('下一步，与文件同时起草、同时发布。'))
  assert.ok(lines.includes('本年没有收取信息处理费，金额为0元。'))
})

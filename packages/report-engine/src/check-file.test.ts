import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { checkBytes, checkFile, type FileOptions } from './check-file.ts'
import { defaultLimits } from './read/limits.ts'
import { reportToJson } from './report-json.ts'
import { sampleReport } from './rules/sample-report.ts'

const folder = mkdtempSync(join(tmpdir(), 'gongkai-check-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const options: FileOptions = { limits: defaultLimits, stage: 'check' }

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

test('a file that is not there gives a report that says so, with the path as it was given', async () => {
  const { file, report } = await checkFile('./没有/./这个.docx', options)
  assert.equal(file, './没有/./这个.docx')
  assert.deepEqual(
    report.findings.map(({ code }) => code),
    ['reading.unopened'],
  )
  assert.match(report.findings[0]?.message ?? '', /没有这个文件/)
})

test('a folder given as a file is told apart from a missing one', async () => {
  const { report } = await checkFile(folder, options)
  assert.match(report.findings[0]?.message ?? '', /文件夹/)
})

test('a text that is no report is said to be none, without a finding for every missing table', async () => {
  const report = await checkBytes(bytes('（示例）会议通知：下周一上午开会。'), options)
  assert.deepEqual(
    report.findings.map(({ code }) => code),
    ['reading.notReport'],
  )
})

test('findings of an earlier check in JSON are judged anew, those of reading are kept', async () => {
  const sample = sampleReport({ printed: { 'disputes.reconsideration.total': '0' } })
  const stale = { code: 'requests.balance', severity: 'error', message: '旧的', cells: [] }
  const reading = { code: 'reading.formula', severity: 'warning', message: '公式', cells: [] }
  const value = { ...JSON.parse(reportToJson(sample)), findings: [stale, reading] }
  const path = join(folder, 'a.json')
  writeFileSync(path, JSON.stringify(value))
  const { report } = await checkFile(path, options)
  const codes = report.findings.map(({ code }) => code)
  assert.ok(codes.includes('reading.formula') && codes.includes('disputes.rowTotal'))
  assert.ok(!codes.includes('requests.balance'))
  const bound = await checkFile(path, { ...options, stage: 'bind' })
  assert.deepEqual(
    bound.report.findings.map(({ code }) => code),
    ['reading.formula'],
  )
})

test('JSON that claims to be a report and is none lists its problems', async () => {
  const report = await checkBytes(bytes('{"format":"gongkai.report/1","cells":{}}'), options)
  assert.equal(report.findings[0]?.code, 'reading.json')
  assert.match(report.findings[0]?.message ?? '', /edition：缺少这一项/)
})

test('no more of a file is read than the limit allows', async () => {
  const path = join(folder, 'large.txt')
  writeFileSync(path, 'a'.repeat(5000))
  const { report } = await checkFile(path, {
    ...options,
    limits: { ...defaultLimits, fileBytes: 1000 },
  })
  assert.deepEqual(
    report.findings.map(({ code }) => code),
    ['reading.limit'],
  )
})

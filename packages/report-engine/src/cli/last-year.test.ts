import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { reportToJson } from '../report-json.ts'
import { sampleReport } from '../rules/sample-report.ts'
import { run } from './recording-io.ts'

const folder = mkdtempSync(join(tmpdir(), 'gongkai-years-'))
after(() => rmSync(folder, { recursive: true, force: true }))

function saved(year: number, organ: string, carriedOut = '0'): string {
  const path = join(folder, String(year))
  mkdirSync(path, { recursive: true })
  const printed = { 'requests.carriedOut.total': carriedOut }
  const report = { ...sampleReport({ printed, report: { organ } }), year }
  writeFileSync(join(path, `${organ}.json`), reportToJson(report))
  return join(path, `${organ}.json`)
}

const jia = saved(2024, '示例甲局')
const yi = saved(2024, '示例乙局')
saved(2024, '示例丙局')
const lastJia = saved(2023, '示例甲局', '9')
saved(2023, '示例乙局', '7')

type Line = { readonly organ: string; readonly findings: readonly { readonly code: string }[] }

async function yearCodes(words: readonly string[]): Promise<Record<string, string[]>> {
  const { out } = await run(['check', ...words, '--json'])
  const lines: Line[] = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  return Object.fromEntries(
    lines.map(({ organ, findings }) => [
      organ,
      findings.map(({ code }) => code).filter((code) => /^years\.(?:c|n|other)/.test(code)),
    ]),
  )
}

test('another organ is not compared: one question, and nothing about its figures', async () => {
  const codes = await yearCodes([jia, yi, '--previous', lastJia])
  assert.deepEqual(codes, {
    示例甲局: ['years.carriedOver'],
    示例乙局: ['years.otherOrgan'],
  })
  assert.match((await run(['check', yi, '--previous', lastJia])).out, /不是同一机关/)
})

test('a folder gives each report that of its own organ', async () => {
  const codes = await yearCodes([join(folder, '2024'), '--previous', join(folder, '2023')])
  assert.deepEqual(codes, {
    示例丙局: ['years.noPrevious'],
    示例乙局: ['years.carriedOver'],
    示例甲局: ['years.carriedOver'],
  })
})

test('a folder without a report is told, and files in it that cannot be read are named', async () => {
  const empty = join(folder, '空')
  mkdirSync(empty)
  writeFileSync(join(empty, '甲.docx'), '')
  const { status, err } = await run(['check', jia, '--previous', empty])
  assert.equal(status, 2)
  assert.match(err, /甲\.docx 没有用上：文件是空的/)
  assert.match(err, /里没有读到上年的报告/)
})

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Outcome } from '../check-file.ts'
import { checkFile } from '../check-file.ts'
import { defaultLimits } from '../read/limits.ts'
import { reportToJson } from '../report-json.ts'
import { sampleReport } from '../rules/sample-report.ts'
import { checkFiles, type PoolOptions } from './check-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'gongkai-pool-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const usual = { limits: defaultLimits, stage: 'check' } as const

function save(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const report = (organ: string): string => reportToJson(sampleReport({ report: { organ } }))
const small = save('小.json', report('示例甲局'))
const other = save('另一.json', report('示例乙局'))
/** A page that takes seconds to read: far more than a report holds, within the limit of bytes. */
const hostile = save(
  '大.html',
  `<html><body>${'<p>（示例）很长的网页'.repeat(700_000)}</body></html>`,
)

async function outcomes(files: readonly string[], options: PoolOptions): Promise<Outcome[]> {
  const found: Outcome[] = []
  for await (const { outcome } of checkFiles(jobsOf(files), options)) found.push(outcome)
  return found
}

const jobsOf = (files: readonly string[]) => files.map((file) => ({ file }))

function codes(outcome: Outcome | undefined): readonly string[] {
  return outcome?.report.findings.map(({ code }) => code) ?? []
}

test('outcomes come in the order of the files and say what checking one by one says', async () => {
  const files = Array.from({ length: 60 }, (_, index) => (index % 3 === 0 ? other : small))
  const found = await outcomes(files, { ...usual, threads: 2 })
  assert.deepEqual(
    found.map(({ file }) => file),
    files,
  )
  const [first, second] = await Promise.all([checkFile(other, usual), checkFile(small, usual)])
  assert.deepEqual(found.slice(0, 2), [first, second])
})

test('a file that cannot be opened gets its finding like any other', async () => {
  const found = await outcomes([join(folder, '没有.docx'), small], usual)
  assert.deepEqual(codes(found[0]), ['reading.unopened'])
  assert.equal(found[1]?.report.organ, '示例甲局')
})

test('bytes are checked in place of the file, and fetched only when their turn comes', async () => {
  const bytes = async () => new TextEncoder().encode(report('示例丙局'))
  for await (const { outcome } of checkFiles([{ file: '-', bytes }], usual)) {
    assert.equal(outcome.file, '-')
    assert.equal(outcome.report.organ, '示例丙局')
  }
})

test('a file that overruns its time is given up with a finding; the others go on', async () => {
  const limits = { ...defaultLimits, milliseconds: 40 }
  const found = await outcomes([small, hostile, other], { ...usual, limits, threads: 1 })
  assert.deepEqual(codes(found[1]), ['reading.limit'])
  assert.deepEqual(found[1]?.report.findings[0]?.facts, { limit: 'milliseconds', allowed: 40 })
  assert.deepEqual(
    found.map(({ report }) => report.organ),
    ['示例甲局', null, '示例乙局'],
  )
})

test('a file that exhausts the memory of its thread is given up; the others go on', async () => {
  const found = await outcomes([small, hostile, other], { ...usual, threads: 1, megabytes: 64 })
  assert.deepEqual(codes(found[1]), ['reading.limit'])
  assert.equal(found[1]?.report.findings[0]?.facts.limit, 'memory')
  assert.equal(found[2]?.report.organ, '示例乙局')
})

test('an interrupt ends the outcomes at once, also while a file is being read', async () => {
  const controller = new AbortController()
  const found: string[] = []
  const started = performance.now()
  const options = { ...usual, signal: controller.signal, threads: 1 }
  for await (const { outcome } of checkFiles(jobsOf([small, hostile, other]), options)) {
    found.push(outcome.file)
    setTimeout(() => controller.abort(), 20)
  }
  assert.deepEqual(found, [small])
  assert.ok(performance.now() - started < defaultLimits.milliseconds)
})

test('who stops listening stops the threads', async () => {
  for await (const { outcome } of checkFiles(jobsOf([small, hostile]), usual)) {
    assert.equal(outcome.file, small)
    break
  }
})

test('files are taken a bounded way ahead of the outcomes', async () => {
  let taken = 0
  function* endless() {
    for (;;) {
      taken += 1
      yield { file: small }
    }
  }
  let told = 0
  for await (const { outcome } of checkFiles(endless(), { ...usual, threads: 2 })) {
    assert.equal(outcome.report.year, 2024)
    assert.ok(taken - told <= 40, `${taken} taken, ${told} told`)
    told += 1
    if (told === 100) break
  }
})

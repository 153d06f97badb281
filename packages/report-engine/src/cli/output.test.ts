import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { reportToJson } from '../report-json.ts'
import { sampleReport } from '../rules/sample-report.ts'
import { run } from './recording-io.ts'

const folder = mkdtempSync(join(tmpdir(), 'gongkai-output-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const file = join(folder, '甲.json')
writeFileSync(file, reportToJson(sampleReport()))
const entry = join(import.meta.dirname, '../../bin/gongkai-report.js')

test('--html - writes the page and nothing else to standard output', async () => {
  for (const words of [
    ['check', file],
    ['compare', file, file],
    ['rollup', file],
  ]) {
    const { out, status } = await run([...words, '--html', '-'])
    assert.equal(status, 0)
    assert.match(out, /^<!doctype html>\n[\s\S]*<\/html>\n$/)
    const both = await run([...words, '--html', '-', '--json'])
    assert.equal(both.status, 2)
    assert.match(both.err, /请去掉一个/)
  }
  assert.equal(existsSync('-'), false)
})

test('a result that cannot be saved is one Chinese line, without the temporary name', async () => {
  const { status, err } = await run(['check', file, '--html', join(folder, '没有', 'x.html')])
  assert.equal(status, 2)
  assert.match(err, /^无法写入 .*x\.html：没有这个文件或文件夹，请核对路径。\n$/)
  const onFolder = await run(['write', file, '--to', 'txt', '--out', folder])
  assert.equal(onFolder.status, 2)
  assert.match(onFolder.err, /^无法写入 [^\n]*：这是文件夹，不是文件。\n$/)
  assert.doesNotMatch(onFolder.err, /\.tmp/)
})

test('a full disk under standard output is one Chinese line and status 2', (context) => {
  // Linux has a device that is always full; elsewhere this cannot be provoked.
  if (!existsSync('/dev/full')) return context.diagnostic('no /dev/full here: not tested')
  const full = openSync('/dev/full', 'w')
  const { status, stderr } = spawnSync(process.execPath, [entry, 'explain'], {
    stdio: ['ignore', full, 'pipe'],
    encoding: 'utf8',
  })
  assert.equal(status, 2)
  assert.equal(stderr, '无法写出结果：磁盘空间已满，请腾出空间后再试。\n')
})

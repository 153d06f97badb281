import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { filesMatching, root } from '../repository.ts'
import { checkWorked, type Ran } from './check-worked.ts'

const command = join(root, 'packages/report-engine/bin/gongkai-report.js')

function node(words: readonly string[]): Ran {
  return spawnSync(process.execPath, [...words], { cwd: root, encoding: 'utf8' })
}

test('a check that breaks did not work, though its status is that of findings', () => {
  const broken = node(['-e', 'throw new Error("broken")'])
  assert.equal(broken.status, 1)
  assert.equal(checkWorked(broken, 8), false)
})

test('a check that could not read, was ended, or stopped half way did not work', () => {
  const closing = '共 8 个文件：8 个没有错误'
  assert.equal(checkWorked({ status: 2, stdout: closing }, 8), false)
  assert.equal(checkWorked({ status: null, stdout: closing }, 8), false)
  assert.equal(checkWorked({ status: 0, stdout: closing }, 9), false)
  const partly = '共 8 个文件：7 个没有错误，1 个读不出年度报告'
  assert.equal(checkWorked({ status: 1, stdout: partly }, 8), false)
})

test('the bundled samples are checked, and what they are made to show counts as work', () => {
  const [sample = ''] = filesMatching(['samples/2024-*.txt'])
  assert.equal(checkWorked(node([command, 'check', sample]), 1), true)
  assert.equal(checkWorked(node([command, 'check', `${sample}.missing`]), 1), false)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Saving, savingWords } from './saving-words.ts'

const saving = (changes: Partial<Saving>): Saving => ({
  unsaved: 0,
  problems: 0,
  conflicts: 0,
  underWay: false,
  trouble: undefined,
  kept: true,
  at: '10:32',
  ...changes,
})

test('each state of saving has its sentence', () => {
  assert.equal(savingWords(saving({ at: '' })), '没有改动')
  assert.equal(savingWords(saving({})), '已保存（10:32）')
  assert.equal(savingWords(saving({ unsaved: 2, underWay: true })), '正在保存……')
  assert.equal(
    savingWords(saving({ unsaved: 2, trouble: 'away' })),
    '尚未保存，网络中断。2 格内容保存在本机。',
  )
  assert.match(savingWords(saving({ unsaved: 2, conflicts: 1 })), /^有冲突：1 格/)
  assert.match(savingWords(saving({ unsaved: 1, problems: 1 })), /^1 格填写有误，没有保存/)
})

test('nobody is told that this machine keeps what it does not keep', () => {
  const words = savingWords(saving({ unsaved: 1, trouble: 'away', kept: false }))
  assert.doesNotMatch(words, /保存在本机/)
  assert.match(words, /请不要关闭本页/)
})

test('while something is not stored, the words never say that it is', () => {
  for (const trouble of [undefined, 'away', 'signedOut', 'refused'] as const)
    for (const problems of [0, 1])
      for (const conflicts of [0, 1])
        assert.doesNotMatch(
          savingWords(saving({ unsaved: 1, problems, conflicts, trouble })),
          /^已保存/,
        )
})

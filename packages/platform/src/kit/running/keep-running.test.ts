import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepRunning } from './keep-running.ts'

test('what ends at once again and again is given up, and no more is started', async () => {
  let starts = 0
  const said: string[] = []
  await new Promise<void>((giveUp) => {
    void keepRunning({
      name: '示例程序',
      say: (line) => said.push(line),
      giveUp,
      start: async () => {
        starts += 1
        return { ended: Promise.resolve(), stop: async () => undefined }
      },
    })
  })
  assert.equal(starts, 4)
  assert.deepEqual(said, Array(3).fill('示例程序意外停止，正在重新启动。'))
})

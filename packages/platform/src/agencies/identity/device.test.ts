import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deviceOf } from './device.ts'

test('a browser is known by its name and its system', () => {
  const windows =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36'
  assert.equal(deviceOf(windows), 'Chrome，Windows')
  assert.equal(deviceOf(`${windows} Edg/126.0`), 'Edge，Windows')
  assert.equal(deviceOf('Mozilla/5.0 (iPhone; CPU iPhone OS 17) Safari/604.1'), 'Safari，iOS')
  assert.equal(deviceOf('Mozilla/5.0 (X11; Linux x86_64) UOS Firefox/115'), 'Firefox，国产操作系统')
  assert.equal(deviceOf(undefined), '未知设备')
  assert.equal(deviceOf('<script>'), '未知设备')
})

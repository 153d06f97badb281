import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { bind } from '../../src/bind/bind.ts'
import { check } from '../../src/check.ts'
import { read } from '../../src/read/read.ts'
import { samples } from './samples.ts'

const folder = new URL('../../../../samples/', import.meta.url)

test('the committed samples are what the script makes', async () => {
  const made = await samples()
  const present = (await readdir(folder)).filter((name) => name !== 'README.md')
  assert.deepEqual(present.sort(), Object.keys(made).sort())
  for (const [name, bytes] of Object.entries(made)) {
    const committed = await readFile(new URL(encodeURIComponent(name), folder))
    assert.ok(committed.equals(bytes), `${name} differs: run test/make-samples.ts`)
  }
})

test('samples are about organs that do not exist', async () => {
  for (const name of Object.keys(await samples())) assert.match(name, /^\d{4}-示例/)
})

const errors: Readonly<Record<string, readonly string[]>> = {
  '2024-示例县农业农村局.txt': ['requests.balance', 'requests.balance'],
  '2024-示例县自然资源局.pdf': ['requests.outcomes', 'requests.rowTotal'],
}

test('each sample is read whole and shows the errors it is meant to show', async () => {
  for (const [name, bytes] of Object.entries(await samples())) {
    const report = bind(await read(bytes))
    assert.match(report.organ ?? '', /^示例/, name)
    assert.equal(Object.keys(report.cells).length, name.startsWith('2019') ? 198 : 200, name)
    const shown = check(report).filter(({ severity }) => severity === 'error')
    const expected = errors[name] ?? []
    assert.deepEqual(
      shown
        .map(({ code }) => code)
        .filter((code) => /^(requests|disputes)\./.test(code))
        .sort(),
      expected,
      name,
    )
  }
})

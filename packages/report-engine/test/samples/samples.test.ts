import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { test } from 'node:test'
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

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { clamavAt } from './scanner.ts'
import { eicar, startFakeClamd, streamLimit } from './testing/fake-clamd.ts'

async function withScanner(
  visit: (scan: (text: string) => ReturnType<ReturnType<typeof clamavAt>>) => Promise<void>,
  path?: string,
): Promise<void> {
  const clamd = await startFakeClamd(path)
  const scan = clamavAt(clamd.address)
  try {
    await visit((text) => scan(new TextEncoder().encode(text)))
  } finally {
    await clamd.stop()
  }
}

test('clean and harmful contents are told apart, in pieces of any size', () =>
  withScanner(async (scan) => {
    assert.deepEqual(await scan('年度报告'), { outcome: 'clean' })
    assert.deepEqual(await scan('a'.repeat(300_000)), { outcome: 'clean' })
    const harmful = { outcome: 'harmful', threat: 'Eicar-Test-Signature' }
    assert.deepEqual(await scan(eicar), harmful)
    assert.deepEqual(await scan('a'.repeat(65_530) + eicar), harmful, 'over the edge of two pieces')
  }))

test('what the scanner refuses for its size is not taken for clean', () =>
  withScanner(async (scan) => {
    const verdict = await scan('a'.repeat(2 * streamLimit))
    assert.ok(verdict.outcome === 'unavailable')
    assert.match(verdict.why, /size limit exceeded|EPIPE|ECONNRESET/)
  }))

test('a scanner behind a socket file is asked the same way', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-clamd-'))
  try {
    await withScanner(
      async (scan) => {
        assert.deepEqual(await scan(eicar), { outcome: 'harmful', threat: 'Eicar-Test-Signature' })
      },
      join(folder, 'clamd.sock'),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('a scanner that is away says so; nothing is taken for clean', async () => {
  const gone = await startFakeClamd()
  await gone.stop()
  for (const address of [gone.address, '/nowhere/clamd.sock']) {
    const verdict = await clamavAt(address)(new Uint8Array([1]))
    assert.equal(verdict.outcome, 'unavailable')
  }
})

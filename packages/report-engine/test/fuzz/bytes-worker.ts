// Reads damaged files in a thread of its own, so that one that never ends can be stopped and named.
// Says what it is about to read before it reads it.

import { readFile } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import { check } from '../../src/check.ts'
import { defaultLimits } from '../../src/read/limits.ts'
import { readReport } from '../../src/read-report.ts'
import { damages } from './broken-bytes.ts'
import { randomFrom } from './random.ts'

export type Order = { readonly path: string; readonly damage: string; readonly seed: number }
export type Answer = {
  readonly milliseconds: number
  readonly said: boolean
  readonly crash?: string
}

parentPort?.on('message', (order: Order) => {
  void answer(order).then((result) => parentPort?.postMessage(result))
})

async function answer({ path, damage, seed }: Order): Promise<Answer> {
  const bytes = new Uint8Array(await readFile(new URL(path)))
  const damaged = damages[damage]?.(bytes, randomFrom(seed)) ?? bytes
  const started = performance.now()
  try {
    const report = await readReport(damaged, defaultLimits)
    const found = Object.keys(report.cells).length
    const said = report.findings.length + check(report).length > 0 || found >= 186
    return { milliseconds: performance.now() - started, said }
  } catch (error) {
    const crash = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { milliseconds: performance.now() - started, said: false, crash }
  }
}

// Runs damaged files through the engine: none may crash it, run over the time, or pass without a word.

import { readdir } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import { damages } from './broken-bytes.ts'
import type { Answer, Order } from './bytes-worker.ts'

const folder = new URL('../../../../samples/', import.meta.url)
/** More than a file may take by its limits (30 s): then the limit itself is broken. */
const patience = 40_000

export type BytesRun = {
  readonly rounds: number
  readonly seed: number
  /** Which file/damage pairs. */
  readonly only: RegExp
  readonly report: (line: string) => void
}

/** How many damaged files were read, and how many of them crashed, ran over or said nothing. */
export async function runBytes(run: BytesRun): Promise<{ count: number; failures: number }> {
  const worker = new Worker(new URL('bytes-worker.ts', import.meta.url))
  const names = (await readdir(folder)).filter((name) => name !== 'README.md')
  const total = { count: 0, failures: 0 }
  for (const name of names)
    for (const damage of Object.keys(damages)) {
      const title = `${name}/${damage}`
      if (!run.only.test(title)) continue
      const outcome = await series(worker, { path: fileAt(name), damage, run })
      total.count += run.rounds
      total.failures += outcome.failures.length
      run.report(
        `${title.padEnd(48)}${String(run.rounds).padStart(7)}${String(outcome.failures.length).padStart(8)}   slowest ${Math.round(outcome.slowest)} ms`,
      )
      for (const failure of outcome.failures.slice(0, 3)) run.report(`  ${failure}`)
    }
  await worker.terminate()
  return total
}

function fileAt(name: string): string {
  return new URL(encodeURIComponent(name), folder).href
}

type Series = { readonly path: string; readonly damage: string; readonly run: BytesRun }

async function series(worker: Worker, { path, damage, run }: Series) {
  const failures: string[] = []
  let slowest = 0
  for (let seed = run.seed; seed < run.seed + run.rounds; seed++) {
    const { milliseconds, said, crash } = await ask(worker, { path, damage, seed })
    slowest = Math.max(slowest, milliseconds)
    if (crash) failures.push(`seed ${seed}: ${crash}`)
    else if (!said) failures.push(`seed ${seed}: read, but neither whole nor a word about it`)
  }
  return { failures, slowest }
}

/** The worker's answer; a file that never ends ends the run. */
function ask(worker: Worker, order: Order): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const overrun = () => reject(new Error(`ran over ${patience} ms: ${JSON.stringify(order)}`))
    const timer = setTimeout(overrun, patience)
    worker.once('error', reject)
    worker.once('message', (answer: Answer) => {
      clearTimeout(timer)
      worker.off('error', reject)
      resolve(answer)
    })
    worker.postMessage(order)
  })
}

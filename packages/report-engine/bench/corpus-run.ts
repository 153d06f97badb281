// A corpus of made reports through the worker threads: files a second and memory as it goes.

import { availableParallelism } from 'node:os'
import { checkFiles } from '../src/pool/check-files.ts'
import { defaultLimits } from '../src/read/limits.ts'
import { madeReports } from './made-reports.ts'
import { digits, markdownTable, tableRow } from './markdown-table.ts'

const head = ['files done', 'files/s so far', 'seconds', 'peak RSS since the row above, MB']

/** Prints a row at the parts of the corpus that matter; peaks are of the whole process. */
export async function corpusRun(count: number, print: (text: string) => void): Promise<void> {
  const marks = new Set([0.01, 0.1, 0.5, 1].map((share) => Math.round(count * share)))
  const start = performance.now()
  let files = 0
  let peak = 0
  let broken = 0
  print(markdownTable(head, []))
  for await (const { outcome } of checkFiles(madeReports(count), {
    limits: defaultLimits,
    stage: 'check',
  })) {
    files += 1
    broken += outcome.report.findings.some(({ severity }) => severity === 'error') ? 1 : 0
    if (files % 100 === 0 || marks.has(files)) peak = Math.max(peak, process.memoryUsage.rss())
    if (!marks.has(files)) continue
    const seconds = (performance.now() - start) / 1000
    print(tableRow([String(files), digits(files / seconds), digits(seconds), digits(peak / 1e6)]))
    peak = 0
  }
  const made = 'every tenth is made with one wrong figure'
  print(`\n${availableParallelism()} threads at most; ${broken} reports with an error: ${made}.\n`)
}

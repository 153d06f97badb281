// A corpus of made reports through the worker threads: files a second and memory as it goes.

import { availableParallelism } from 'node:os'
import { checkFiles } from '../src/pool/check-files.ts'
import { defaultLimits } from '../src/read/limits.ts'
import { madeReports } from './made-reports.ts'
import { digits, markdownTable } from './markdown-table.ts'

type Mark = { readonly files: number; readonly seconds: number; readonly peak: number }

/** Rows at tenths of the corpus that matter; peaks are of the whole process, threads included. */
export async function corpusRun(count: number): Promise<string> {
  const marks = new Set([0.01, 0.1, 0.5, 1].map((share) => Math.round(count * share)))
  const rows: Mark[] = []
  const start = performance.now()
  let files = 0
  let peak = 0
  let findings = 0
  for await (const { outcome } of checkFiles(madeReports(count), {
    limits: defaultLimits,
    stage: 'check',
  })) {
    files += 1
    findings +=
      outcome.report.findings.filter(({ severity }) => severity === 'error').length > 0 ? 1 : 0
    if (files % 100 === 0 || marks.has(files)) peak = Math.max(peak, process.memoryUsage.rss())
    if (!marks.has(files)) continue
    rows.push({ files, seconds: (performance.now() - start) / 1000, peak })
    peak = 0
  }
  const head = ['files done', 'files/s so far', 'seconds', 'peak RSS since the row above, MB']
  const table = markdownTable(head, rows.map(cells))
  return `${table}\n${availableParallelism()} threads; ${findings} reports with an error (every tenth is made with one).\n`
}

function cells({ files, seconds, peak }: Mark): string[] {
  return [String(files), digits(files / seconds), digits(seconds), digits(peak / 1e6)]
}

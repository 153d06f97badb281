// Where the time of the whole goes: reading, tables, outline, rules.

import { bind } from '../src/bind/bind.ts'
import { bindTables } from '../src/bind/bind-tables.ts'
import { readOutline } from '../src/bind/outline/outline.ts'
import { check } from '../src/check.ts'
import { defaultLimits } from '../src/read/limits.ts'
import { read } from '../src/read/read.ts'
import { digits, markdownTable } from './markdown-table.ts'
import { type Effort, pairedRuns, type Task } from './paired-runs.ts'
import { specimensOf, timedFormats } from './specimens.ts'

/** Milliseconds a file for each stage, per format. */
export async function stageTable(effort: Effort): Promise<string> {
  const rows: string[][] = []
  for (const format of timedFormats) {
    const files = specimensOf(format)
    if (files.length === 0) continue
    const cells: string[] = []
    for (const stage of await stagesOf(files)) {
      const { whole } = await pairedRuns(stage, undefined, effort)
      cells.push(digits(whole.median / files.length))
    }
    rows.push([format, ...cells])
  }
  return markdownTable(['format', 'read ms', 'tables ms', 'outline ms', 'check ms'], rows)
}

async function stagesOf(files: readonly Uint8Array[]): Promise<readonly Task[]> {
  const limits = defaultLimits
  const sources = await Promise.all(files.map((bytes) => read(bytes, { limits })))
  const reports = sources.map(bind)
  const blocks = sources.map((source) => bindTables(source).blocks)
  return [
    async () => {
      for (const bytes of files) await read(bytes, { limits })
    },
    () => sources.map((source) => bindTables(source)),
    () => sources.map((source, index) => readOutline(source, blocks[index] ?? new Set())),
    // What the rules work out of a report's text is kept with its sections: each run has new ones.
    () => reports.map((report) => check({ ...report, sections: [...report.sections] })),
  ]
}

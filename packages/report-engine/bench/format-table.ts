// Per format: the whole (read, bind, check) on one core, against bare parsing of the same bytes.

import { checkBytes } from '../src/check-file.ts'
import { defaultLimits } from '../src/read/limits.ts'
import { bareParsing } from './bare-parsing.ts'
import { digits, markdownTable, spread } from './markdown-table.ts'
import { type Effort, pairedRuns } from './paired-runs.ts'
import { specimensOf, type TimedFormat, timedFormats } from './specimens.ts'

const options = { limits: defaultLimits, stage: 'check' } as const
const targets: Partial<Record<TimedFormat, number>> = { txt: 3, md: 3, html: 3, pdf: 1.3 }

/** The table, ratios first. */
export async function formatTable(effort: Effort): Promise<string> {
  const rows: string[][] = []
  for (const format of timedFormats) rows.push(await rowOf(format, effort))
  const head = ['format', 'whole ÷ bare', 'target', 'files/s', 'whole ms', 'bare ms', 'KB', 'files']
  return markdownTable(head, rows)
}

async function rowOf(format: TimedFormat, effort: Effort): Promise<string[]> {
  const files = specimensOf(format)
  if (files.length === 0) return [format, 'no file']
  const parsing = bareParsing[format]
  const { whole, bare, ratio } = await pairedRuns(
    () => inTurn(files, (bytes) => checkBytes(bytes, options)),
    parsing && (() => inTurn(files, parsing.parse)),
    effort,
  )
  const target = targets[format]
  const size = files.reduce((sum, { length }) => sum + length, 0) / files.length
  return [
    format,
    ratio ? spread(ratio) : '–',
    target === undefined ? '–' : `≤ ${target}`,
    digits((1000 * files.length) / whole.median),
    digits(whole.median / files.length),
    bare ? digits(bare.median / files.length) : '–',
    digits(size / 1000),
    String(files.length),
  ]
}

async function inTurn(
  files: readonly Uint8Array[],
  handle: (bytes: Uint8Array) => unknown,
): Promise<void> {
  for (const bytes of files) await handle(bytes)
}

// A year of the whole set as CSV: how fast it comes, and what it costs the portal in memory.

import { performance } from 'node:perf_hooks'
import { digits, markdownTable } from '../../report-engine/bench/markdown-table.ts'
import type { Child } from './child.ts'

const lookEvery = 20_000_000

/** The table of the bulk CSV. */
export async function bulkTable({ origin, memory }: Child): Promise<string> {
  const before = await memory()
  const start = performance.now()
  const memories: number[] = []
  let bytes = 0
  const response = await fetch(`${origin}/open-data/reports.csv?year=2020`)
  for await (const part of response.body ?? []) {
    bytes += part.length
    if (bytes > lookEvery * (memories.length + 1)) memories.push(await memory())
  }
  const seconds = (performance.now() - start) / 1_000
  const half = Math.ceil(memories.length / 2)
  const most = (some: readonly number[]): string => digits(Math.max(before, ...some) / 1e6)
  return markdownTable(
    ['bulk CSV', 'MB', 's', 'MB/s', 'memory before, MB', 'most in the first half', 'in the second'],
    [
      [
        'all cells of one year',
        digits(bytes / 1e6),
        digits(seconds),
        digits(bytes / 1e6 / seconds),
        digits(before / 1e6),
        most(memories.slice(0, half)),
        most(memories.slice(half)),
      ],
    ],
  )
}

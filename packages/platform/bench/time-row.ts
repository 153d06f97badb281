// A line of the table of times: what, how often, how long, what is wanted, and whether it is so.

import { digits } from '../../report-engine/bench/markdown-table.ts'
import type { Times } from './measuring.ts'

export const timeHeads = ['what', 'times', 'p50 ms', 'p95 ms', 'p99 ms', 'target', 'met']

export type Target = { readonly share: 'p95' | 'p99'; readonly atMost: number }

/** Without a target: only said. */
export function timeRow(what: string, times: Times, target?: Target): readonly string[] {
  const { count, p50, p95, p99 } = times
  const measured = [what, String(count), digits(p50), digits(p95), digits(p99)]
  if (target === undefined) return [...measured, '–', '–']
  const { share, atMost } = target
  return [...measured, `${share} ≤ ${atMost}`, times[share] <= atMost ? 'yes' : 'no']
}

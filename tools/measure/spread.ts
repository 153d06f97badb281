// Median, ninetieth percentile and maximum of a list of sizes.

export type Spread = {
  readonly count: number
  readonly sum: number
  readonly median: number
  readonly p90: number
  readonly max: number
}

/** The spread of the sizes; all zero for none. */
export function spread(sizes: readonly number[]): Spread {
  const ascending = [...sizes].sort((one, other) => one - other)
  const at = (share: number): number =>
    ascending[Math.min(ascending.length - 1, Math.floor(share * ascending.length))] ?? 0
  return {
    count: ascending.length,
    sum: ascending.reduce((sum, size) => sum + size, 0),
    median: at(0.5),
    p90: at(0.9),
    max: ascending.at(-1) ?? 0,
  }
}

/** How often each key occurs. */
export function countBy(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

// Keeps what was used last, up to a total weight; what was not used the longest goes first.

export type LastUsed<V> = {
  readonly get: (key: string) => V | undefined
  readonly set: (key: string, value: V) => void
}

/** `weigh` gives the weight of a value, in the unit of `most`; one heavier than that is not kept. */
export function lastUsed<V>(most: number, weigh: (value: V) => number): LastUsed<V> {
  const kept = new Map<string, V>()
  let total = 0
  const forget = (key: string): void => {
    const value = kept.get(key)
    if (value !== undefined && kept.delete(key)) total -= weigh(value)
  }
  return {
    get: (key) => {
      const value = kept.get(key)
      // Taken out and put in again: the first of a map is the one put in the longest ago.
      if (value !== undefined && kept.delete(key)) kept.set(key, value)
      return value
    },
    set: (key, value) => {
      forget(key)
      if (weigh(value) > most) return
      kept.set(key, value)
      total += weigh(value)
      for (const oldest of kept.keys()) {
        if (total <= most) return
        forget(oldest)
      }
    },
  }
}

// Counts the automatic numbers of lists, as Word prints them: 一、 （一） 1. ① are part of what
// a reader of the report sees, though the file holds no such characters.

import { formatNumber } from './number-formats.ts'

export type ListLevel = {
  readonly start: number
  /** Name of the number format, as WordprocessingML calls it. */
  readonly format: string
  /** Printed text with `%1` to `%9` for the numbers of the levels. */
  readonly text: string
  /** Starts again only after this level (from 1; 0 never); undefined: after any higher one. */
  readonly restartsAfter: number | undefined
  /** Prints the numbers of all levels as 1, 2, 3. */
  readonly plain: boolean
}

export type List = {
  /** Lists with the same counter go on counting each other. */
  readonly counter: string
  readonly levels: ReadonlyMap<number, ListLevel>
  /** Levels that this list starts at a number of its own. */
  readonly starts: ReadonlyMap<number, number>
  readonly levelOfStyle: ReadonlyMap<string, number>
}

export type Lists = ReadonlyMap<string, List>

/** Gives the printed number of the next paragraph of a list: call it once per paragraph, in order. */
export function countLists(lists: Lists): (id: string, level: number) => string {
  const counters = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  return (id, depth) => {
    const list = lists.get(id)
    const level = list?.levels.get(depth)
    if (list === undefined || level === undefined) return ''
    const counts = counters.get(list.counter) ?? []
    counters.set(list.counter, counts)
    const own = begun.has(`${id}/${depth}`) ? undefined : list.starts.get(depth)
    begun.add(`${id}/${depth}`)
    const before = counts[depth]
    counts[depth] = own ?? (before === undefined ? level.start : before + 1)
    restartBelow(list, counts, depth)
    return printed(list, level, counts)
  }
}

function restartBelow(list: List, counts: (number | undefined)[], depth: number): void {
  for (let lower = depth + 1; lower < 9; lower++) {
    const after = list.levels.get(lower)?.restartsAfter
    if (after === undefined || (after > 0 && depth < after)) counts[lower] = undefined
  }
}

function printed(list: List, level: ListLevel, counts: readonly (number | undefined)[]): string {
  if (level.format === 'bullet') return ''
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const depth = Number(digit) - 1
    const of = list.levels.get(depth)
    const format = level.plain ? 'decimal' : (of?.format ?? 'decimal')
    return formatNumber(counts[depth] ?? of?.start ?? 1, format)
  })
}

// Which ruling lines belong together: lines that touch make one table.

import type { Rule, Rules } from './ruling-lines.ts'

/** Lines that miss each other by this much still touch (points). */
const touch = 3.6
/** More lines than this on one page are a drawing or a map, not a report's table. */
const mostLines = 4000

/** The lines of each table, top to bottom; lines that enclose nothing are left out. */
export function ruledRegions({ level, upright }: Rules): Rules[] {
  if (level.length + upright.length > mostLines) return []
  const groups = connected(level, upright)
  return groups
    .filter((group) => group.level.length + group.upright.length >= 4)
    .filter((group) => group.level.length >= 2 || group.upright.length >= 2)
    .sort((one, other) => topOf(one) - topOf(other))
}

function topOf({ level, upright }: Rules): number {
  return Math.min(...level.map(({ at }) => at), ...upright.map(({ from }) => from))
}

function connected(level: readonly Rule[], upright: readonly Rule[]): Rules[] {
  const parent = Array.from({ length: level.length + upright.length }, (_, index) => index)
  const root = (index: number): number => {
    let at = index
    while (parent[at] !== at) {
      const above = parent[parent[at] ?? at] ?? at
      parent[at] = above
      at = above
    }
    return at
  }
  level.forEach((across, one) => {
    upright.forEach((down, other) => {
      if (touches(across, down)) parent[root(one)] = root(level.length + other)
    })
  })
  const groups = new Map<number, { level: Rule[]; upright: Rule[] }>()
  const groupOf = (index: number) => {
    const key = root(index)
    const group = groups.get(key) ?? { level: [], upright: [] }
    groups.set(key, group)
    return group
  }
  level.forEach((rule, index) => {
    groupOf(index).level.push(rule)
  })
  upright.forEach((rule, index) => {
    groupOf(level.length + index).upright.push(rule)
  })
  return [...groups.values()]
}

function touches(across: Rule, down: Rule): boolean {
  return (
    down.at >= across.from - touch &&
    down.at <= across.to + touch &&
    across.at >= down.from - touch &&
    across.at <= down.to + touch
  )
}

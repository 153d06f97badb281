// The shortest way from one list to another (Myers, "An O(ND) difference algorithm", 1986), bounded.

export type Edit<T> =
  | { readonly kind: 'same'; readonly one: T; readonly other: T }
  | { readonly kind: 'removed'; readonly one: T }
  | { readonly kind: 'added'; readonly other: T }

type Lists<T> = {
  readonly one: readonly T[]
  readonly other: readonly T[]
  readonly equal: (one: T, other: T) => boolean
}

/** Insertions and deletions beyond which two lists count as wholly different. */
const mostEdits = 1500

/** Edits in order. Lists further apart than the bound come back as all removed, then all added. */
export function edits<T>(lists: Lists<T>): readonly Edit<T>[] {
  const { one, other, equal } = lists
  const length = Math.min(one.length, other.length)
  let start = 0
  while (start < length && equalAt(lists, start, start)) start += 1
  let end = 0
  while (end < length - start && equalAt(lists, one.length - 1 - end, other.length - 1 - end))
    end += 1
  const middle = middleEdits({
    one: one.slice(start, one.length - end),
    other: other.slice(start, other.length - end),
    equal,
  })
  return [
    ...sameEdits(one.slice(0, start), other.slice(0, start)),
    ...middle,
    ...sameEdits(one.slice(one.length - end), other.slice(other.length - end)),
  ]
}

function sameEdits<T>(one: readonly T[], other: readonly T[]): Edit<T>[] {
  return one.flatMap((item, index) => {
    const twin = other[index]
    return twin === undefined ? [] : [{ kind: 'same', one: item, other: twin }]
  })
}

function equalAt<T>({ one, other, equal }: Lists<T>, x: number, y: number): boolean {
  const item = one[x]
  const twin = other[y]
  return item !== undefined && twin !== undefined && equal(item, twin)
}

function middleEdits<T>(lists: Lists<T>): readonly Edit<T>[] {
  const trace = furthestReaches(lists)
  return trace === undefined ? replaced(lists) : walkBack(lists, trace)
}

function replaced<T>({ one, other }: Lists<T>): readonly Edit<T>[] {
  return [
    ...one.map((item) => ({ kind: 'removed', one: item }) as const),
    ...other.map((item) => ({ kind: 'added', other: item }) as const),
  ]
}

/** For each number of edits, how far along `one` each diagonal gets; undefined beyond the bound. */
function furthestReaches<T>(lists: Lists<T>): readonly Int32Array[] | undefined {
  const { one, other } = lists
  const most = Math.min(one.length + other.length, mostEdits)
  const trace: Int32Array[] = []
  let reach = new Int32Array(2 * most + 3)
  for (let count = 0; count <= most; count += 1) {
    const next = reach.slice()
    for (let diagonal = -count; diagonal <= count; diagonal += 2) {
      const at = diagonal + most + 1
      const down =
        diagonal === -count ||
        (diagonal !== count && reached(reach, at - 1) < reached(reach, at + 1))
      let x = down ? reached(reach, at + 1) : reached(reach, at - 1) + 1
      while (equalAt(lists, x, x - diagonal)) x += 1
      next[at] = x
      if (x >= one.length && x - diagonal >= other.length) return [...trace, reach, next]
    }
    trace.push(reach)
    reach = next
  }
  return undefined
}

function reached(reach: Int32Array, index: number): number {
  return reach[index] ?? 0
}

function walkBack<T>(lists: Lists<T>, trace: readonly Int32Array[]): readonly Edit<T>[] {
  const { one, other } = lists
  const most = ((trace[0]?.length ?? 3) - 3) / 2
  const found: Edit<T>[] = []
  let x = one.length
  let y = other.length
  for (let count = trace.length - 2; count >= 0; count -= 1) {
    const reach = trace[count] ?? new Int32Array(0)
    const at = x - y + most + 1
    const down =
      x - y === -count || (x - y !== count && reached(reach, at - 1) < reached(reach, at + 1))
    const startX = down ? reached(reach, at + 1) : reached(reach, at - 1)
    const startY = startX - (down ? x - y + 1 : x - y - 1)
    while (x > Math.max(startX, 0) && y > Math.max(startY, 0)) {
      x -= 1
      y -= 1
      found.push(...sameEdits(one.slice(x, x + 1), other.slice(y, y + 1)))
    }
    if (count === 0) break
    found.push(...stepBack(lists, { startX, startY, down }))
    x = startX
    y = startY
  }
  return found.reverse()
}

type Step = { readonly startX: number; readonly startY: number; readonly down: boolean }

function stepBack<T>({ one, other }: Lists<T>, { startX, startY, down }: Step): Edit<T>[] {
  if (down) return other.slice(startY, startY + 1).map((item) => ({ kind: 'added', other: item }))
  return one.slice(startX, startX + 1).map((item) => ({ kind: 'removed', one: item }))
}

// The states of the alignment: which row of the form we are in, how many of its slots are filled,
// and whether its label was seen.

export type Trellis = {
  readonly states: number
  readonly rows: number
  /** -1 before the first row. */
  readonly rowOf: Int16Array
  readonly filledOf: Int16Array
  readonly openOf: Int16Array
  readonly labelledOf: Uint8Array
  /** Each state as its own origin: a step that moves nothing. */
  readonly unmoved: Int32Array
  /** The row's state when its label has been seen and nothing is filled. */
  readonly entry: (row: number) => number
  /** The row's state when its first slot is filled without a label. */
  readonly first: (row: number) => number
  /** The state after one more slot is filled. */
  readonly next: (state: number) => number
  readonly withLabel: (state: number) => number
}

const known = new Map<string, Trellis>()

/** The states of a table whose rows have these numbers of slots. State 0: before the first row. */
export function makeTrellis(widths: readonly number[]): Trellis {
  const key = widths.join()
  const before = known.get(key)
  if (before) return before
  const trellis = build(widths)
  if (known.size < 100) known.set(key, trellis)
  return trellis
}

function build(widths: readonly number[]): Trellis {
  const offsets: number[] = []
  let states = 1
  for (const width of widths) {
    offsets.push(states)
    states += 2 * (width + 1)
  }
  const rowOf = new Int16Array(states).fill(-1)
  const filledOf = new Int16Array(states)
  const openOf = new Int16Array(states)
  const labelledOf = new Uint8Array(states)
  for (const [row, width] of widths.entries())
    for (let filled = 0; filled <= width; filled++)
      for (const labelled of [0, 1]) {
        const state = (offsets[row] ?? 0) + 2 * filled + labelled
        rowOf[state] = row
        filledOf[state] = filled
        openOf[state] = width - filled
        labelledOf[state] = labelled
      }
  return {
    states,
    rows: widths.length,
    rowOf,
    filledOf,
    openOf,
    labelledOf,
    unmoved: Int32Array.from({ length: states }, (_, state) => state),
    entry: (row) => (offsets[row] ?? 0) + 1,
    first: (row) => (offsets[row] ?? 0) + 2,
    next: (state) => state + 2,
    withLabel: (state) => state | 1,
  }
}

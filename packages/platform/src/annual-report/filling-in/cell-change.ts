// A change of one cell as somebody asks for it, and what became of a set of them.

/** How the new value came: typed, pasted from a spreadsheet, a paste undone, a blank confirmed as 0. */
export const manners = ['typed', 'pasted', 'undone', 'zeros'] as const
export type Manner = (typeof manners)[number]

export type CellChange = {
  readonly address: string
  /** The text of the cell that the person had before them. */
  readonly was: string
  readonly value: string
  readonly manner: Manner
}

/** A cell that holds neither what the person had before them nor what they want. */
export type CellConflict = {
  readonly address: string
  readonly mine: string
  readonly theirs: string
}

export type Merged = {
  /** What must be written. */
  readonly applied: readonly CellChange[]
  readonly conflicts: readonly CellConflict[]
}

/**
 * Which changes may be written over the stored texts: those made on what is stored. A cell that
 * already holds the wanted value needs nothing; any other would overwrite what its person never saw.
 */
export function mergeChanges(
  stored: (address: string) => string,
  changes: readonly CellChange[],
): Merged {
  const applied = new Map<string, CellChange>()
  const conflicts: CellConflict[] = []
  for (const change of changes) {
    const { address, was, value } = change
    const now = applied.get(address)?.value ?? stored(address)
    if (now === value) continue
    if (now === was) applied.set(address, change)
    else conflicts.push({ address, mine: value, theirs: now })
  }
  return { applied: [...applied.values()], conflicts }
}

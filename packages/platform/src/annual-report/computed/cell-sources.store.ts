// All sources of figures, in one place; each further one is a line here.

import type { Read } from '#kit/db/transaction.ts'
import type { Asked, CellSource, ComputedCell } from './cell-source.ts'
import { disclosureSource } from './disclosure-source.store.ts'
import { disputesSource } from './disputes-source.store.ts'
import { requestsSource } from './requests-source.store.ts'
import { rollUpSource } from './roll-up-source.store.ts'

export const cellSources: readonly CellSource[] = [
  rollUpSource,
  disclosureSource,
  requestsSource,
  disputesSource,
]

export type SourcedCell = ComputedCell & { readonly source: Pick<CellSource, 'name' | 'title'> }

/** What the sources compute for a scope. Where two know a cell, the one named first counts. */
export async function computeCells(
  read: Read,
  asked: Asked,
): Promise<ReadonlyMap<string, SourcedCell>> {
  const cells = new Map<string, SourcedCell>()
  for (const source of cellSources.filter(({ scopes }) => scopes.includes(asked.scope)))
    for (const [address, cell] of await source.compute(read, asked))
      if (source.computes.has(address) && !cells.has(address))
        cells.set(address, { ...cell, source })
  return cells
}

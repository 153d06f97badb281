// Whether there are records that a report of an organ or of more can be held against.

import type { Read } from '#kit/db/transaction.ts'
import type { Asked } from './cell-source.ts'
import { cellSources } from './cell-sources.store.ts'

/** Whether some source has figures for the scope, without computing them. */
export async function hasRecords(read: Read, asked: Asked): Promise<boolean> {
  for (const source of cellSources.filter(({ scopes }) => scopes.includes(asked.scope)))
    if (await source.hasRecords(read, asked)) return true
  return false
}

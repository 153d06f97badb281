// Saves what a form of an edition says, over what others may have saved meanwhile.

import { Refused } from '#kit/db/transaction.ts'
import type { RecordContext } from '../flow/act-on-record.action.ts'
import { saveRecord } from '../flow/write-record.action.ts'
import type { EditionContent } from '../record/content.ts'
import type { EditionKey } from '../record/edition.ts'
import { findEdition } from '../record/editions.store.ts'
import { changedFields, mergeContent } from './merge-content.ts'
import { findSave } from './saves.store.ts'

export type Edited = { readonly content: EditionContent; readonly seen: number }

/**
 * Saves and returns the version. What another changed beside it stays theirs; what both changed is
 * refused (`record.changedMeanwhile`, facts: fields and version), and nothing is saved.
 */
export async function saveEdited(
  context: RecordContext,
  key: EditionKey,
  edited: Edited,
): Promise<number> {
  for (let turn = 1; ; turn += 1)
    try {
      return await saveOver(context, key, edited)
    } catch (error) {
      if (turn === turns || !isOvertaken(error)) throw error
    }
}

const turns = 3

/** Another save, often of the same form by itself, came between looking and writing. */
function isOvertaken(error: unknown): boolean {
  if (!(error instanceof Refused)) return false
  const { code, facts } = error.refusal
  return code === 'record.changedMeanwhile' && facts?.fields === undefined
}

async function saveOver(
  context: RecordContext,
  key: EditionKey,
  { content, seen }: Edited,
): Promise<number> {
  const edition = await findEdition(context.database, key)
  if (edition === undefined) throw new Refused({ code: 'record.unknown' })
  if (changedFields(edition.content, content).length === 0) return edition.version
  if (edition.version === seen) return saveRecord(context, key, { content, seen })
  const base = await findSave(context.database, key, seen)
  if (base === undefined) throw new Refused({ code: 'record.unknown' })
  const merged = mergeContent({ base, mine: content, theirs: edition.content })
  if (merged.conflicts.length > 0) {
    const facts = { fields: merged.conflicts, version: edition.version }
    throw new Refused({ code: 'record.changedMeanwhile', facts })
  }
  if (changedFields(edition.content, merged.content).length === 0) return edition.version
  return saveRecord(context, key, { content: merged.content, seen: edition.version })
}

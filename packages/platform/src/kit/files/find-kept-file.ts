// Finds a file for whoever may see it: the way into the kept files for all slices.

import type { Read } from '../db/transaction.ts'
import { type FileScope, findFile } from './files.store.ts'
import type { KeptFile } from './kept-file.ts'

/** A file within what the slice that owns it lets the person see; undefined for all others. */
export function findKeptFile(
  read: Read,
  scope: FileScope,
  fileId: string,
): Promise<KeptFile | undefined> {
  return findFile(read, scope, fileId)
}

// Columns of sealed keys of files, for rotating keys; the contents themselves stay as they are.

import type { SealedColumn } from '../secrets/reseal.action.ts'
import { contentPurpose } from './stored-content.ts'

export const sealedFileColumns: readonly SealedColumn[] = [
  { table: 'files', key: 'file_id', column: 'key_sealed', purpose: contentPurpose },
  { table: 'staged_files', key: 'file_id', column: 'key_sealed', purpose: contentPurpose },
]

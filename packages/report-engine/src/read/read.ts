// read: from the bytes of a file to its blocks, whatever the format.

import { makeFinding } from '../make-finding.ts'
import { defaultLimits, type Limits } from './limits.ts'
import type { Source } from './source.ts'

export type ReadOptions = { readonly limits?: Limits }

/** The document as blocks; never throws for bad input. */
export async function read(bytes: Uint8Array, options: ReadOptions = {}): Promise<Source> {
  const { fileBytes } = options.limits ?? defaultLimits
  const finding = makeFinding({
    code: bytes.length > fileBytes ? 'reading.limit' : 'reading.unsupported',
    severity: 'error',
    verdict: 'fails',
    message: '读不了这个文件。',
    cells: [],
    facts: {},
  })
  return { format: 'text', blocks: [], findings: [finding] }
}

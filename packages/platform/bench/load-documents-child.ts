// Loads a part of the documents in a process of its own; told the database, where to write, the part.

import { loadDocuments } from './document-set.ts'
import type { MadeUnit } from './insert-reports.ts'

const [url = '', folder = '', units = '[]', from = '0', until = '0'] = process.argv.slice(2)
const made: readonly MadeUnit[] = JSON.parse(units)
await loadDocuments(url, { folder, units: made, from: Number(from), until: Number(until) })
process.disconnect?.()

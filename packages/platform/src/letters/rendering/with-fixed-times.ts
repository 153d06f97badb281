// Makes a Word file reproducible: no times of writing in the archive or in its properties.

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const written = /<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g
// The earliest time a ZIP archive can state. Local time, because the archive stores local time.
const mtime = new Date(1980, 0, 1)

/** The same package, its parts in the same order, the same bytes whenever it is made. */
export function withFixedTimes(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => {
    if (name !== 'docProps/core.xml') return [name, part] as const
    return [name, strToU8(strFromU8(part).replace(written, ''))] as const
  })
  return zipSync(Object.fromEntries(parts), { mtime, level: 6 })
}

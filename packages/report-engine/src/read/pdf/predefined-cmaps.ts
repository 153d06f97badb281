// Hands pdf.js the code tables (CMaps) that fonts refer to by name instead of bringing their own.
// Chinese fonts that are not embedded need them; without, their text is codes of nothing.

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
/** A name out of a PDF reaches no other folder. */
const tableName = /^[A-Za-z\d-]{1,40}\.bcmap$/

/** What pdf.js asks for a file: which kind of data, and the file's name. */
type Wanted = { readonly kind: string; readonly filename: string }

/**
 * The source of data files that pdf.js accepts as its `BinaryDataFactory`. It has code tables only:
 * the shapes of standard fonts are not drawn, their widths and codes are part of pdf.js.
 */
export class PredefinedCMaps {
  /** The bytes of a code table; throws for any other file, on which pdf.js gives the font up. */
  async fetch({ kind, filename }: Wanted): Promise<Uint8Array> {
    if (kind !== 'cMapUrl' || !tableName.test(filename)) throw new Error(`no such data: ${kind}`)
    return new Uint8Array(await readFile(require.resolve(`pdfjs-dist/cmaps/${filename}`)))
  }
}

// Recognises what a file is by its content, never by its name.

import { type DecodedText, decodeText } from './decode-text.ts'
import type { Limits } from './limits.ts'
import { zipEntries } from './office/archive/directory.ts'
import { type CompoundFile, isCompoundFile, openCompoundFile } from './office/ole/compound-file.ts'
import type { Format } from './source.ts'
import { textFormatOf } from './text-format.ts'

/** Kinds of file that are recognised only to say why they are not read. */
export type RefusedKind =
  | 'empty'
  | 'picture'
  | 'rtf'
  | 'openDocument'
  | 'ofd'
  | 'presentation'
  | 'archive'
  | 'officeXml'
  | 'otherOffice'
  | 'cutOffice'
  | 'encryptedOffice'
  | 'unknown'

export type Detected =
  | { readonly kind: 'text' | 'markdown' | 'html' | 'mhtml'; readonly decoded: DecodedText }
  | { readonly kind: Exclude<Format, 'text' | 'markdown' | 'html'> | RefusedKind }

/** What the bytes are; texts come decoded. */
export function detectFormat(bytes: Uint8Array, limits: Limits): Detected {
  if (bytes.length === 0) return { kind: 'empty' }
  const binary = kindBySignature(bytes, limits)
  if (binary !== undefined) return { kind: binary }
  const decoded = decodeText(bytes)
  if (decoded.text.trim() === '') return { kind: 'empty' }
  if (isBinary(decoded.text)) return { kind: 'unknown' }
  const kind = textFormatOf(decoded.text)
  return kind === 'officeXml' ? { kind } : { kind, decoded }
}

type BinaryKind = Exclude<Detected['kind'], 'text' | 'markdown' | 'html' | 'mhtml'>

const signatures: readonly (readonly [start: string, kind: BinaryKind])[] = [
  ['%PDF-', 'pdf'],
  ['\x89PNG', 'picture'],
  ['\xff\xd8\xff', 'picture'],
  ['GIF8', 'picture'],
  ['II*\0', 'picture'],
  ['MM\0*', 'picture'],
  ['{\\rtf', 'rtf'],
  ['Rar!', 'archive'],
  ['7z\xbc\xaf\x27\x1c', 'archive'],
  ['\x1f\x8b', 'archive'],
]

function kindBySignature(bytes: Uint8Array, limits: Limits): BinaryKind | undefined {
  const head = latin1(bytes.subarray(0, 1024))
  const known = signatures.find(([start]) => head.startsWith(start))
  if (known !== undefined) return known[1]
  if (isWebpOrBmp(head)) return 'picture'
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return packageKind(bytes)
  if (isCompoundFile(bytes)) return compoundKind(bytes, limits)
  return /%PDF-\d/.test(head) ? 'pdf' : undefined
}

function isWebpOrBmp(head: string): boolean {
  if (head.startsWith('RIFF')) return head.startsWith('WEBP', 8)
  return head.startsWith('BM') && head.startsWith('\0\0\0\0', 6)
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

/** A zip file by the parts inside; without its directory, by the names that stand in the bytes. */
function packageKind(bytes: Uint8Array): BinaryKind {
  const paths = entryPaths(bytes)
  const has = (start: string) =>
    paths === undefined
      ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(start, 0, 'latin1')
      : paths.some((path) => path.startsWith(start))
  if (has('word/')) return 'docx'
  if (has('xl/')) return 'xlsx'
  if (has('ppt/')) return 'presentation'
  if (has('OFD.xml')) return 'ofd'
  return has('mimetype') && has('content.xml') ? 'openDocument' : 'archive'
}

const mostPaths = 10_000

function entryPaths(bytes: Uint8Array): string[] | undefined {
  const paths: string[] = []
  try {
    for (const { path } of zipEntries(bytes)) if (paths.push(path) >= mostPaths) break
  } catch {
    if (paths.length === 0) return undefined
  }
  return paths
}

function compoundKind(bytes: Uint8Array, limits: Limits): BinaryKind {
  const file = compoundFile(bytes, limits)
  const names = new Set(file?.names())
  if (names.has('EncryptedPackage')) return 'encryptedOffice'
  if (names.has('WordDocument')) return isKingsoft(bytes, 'WPS.Document') ? 'wps' : 'doc'
  if (names.has('Workbook') || names.has('Book'))
    return isKingsoft(bytes, 'ET.Workbook') ? 'et' : 'xls'
  if (names.has('PowerPoint Document')) return 'presentation'
  return file === undefined || file.isCut ? 'cutOffice' : 'otherOffice'
}

function compoundFile(bytes: Uint8Array, limits: Limits): CompoundFile | undefined {
  try {
    return openCompoundFile(bytes, limits)
  } catch {
    return undefined
  }
}

/** Whether the file names WPS Office's own document class. */
function isKingsoft(bytes: Uint8Array, documentClass: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    documentClass,
    0,
    'latin1',
  )
}

const inspected = 8192
const mostControls = 0.02

/** Text hardly holds control characters. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, inspected)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const controls = sample.match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0
  return controls > sample.length * mostControls
}

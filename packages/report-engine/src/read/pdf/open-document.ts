// Opens a PDF with pdf.js, set so that it fetches, decodes and runs nothing it does not need.

import type { PDFDocumentProxy } from 'unpdf/pdfjs'
import type { CommandNumbers } from './drawing/draw-page.ts'
import type { IsShown } from './drawing/layers.ts'
import { PredefinedCMaps } from './predefined-cmaps.ts'

export type OpenDocument = {
  readonly document: PDFDocumentProxy
  readonly numbers: CommandNumbers
  readonly isShown: IsShown
  readonly close: () => Promise<void>
}

/**
 * A page that takes fonts and shows nothing. Without it pdf.js believes that each font has failed,
 * and turns all its glyphs into paths: a third of the reading time.
 */
const pageWithFonts = { fonts: { add: () => undefined, delete: () => undefined } }

function takeFonts(): void {
  if (Reflect.has(globalThis, 'FontFace')) return
  Reflect.set(globalThis, 'FontFace', function anyFont() {
    return { loaded: Promise.resolve() }
  })
}

export type Unopened = 'encrypted' | 'damaged' | 'late'

/** The document, or why it does not open before `milliseconds` have passed. */
export async function openDocument(
  bytes: Uint8Array,
  milliseconds: number,
): Promise<OpenDocument | Unopened> {
  const { getDocument, OPS } = await import('unpdf/pdfjs')
  takeFonts()
  const task = getDocument({
    // pdf.js takes the memory away from whom it gets it from.
    data: bytes.slice(),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: false,
    useWasm: false,
    BinaryDataFactory: PredefinedCMaps,
    // Larger pictures are not decoded: nothing is read from them.
    maxImageSize: 1,
    enableXfa: false,
    ownerDocument: pageWithFonts,
  })
  let closing: Promise<void> | undefined
  const close = () => {
    closing ??= task.destroy()
    return closing
  }
  try {
    const document = await before(task.promise, milliseconds)
    if (document !== undefined)
      return { document, numbers: OPS, isShown: await layersOf(document), close }
    await close()
    return 'late'
  } catch (error) {
    await close()
    return error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged'
  }
}

/** Which layers are on when the document is opened to be looked at. */
async function layersOf(document: PDFDocumentProxy): Promise<IsShown> {
  const layers = await document.getOptionalContentConfig()
  return (group) => layers.isVisible(group)
}

/** What a promise gives, or undefined when the time is over first. */
export async function before<Value>(
  promise: Promise<Value>,
  milliseconds: number,
): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), Math.max(0, milliseconds))
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

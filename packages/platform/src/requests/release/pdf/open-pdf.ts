// Opens a PDF for looking into it and for drawing its pages; scripts in it never run.

import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import type { DrawnPage, Run } from './drawn-page.ts'

/** Dots for a point: 144 to the inch. */
const scale = 2
const mostPages = 300
/** A page larger than this is drawn smaller: it would not fit into memory. */
const mostDots = 40_000_000

/** Undefined where it is damaged, closed by a password, or longer than can be drawn. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy | undefined> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const opening = getDocument({
    // It is given away to the reader, which empties it.
    data: Uint8Array.from(bytes),
    cMapUrl: join(folder, 'cmaps/'),
    standardFontDataUrl: join(folder, 'standard_fonts/'),
    wasmUrl: join(folder, 'wasm/'),
    isEvalSupported: false,
    stopAtErrors: false,
    verbosity: 0,
  })
  try {
    const document = await opening.promise
    if (document.numPages <= mostPages) return document
    await document.destroy()
    return undefined
  } catch {
    await opening.destroy()
    return undefined
  }
}

/** Draws a page as it is seen on a screen, with annotations and filled-in forms. */
export async function drawPage(document: PDFDocumentProxy, number: number): Promise<DrawnPage> {
  const page = await document.getPage(number)
  const { width, height } = page.getViewport({ scale: 1 })
  const factor = Math.min(scale, Math.sqrt(mostDots / Math.max(1, width * height)))
  const viewport = page.getViewport({ scale: factor })
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, canvas.width, canvas.height)
  await page.render({
    canvas: null,
    // The library that draws here has what the reader needs of a browser's canvas.
    canvasContext: context as unknown as RenderContext,
    viewport,
  }).promise
  const runs = await runsOf(page, viewport.transform)
  page.cleanup()
  return { number, canvas, context, runs, width, height }
}

type RenderContext = Parameters<PDFPageProxy['render']>[0]['canvasContext']

async function runsOf(page: PDFPageProxy, view: readonly number[]): Promise<readonly Run[]> {
  const { items } = await page.getTextContent()
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    const { str: text, width, height, transform } = item
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = transform as readonly number[]
    const across = Math.hypot(a, b) || 1
    const up = Math.hypot(c, d) || height || 1
    // Below the line for letters that hang, above it for accents.
    const corners = [
      [0, -0.25 * up],
      [width, -0.25 * up],
      [0, 1.0 * up],
      [width, 1.0 * up],
    ].map(([along = 0, off = 0]) =>
      placed(
        view,
        e + (a / across) * along + (c / up) * off,
        f + (b / across) * along + (d / up) * off,
      ),
    )
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
    const [va = 1, vb = 0] = view
    const isTurned = Math.abs((va * b + vb * a) / across) > 0.01 * Math.hypot(va, vb) || a * va < 0
    return [
      {
        ...{ text, isTurned, left: Math.min(...xs), right: Math.max(...xs) },
        ...{ top: Math.min(...ys), bottom: Math.max(...ys) },
      },
    ]
  })
}

function placed(view: readonly number[], x: number, y: number): readonly [number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = view
  return [a * x + c * y + e, b * x + d * y + f]
}

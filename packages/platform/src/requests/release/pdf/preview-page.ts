// A page for choosing places: as it is seen, with a scale in hundredths and what is marked already.

import { createCanvas, loadImage } from '@napi-rs/canvas'
import type { FileKind } from '#kit/files/file-kind.ts'
import type { Mark } from '../release-finding.ts'
import type { Box, DrawnPage } from './drawn-page.ts'
import { drawPage, openPdf } from './open-pdf.ts'
import { boxesOfWords } from './words-on-page.ts'

export type Preview = {
  readonly kind: FileKind
  readonly number: number
  readonly marks: readonly Mark[]
}

/** The page as PNG; undefined where there is none of the number. */
export async function previewPage(
  bytes: Uint8Array,
  given: Preview,
): Promise<Uint8Array | undefined> {
  const page = await pageOf(bytes, given)
  if (page === undefined) return undefined
  const { context, canvas } = page
  context.fillStyle = 'rgba(200, 30, 30, 0.45)'
  for (const { left, top, right, bottom } of boxesOf(page, given))
    context.fillRect(left, top, right - left, bottom - top)
  context.strokeStyle = 'rgba(0, 70, 160, 0.35)'
  context.fillStyle = 'rgb(0, 70, 160)'
  context.font = `${Math.round(canvas.width / 60)}px sans-serif`
  for (let share = 10; share < 100; share += 10) {
    const [x, y] = [(share / 100) * canvas.width, (share / 100) * canvas.height]
    context.strokeRect(x, 0, 0.5, canvas.height)
    context.strokeRect(0, y, canvas.width, 0.5)
    context.fillText(String(share), x + 3, canvas.width / 50)
    context.fillText(String(share), 3, y - 3)
  }
  return canvas.toBuffer('image/png')
}

/** How many pages there are; 1 for a picture. */
export async function pageCount(bytes: Uint8Array, kind: FileKind): Promise<number> {
  if (kind !== 'pdf') return 1
  const document = await openPdf(bytes)
  const count = document?.numPages ?? 0
  await document?.destroy()
  return count
}

async function pageOf(
  bytes: Uint8Array,
  { kind, number }: Preview,
): Promise<DrawnPage | undefined> {
  if (kind !== 'pdf') return number === 1 ? pictureAsPage(bytes) : undefined
  const document = await openPdf(bytes)
  try {
    if (document === undefined || number < 1 || number > document.numPages) return undefined
    return await drawPage(document, number)
  } finally {
    await document?.destroy()
  }
}

async function pictureAsPage(bytes: Uint8Array): Promise<DrawnPage> {
  const image = await loadImage(Buffer.from(bytes))
  const canvas = createCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0)
  return { number: 1, canvas, context, runs: [], width: image.width, height: image.height }
}

function boxesOf(page: DrawnPage, { marks, number }: Preview): readonly Box[] {
  const { width, height } = page.canvas
  return marks.flatMap(({ words, area }) => [
    ...(words === null ? [] : boxesOfWords(page, words)),
    ...(area === null || area.page !== number
      ? []
      : [
          {
            left: (area.left / 100) * width,
            top: (area.top / 100) * height,
            right: (area.right / 100) * width,
            bottom: (area.bottom / 100) * height,
          },
        ]),
  ])
}

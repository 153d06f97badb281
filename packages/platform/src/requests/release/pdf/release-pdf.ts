// The copy of a PDF that is given out: pictures of its pages with black boxes, so that nothing under a
// box, and nothing that was hidden, is in the file at all; opened again to prove it.

import { foldedWords, stillIn } from '../plain-words.ts'
import { type Area, foundLine, type ReleaseCopy, type ReleaseProof } from '../release-finding.ts'
import type { Box, DrawnPage } from './drawn-page.ts'
import { drawPage, openPdf } from './open-pdf.ts'
import { type Picture, pdfOfPictures } from './picture-pdf.ts'
import { boxesOfWords } from './words-on-page.ts'

export type ToWithhold = {
  readonly words: readonly string[]
  readonly areas: readonly Area[]
  readonly now: Date
}

const quality = 88

/** Undefined where the file cannot be opened. */
export async function releasePdf(
  bytes: Uint8Array,
  given: ToWithhold,
): Promise<ReleaseCopy | undefined> {
  const document = await openPdf(bytes)
  if (document === undefined) return undefined
  const pictures: Picture[] = []
  const boxes: (readonly Box[])[] = []
  const unfound = new Set(given.words)
  try {
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await drawPage(document, number)
      for (const words of unfound) if (boxesOfWords(page, words).length > 0) unfound.delete(words)
      boxes.push(blacken(page, given))
      pictures.push(pictureOf(page))
    }
  } finally {
    await document.destroy()
  }
  const copy = pdfOfPictures(pictures)
  const proof = await proofOf(copy, boxes, given)
  return { bytes: copy, proof: { ...proof, lines: [foundLine(unfound.size), ...proof.lines] } }
}

/** Draws the black boxes and returns them. */
export function blacken(page: DrawnPage, { words, areas }: ToWithhold): readonly Box[] {
  const boxes = [
    ...words.flatMap((one) => boxesOfWords(page, one)),
    ...areas.filter((area) => area.page === page.number).map((area) => boxOfArea(page, area)),
  ]
  page.context.fillStyle = 'black'
  for (const { left, top, right, bottom } of boxes)
    page.context.fillRect(left, top, right - left, bottom - top)
  return boxes
}

function boxOfArea({ canvas }: DrawnPage, { left, top, right, bottom }: Area): Box {
  return {
    left: Math.floor((left / 100) * canvas.width),
    top: Math.floor((top / 100) * canvas.height),
    right: Math.ceil((right / 100) * canvas.width),
    bottom: Math.ceil((bottom / 100) * canvas.height),
  }
}

function pictureOf({ canvas, width, height }: DrawnPage): Picture {
  const jpeg = canvas.toBuffer('image/jpeg', quality)
  return { jpeg, dots: [canvas.width, canvas.height], width, height }
}

async function proofOf(
  copy: Uint8Array,
  boxes: readonly (readonly Box[])[],
  { words, now }: ToWithhold,
): Promise<ReleaseProof> {
  const document = await openPdf(copy)
  const opened = { what: '重新打开副本', result: document ? '可以打开' : '打不开', ok: !!document }
  if (document === undefined) return { checkedAt: now.toISOString(), lines: [opened] }
  let [text, black] = ['', 0]
  for (const [index, ofPage] of boxes.entries()) {
    const page = await drawPage(document, index + 1)
    text += page.runs.map((run) => run.text).join('')
    black += ofPage.filter((box) => isBlack(page, box)).length
  }
  const { info } = await document.getMetadata()
  const hasProperties = ['Title', 'Author', 'Subject', 'Keywords'].some((name) =>
    Reflect.has(info, name),
  )
  await document.destroy()
  const count = words.filter((one) => foldedWords(one) !== '').length
  const left = stillIn(text, words)
  const wanted = boxes.flat().length
  return {
    checkedAt: now.toISOString(),
    lines: [
      opened,
      {
        what: `逐页提取文字，检索不公开的字词（${count} 个）`,
        result:
          left.length > 0
            ? `还有 ${left.length} 个`
            : text === ''
              ? '副本中没有任何文字，只有图像'
              : '一处也没有',
        ok: left.length === 0 && text === '',
      },
      {
        what: `逐个核对黑框（${wanted} 处）`,
        result: black === wanted ? '全部为黑色' : `${wanted - black} 处不是黑色`,
        ok: black === wanted,
      },
      {
        what: '检查文件属性、批注和嵌入的文件',
        result: hasProperties ? '还有文件属性' : '没有',
        ok: !hasProperties,
      },
    ],
  }
}

/** Whether the middle of the box is black; its edge is blurred by the picture. */
function isBlack({ context, canvas }: DrawnPage, box: Box): boolean {
  const edge = 3
  const left = Math.max(0, box.left + edge)
  const top = Math.max(0, box.top + edge)
  const width = Math.min(canvas.width, box.right - edge) - left
  const height = Math.min(canvas.height, box.bottom - edge) - top
  if (width < 1 || height < 1) return true
  const { data } = context.getImageData(left, top, width, height)
  for (let at = 0; at < data.length; at += 4)
    if ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0) > 90) return false
  return true
}

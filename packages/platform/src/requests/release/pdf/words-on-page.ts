// Where words stand on a drawn page: whole signs, even where a run mixes wide and narrow ones.

import { type Span, spansOf } from '../plain-words.ts'
import type { Box, DrawnPage, Run } from './drawn-page.ts'

/** Boxes of every occurrence of the words, be they cut into several runs or over a line's end. */
export function boxesOfWords({ runs, context, canvas }: DrawnPage, words: string): readonly Box[] {
  const starts: number[] = []
  let whole = ''
  for (const run of runs) {
    starts.push(whole.length)
    whole += run.text
  }
  const boxes = spansOf(whole, words).flatMap((span) =>
    runs.flatMap((run, index) => {
      const start = starts[index] ?? 0
      const from = Math.max(span.from - start, 0)
      const to = Math.min(span.to - start, run.text.length)
      return from < to ? [boxIn(run, { from, to })] : []
    }),
  )
  return boxes.map((box) => atGaps(box, { context, width: canvas.width, height: canvas.height }))
}

/** How wide a sign is to its neighbours: what is written in Chinese is twice as wide as Latin. */
const isWide = (sign: string): boolean =>
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
    sign,
  )
const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (isWide(sign) ? 2 : 1), 0)

function boxIn(run: Run, { from, to }: Span): Box {
  const { left, right, top, bottom, text } = run
  // Of a turned run the whole is taken.
  if (run.isTurned) return { left, right, top, bottom }
  const unit = (right - left) / Math.max(1, widthOf(text))
  const start = left + unit * widthOf(text.slice(0, from))
  const end = start + unit * widthOf(text.slice(from, to))
  // Narrow signs differ among each other: a sign more on both sides, never less than is needed.
  const isEven = [...text].every(isWide)
  const slack = isEven ? 0 : unit * 1.2
  return { left: start - slack, right: end + slack, top, bottom }
}

type Drawing = {
  readonly context: DrawnPage['context']
  readonly width: number
  readonly height: number
}

/** Moves the sides outwards to where nothing is drawn, so that no part of a sign stays to be seen. */
function atGaps(box: Box, { context, width, height }: Drawing): Box {
  const top = Math.max(0, Math.floor(box.top) - 1)
  const bottom = Math.min(height, Math.ceil(box.bottom) + 1)
  const reach = Math.ceil((bottom - top) * 0.6)
  const clear = (from: number, step: 1 | -1): number => {
    for (let moved = 0; moved <= reach; moved += 1) {
      const x = Math.round(from + moved * step)
      if (x <= 0 || x >= width - 1) return Math.min(Math.max(x, 0), width)
      if (isBlank(context.getImageData(x, top, 1, Math.max(1, bottom - top)).data)) return x
    }
    return Math.round(from)
  }
  return { left: clear(box.left, -1), right: clear(box.right, 1) + 1, top, bottom }
}

function isBlank(dots: Uint8ClampedArray): boolean {
  const [red = 0, green = 0, blue = 0] = dots
  for (let at = 0; at < dots.length; at += 4)
    if (
      Math.abs((dots[at] ?? 0) - red) +
        Math.abs((dots[at + 1] ?? 0) - green) +
        Math.abs((dots[at + 2] ?? 0) - blue) >
      48
    )
      return false
  return true
}

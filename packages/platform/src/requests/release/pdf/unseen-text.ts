// Text that the file holds and the page does not show: covered by a box, white on white, off the page.

import type { DrawnPage, Run } from './drawn-page.ts'

/** Runs where the drawing shows nothing but one colour. */
export function unseenRuns(page: DrawnPage): readonly Run[] {
  return page.runs.filter((run) => isUnseen(page, run))
}

function isUnseen({ context, canvas }: DrawnPage, run: Run): boolean {
  const left = Math.max(0, Math.floor(run.left))
  const top = Math.max(0, Math.floor(run.top))
  const right = Math.min(canvas.width, Math.ceil(run.right))
  const bottom = Math.min(canvas.height, Math.ceil(run.bottom))
  if (right - left < 2 || bottom - top < 2) return true
  const { data } = context.getImageData(left, top, right - left, bottom - top)
  let [darkest, lightest] = [255 * 3, 0]
  for (let at = 0; at < data.length; at += 4) {
    const light = (data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)
    darkest = Math.min(darkest, light)
    lightest = Math.max(lightest, light)
  }
  // The edge of a box may fall into that of the run: text differs more, and often.
  return lightest - darkest < 60 || contrastOf(data, darkest, lightest) < 0.01
}

/** The share of dots that are neither nearly the most frequent light nor an edge. */
function contrastOf(data: Uint8ClampedArray, darkest: number, lightest: number): number {
  const middle = (darkest + lightest) / 2
  let dark = 0
  for (let at = 0; at < data.length; at += 4)
    if ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0) < middle) dark += 1
  const share = dark / Math.max(1, data.length / 4)
  return Math.min(share, 1 - share)
}

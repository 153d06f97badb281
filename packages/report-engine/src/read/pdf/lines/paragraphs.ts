// Joins the lines of a paragraph: a full line goes on in the next line that starts at the margin.

import { isChinese } from '../glyph.ts'
import type { PageLine } from './page-lines.ts'

/** The margins of running text, and the distance of its lines; points. */
export type Body = { readonly left: number; readonly right: number; readonly pitch: number }

/** Shorter lines say nothing about the margins. */
const longLine = 12
/** Parts of the font size. */
const rightRagged = 1.6
const leftRagged = 0.6
/** A heading starts a paragraph, whatever stands above it. */
const heading =
  /^\s*(?:[一二三四五六七八九十⼀⼆⼋⼗]{1,3}、|[（(][一二三四五六七八九十⼀⼆⼋⼗]{1,3}[）)]|\d{1,2}[.．、]\D)/
const columns = /\S {2,}\S/

/** The body of a document's running text; undefined when it has hardly any. */
export function bodyOf(lines: readonly PageLine[]): Body | undefined {
  const running = lines.filter(isRunning).filter(({ text }) => text.trim().length >= longLine)
  if (running.length < 2) return undefined
  const pitches = running.flatMap((line, index) => {
    const next = running[index + 1]
    const pitch = next?.page === line.page ? next.box[1] - line.box[1] : 0
    return pitch > 0 ? [pitch] : []
  })
  const pitch = pitches.sort((one, other) => one - other)[Math.floor(pitches.length / 2)]
  return {
    left: Math.min(...running.map(({ box }) => box[0])),
    right: Math.max(...running.map(({ box }) => box[0] + box[2])),
    pitch: pitch ?? Infinity,
  }
}

function isRunning({ text, turned }: PageLine): boolean {
  return !turned && !columns.test(text)
}

/** Whether a line goes on in the next one. */
export function lineGoesOn(line: PageLine, next: PageLine, body: Body): boolean {
  if (!isRunning(line) || !isRunning(next) || heading.test(next.text)) return false
  if (Math.abs(line.size - next.size) > 0.1 * line.size) return false
  const full = line.lastRight >= body.right - rightRagged * line.size
  const atMargin = next.box[0] <= body.left + leftRagged * next.size
  const below = next.box[1] - line.lastTop
  const near = next.page !== line.lastPage || (below > 0 && below <= 1.3 * body.pitch)
  return full && atMargin && near
}

/** Both lines as one, with the place of the first. */
export function joinedLine(line: PageLine, next: PageLine): PageLine {
  const [before, after] = [line.text.trimEnd(), next.text.trimStart()]
  const letters = /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after)
  const blank = letters && !isChinese(after.slice(0, 1)) ? ' ' : ''
  const [x, y, width, height] = line.box
  const right = Math.max(x + width, next.box[0] + next.box[2])
  const left = Math.min(x, next.box[0])
  const bottom = line.page === next.page ? next.box[1] + next.box[3] : y + height
  return {
    ...line,
    text: before + blank + after,
    box: [left, y, right - left, bottom - y],
    lastPage: next.lastPage,
    lastTop: next.lastTop,
    lastRight: next.lastRight,
  }
}

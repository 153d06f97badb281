// Finds the report on a page: without navigation, sidebars and footers around it.

import type { Piece } from './pieces.ts'
import { countOfMarks, fewestMarks, marksIn } from './report-marks.ts'

export type MainContent = {
  readonly pieces: readonly Piece[]
  /** What the page names of a report, as bits of report-marks. */
  readonly marks: number
}

/** Sums over a container and everything inside it, by the container's number. */
type Sums = {
  readonly marks: number[]
  readonly length: number[]
  readonly linked: number[]
}

/**
 * The pieces of the smallest container that names as much of a report as the whole page, with the
 * title and dates above it. A page that hardly names a report stays whole.
 */
export function mainContent(all: readonly Piece[], parents: readonly number[]): MainContent {
  const sums = sumsOf(all, parents)
  const marks = sums.marks[0] ?? 0
  if (countOfMarks(marks) < fewestMarks) return { pieces: all, marks }
  const main = smallestWith(marks, sums, parents)
  const inside = insideOf(main, sums, parents)
  const first = all.findIndex((piece) => inside[piece.container] === true)
  const pieces = all.filter(
    (piece, index) =>
      (inside[piece.container] === true && !isFurniture(piece)) ||
      (index < first && isHeadline(piece)),
  )
  return { pieces, marks }
}

/** Containers are numbered outermost first, so sums go up in one pass from the last. */
function sumsOf(pieces: readonly Piece[], parents: readonly number[]): Sums {
  const zeros = () => new Array<number>(parents.length).fill(0)
  const sums = { marks: zeros(), length: zeros(), linked: zeros() }
  for (const piece of pieces) {
    const { container } = piece
    add(sums.length, container, piece.length)
    add(sums.linked, container, piece.linked)
    sums.marks[container] = (sums.marks[container] ?? 0) | marksOf(piece)
  }
  for (let container = parents.length - 1; container > 0; container -= 1) {
    const parent = parents[container] ?? 0
    add(sums.length, parent, sums.length[container] ?? 0)
    add(sums.linked, parent, sums.linked[container] ?? 0)
    sums.marks[parent] = (sums.marks[parent] ?? 0) | (sums.marks[container] ?? 0)
  }
  return sums
}

function add(numbers: number[], index: number, value: number): void {
  numbers[index] = (numbers[index] ?? 0) + value
}

function marksOf({ block, length, linked }: Piece): number {
  if (linked * 2 > length) return 0
  if (block.kind === 'line') return marksIn(block.text)
  return block.cells.reduce((marks, cell) => marks | marksIn(cell.text), 0)
}

/** Goes inwards from the page as long as one container inside still names everything. */
function smallestWith(marks: number, sums: Sums, parents: readonly number[]): number {
  let main = 0
  for (let container = 1; container < parents.length; container += 1)
    if (parents[container] === main && sums.marks[container] === marks) main = container
  return main
}

/** For each container whether it belongs to the main content: inside it and no list of links. */
function insideOf(main: number, sums: Sums, parents: readonly number[]): boolean[] {
  const inside: boolean[] = []
  for (let container = main; container < parents.length; container += 1) {
    const isWithin = container === main || inside[parents[container] ?? -1] === true
    inside[container] = isWithin && !isNavigation(container, sums)
  }
  return inside
}

function isNavigation(container: number, { marks, length, linked }: Sums): boolean {
  const characters = length[container] ?? 0
  return marks[container] === 0 && characters > 0 && (linked[container] ?? 0) > characters * 0.8
}

const furniture =
  /ICP备|公网安备|版权所有|网站标识码|打印本页|关闭窗口|关闭本页|分享到|上一[篇条]|下一[篇条]|扫一扫|(?:当前|所在|的)位置[:：]|浏览次数|浏览量|字体[:：]|【字号/
const longestFurniture = 60

/** A short line that belongs to the web site: footer, print button, path. */
function isFurniture({ block }: Piece): boolean {
  if (block.kind === 'table' || block.text.length > longestFurniture) return false
  return furniture.test(block.text) && !isDated(block.text)
}

const dated = /(?:日期|时间)[:：]?\s*\d{4}/

function isDated(text: string): boolean {
  return dated.test(text)
}

const longestHeadline = 120

const mostHeaderCells = 24

/** A title of the report, a line with its dates, or the site's header table with them, above it. */
function isHeadline({ block, length, linked }: Piece): boolean {
  if (linked * 2 > length) return false
  if (block.kind === 'table')
    return block.cells.length <= mostHeaderCells && block.cells.some(({ text }) => names.test(text))
  return length <= longestHeadline && (/年度?报告|年报/.test(block.text) || isDated(block.text))
}

const names = /^(?:发布|成文|生成|公开|发文)(?:日期|时间)/

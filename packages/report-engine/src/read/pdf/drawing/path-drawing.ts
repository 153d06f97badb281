// Straight pieces of a path: strokes that run level or upright, filled boxes thin as a line, dots.

import { boxAround, type Matrix, map, type Point } from '../geometry.ts'
import { numbersOf } from './arguments.ts'

/** A level or upright piece of a line, by its two ends. */
export type Segment = readonly [from: Point, to: Point]

type Outline = { readonly corners: Point[]; curved: boolean }

/** What pdf.js writes into the path buffer before the coordinates: their number by command. */
const coordinates = [2, 2, 6, 4, 0]
const moveTo = 0
const closePath = 4
const curves = [2, 3]
/** A filled box at most this thick is a line; points. */
const thin = 4.2
const level = 0.6

function outlines(buffer: ArrayLike<number>, matrix: Matrix): Outline[] {
  const found: Outline[] = []
  for (let at = 0; at < buffer.length; ) {
    const command = buffer[at] ?? -1
    const count = coordinates[command]
    if (count === undefined) return found
    // Of a curve only the end matters: enough to know a dot.
    const point = map(matrix, buffer[at + count - 1] ?? 0, buffer[at + count] ?? 0)
    const outline = found.at(-1)
    if (command === moveTo) found.push({ corners: [point], curved: false })
    else if (command === closePath) close(outline)
    else outline?.corners.push(point)
    if (outline !== undefined && curves.includes(command)) outline.curved = true
    at += 1 + count
  }
  return found
}

function close(outline: Outline | undefined): void {
  const first = outline?.corners[0]
  if (first !== undefined) outline?.corners.push(first)
}

/** Level and upright pieces that stroking a path draws. */
export function strokedSegments(path: unknown, matrix: Matrix): Segment[] {
  const segments: Segment[] = []
  for (const { corners, curved } of outlines(numbersOf(path), matrix)) {
    if (curved) continue
    corners.forEach((to, index) => {
      const from = corners[index - 1]
      if (from !== undefined && isStraight(from, to)) segments.push([from, to])
    })
  }
  return segments
}

function isStraight([fromX, fromY]: Point, [toX, toY]: Point): boolean {
  const across = Math.abs(toX - fromX)
  const down = Math.abs(toY - fromY)
  return Math.min(across, down) <= level && Math.max(across, down) > 0
}

/** The middle lines of the thin boxes that filling a path draws; a dot may be part of either line. */
export function filledSegments(path: unknown, matrix: Matrix): Segment[] {
  const segments: Segment[] = []
  for (const { corners, curved } of outlines(numbersOf(path), matrix)) {
    if (corners.length < 2 || corners.length > 6) continue
    const [x, y, width, height] = boxAround(corners)
    const dot = width <= thin && height <= thin
    if (curved && !dot) continue
    const [middleX, middleY] = [x + width / 2, y + height / 2]
    if (dot || (height <= thin && width > height))
      segments.push([
        [x, middleY],
        [x + width, middleY],
      ])
    if (dot || (width <= thin && height > width))
      segments.push([
        [middleX, y],
        [middleX, y + height],
      ])
  }
  return segments
}

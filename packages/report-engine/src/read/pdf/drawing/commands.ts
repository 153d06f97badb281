// The drawing commands of pdf.js that move, write or rule, each as a change of the page drawn so far.

import { identity, type Matrix } from '../geometry.ts'
import type { Glyph } from '../glyph.ts'
import { matrixOf, numberAt } from './arguments.ts'
import { type Font, type GraphicsState, moveText, startText, transform } from './graphics-state.ts'
import { closePart, type IsShown, isHidden, type OpenParts, openPart } from './layers.ts'
import { filledSegments, type Segment, strokedSegments } from './path-drawing.ts'
import { drawText, type Unread } from './text-drawing.ts'

/** The page while it is drawn. */
export type Canvas = {
  state: GraphicsState
  readonly saved: GraphicsState[]
  readonly fonts: ReadonlyMap<string, Font>
  readonly glyphs: Glyph[]
  readonly segments: Segment[]
  /** Area that pictures may cover, in square points. */
  pictures: number
  /** Number of the command that is drawn. */
  command: number
  readonly paints: Paints
  readonly parts: OpenParts
  readonly isShown: IsShown
  /** A layer that is off holds text. */
  hiddenText: boolean
  readonly unread: Unread
}

/** Which painting a path ends with, by number of the command. */
export type Paints = { readonly stroke: ReadonlySet<number>; readonly fill: ReadonlySet<number> }

export type Command = (canvas: Canvas, args: readonly unknown[]) => void

const deepest = 100_000
/** A unit as large as this many points is the frame of a picture: text and lines have small units. */
const pictureUnit = 20

/** A picture fills the unit square: what it covers on the page, though it is not decoded. */
function pictureArea([a, b, c, d]: Matrix): number {
  const [width, height] = [Math.hypot(a, b), Math.hypot(c, d)]
  return Math.min(width, height) >= pictureUnit ? width * height : 0
}

function save(canvas: Canvas): void {
  if (canvas.saved.length < deepest) canvas.saved.push({ ...canvas.state })
}

function restore(canvas: Canvas): void {
  canvas.state = canvas.saved.pop() ?? canvas.state
}

function setFont({ state, fonts }: Canvas, args: readonly unknown[]): void {
  const [name] = args
  const font = typeof name === 'string' ? fonts.get(name) : undefined
  if (font !== undefined) state.font = font
  state.size = numberAt(args, 1)
}

function setGraphicsState(canvas: Canvas, [settings]: readonly unknown[]): void {
  if (!Array.isArray(settings)) return
  for (const setting of settings) {
    if (Array.isArray(setting) && setting[0] === 'Font' && Array.isArray(setting[1]))
      setFont(canvas, setting[1])
  }
}

function constructPath(canvas: Canvas, args: readonly unknown[]): void {
  const { state, segments, paints, parts } = canvas
  if (isHidden(parts)) return
  const painting = numberAt(args, 0, -1)
  const [path]: readonly unknown[] = Array.isArray(args[1]) ? args[1] : []
  if (path === null || path === undefined) return
  if (paints.stroke.has(painting)) segments.push(...strokedSegments(path, state.matrix))
  else if (paints.fill.has(painting)) segments.push(...filledSegments(path, state.matrix))
}

function beginAnnotation(canvas: Canvas, args: readonly unknown[]): void {
  save(canvas)
  const [first] = canvas.saved
  if (first !== undefined) canvas.state.matrix = first.matrix
  transform(canvas.state, matrixOf(args[2]))
  transform(canvas.state, matrixOf(args[3]))
}

function showText(canvas: Canvas, [shown]: readonly unknown[]): void {
  if (!isHidden(canvas.parts)) {
    drawText(canvas, shown)
    return
  }
  const unseen: Glyph[] = []
  drawText({ ...canvas, glyphs: unseen, unread: { lostFont: false, codes: new Set() } }, shown)
  if (unseen.length > 0) canvas.hiddenText = true
}

/** By the names pdf.js gives the commands. */
export const commands: Readonly<Record<string, Command>> = {
  save,
  restore,
  beginGroup: save,
  endGroup: restore,
  paintFormXObjectBegin: (canvas, [matrix]) => {
    save(canvas)
    transform(canvas.state, matrixOf(matrix))
  },
  paintFormXObjectEnd: restore,
  beginAnnotation,
  endAnnotation: restore,
  transform: (canvas, args) => {
    transform(canvas.state, matrixOf(args))
    if (!isHidden(canvas.parts)) canvas.pictures += pictureArea(canvas.state.matrix)
  },
  setGState: setGraphicsState,
  setFont,
  setCharSpacing: ({ state }, args) => {
    state.charSpacing = numberAt(args, 0)
  },
  setWordSpacing: ({ state }, args) => {
    state.wordSpacing = numberAt(args, 0)
  },
  setHScale: ({ state }, args) => {
    state.horizontalScale = numberAt(args, 0, 100) / 100
  },
  setLeading: ({ state }, args) => {
    state.leading = -numberAt(args, 0)
  },
  setTextRise: ({ state }, args) => {
    state.rise = numberAt(args, 0)
  },
  setTextRenderingMode: ({ state }, args) => {
    state.renderingMode = numberAt(args, 0)
  },
  beginText: ({ state }) => startText(state, identity),
  setTextMatrix: ({ state }, [matrix]) => startText(state, matrixOf(matrix)),
  moveText: ({ state }, args) => moveText(state, numberAt(args, 0), numberAt(args, 1)),
  setLeadingMoveText: ({ state }, args) => {
    state.leading = numberAt(args, 1)
    moveText(state, numberAt(args, 0), numberAt(args, 1))
  },
  nextLine: ({ state }) => moveText(state, 0, state.leading),
  showText,
  beginMarkedContent: ({ parts }) => openPart(parts, true),
  beginMarkedContentProps: ({ parts, isShown }, [mark, group]) =>
    openPart(parts, mark !== 'OC' || isShown(group)),
  endMarkedContent: ({ parts }) => closePart(parts),
  constructPath,
}

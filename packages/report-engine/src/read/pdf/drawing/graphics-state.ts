// What a drawing command depends on: the matrix and the text settings, saved and restored together.

import { identity, type Matrix, multiply } from '../geometry.ts'

/** What is needed of a font to place its glyphs. */
export type Font = {
  readonly unitsToText: number
  readonly vertical: boolean
  /** Advance and origin of a glyph in vertical writing: height, x and y of the origin. */
  readonly verticalMetrics: readonly number[]
  /** pdf.js could not load it: what is written in it has neither characters nor widths. */
  readonly lost: boolean
}

export const plainFont: Font = {
  unitsToText: 0.001,
  vertical: false,
  verticalMetrics: [-1000, 500, 880],
  lost: false,
}

export type GraphicsState = {
  matrix: Matrix
  font: Font
  size: number
  charSpacing: number
  wordSpacing: number
  horizontalScale: number
  leading: number
  rise: number
  renderingMode: number
  textMatrix: Matrix
  x: number
  y: number
  lineX: number
  lineY: number
}

export function initialState(matrix: Matrix): GraphicsState {
  return {
    matrix,
    font: plainFont,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    renderingMode: 0,
    textMatrix: identity,
    x: 0,
    y: 0,
    lineX: 0,
    lineY: 0,
  }
}

/** Applies a further matrix to all that is drawn from now on. */
export function transform(state: GraphicsState, matrix: Matrix): void {
  state.matrix = multiply(state.matrix, matrix)
}

/** Moves to the start of a line of text, counted from the start of the current one. */
export function moveText(state: GraphicsState, x: number, y: number): void {
  state.lineX += x
  state.lineY += y
  state.x = state.lineX
  state.y = state.lineY
}

/** Starts text at the origin of a matrix. */
export function startText(state: GraphicsState, matrix: Matrix): void {
  state.textMatrix = matrix
  state.x = 0
  state.y = 0
  state.lineX = 0
  state.lineY = 0
}

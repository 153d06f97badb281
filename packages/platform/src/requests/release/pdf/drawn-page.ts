// A page of a PDF as it is seen, with the text that the file holds for it.

import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'

/** A run of text: its box in dots of the drawing, upright unless `isTurned`. */
export type Run = {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly isTurned: boolean
}

export type DrawnPage = {
  readonly number: number
  readonly canvas: Canvas
  readonly context: SKRSContext2D
  readonly runs: readonly Run[]
  /** The size of the page in points. */
  readonly width: number
  readonly height: number
}

export type Box = Pick<Run, 'left' | 'top' | 'right' | 'bottom'>

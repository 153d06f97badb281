// Colour on a terminal: a help for the eye, never the only sign.

import type { Io } from './io.ts'

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const
export type Colour = keyof typeof codes
export type Paint = (colour: Colour, text: string) => string

/** Paints on a terminal whose user has not asked for NO_COLOR; leaves text plain elsewhere. */
export function paintFor(io: Io): Paint {
  const colourful = io.stdout.isTerminal && io.mayColour
  return (colour, text) => (colourful ? `\u001b[${codes[colour]}m${text}\u001b[0m` : text)
}

// Lines without blanks, joined, with the way back from each character to its line and offset.

import type { OutlineLine } from './outline-line.ts'

export type Squeezed = {
  readonly text: string
  /** The same characters as printed, not folded. */
  readonly printed: string
  /** Length of the part that comes from the first line. */
  readonly firstLength: number
  /** Line index and offset of a character of `text`. */
  readonly place: (at: number) => { readonly line: number; readonly offset: number }
  /** What follows on the same line as the character before `at`. */
  readonly restOfLine: (at: number) => string
}

/** Up to `count` lines from `index` on; a gap ends the run, because headings do not cross one. */
export function squeezeLines(
  lines: readonly OutlineLine[],
  index: number,
  count: number,
): Squeezed {
  const starts: { readonly at: number; readonly line: number; readonly offsets: number[] }[] = []
  let text = ''
  let printed = ''
  for (let line = index; line < Math.min(index + count, lines.length); line += 1) {
    const content = lines[line]
    if (content === undefined || (line > index && content.afterGap && !content.afterPage)) break
    const offsets = [...content.folded.matchAll(/\S/g)].map((match) => match.index)
    starts.push({ at: text.length, line, offsets })
    text += content.folded.replace(/\s+/g, '')
    printed += offsets.map((offset) => content.text.charAt(offset)).join('')
  }
  const find = (at: number) =>
    starts.findLast((start) => start.at <= at) ?? { at: 0, line: index, offsets: [] }
  return {
    text,
    printed,
    firstLength: starts[0]?.offsets.length ?? 0,
    place: (at) => {
      const start = find(at)
      return { line: start.line, offset: start.offsets[at - start.at] ?? 0 }
    },
    restOfLine: (at) => {
      const start = find(at - 1)
      return text.slice(at, start.at + start.offsets.length)
    },
  }
}

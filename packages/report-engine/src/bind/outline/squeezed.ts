// Lines without blanks, joined, with the way back from each character to its line and offset.

import { type Compact, withoutBlanks } from '../../labels/compact.ts'
import type { OutlineLine } from './outline-line.ts'

export type Squeezed = {
  readonly text: string
  /** A stretch of the same characters as printed, not folded. */
  readonly printed: (from: number, to: number) => string
  /** Length of the part that comes from the first line. */
  readonly firstLength: number
  /** Line index and offset of a character of `text`. */
  readonly place: (at: number) => { readonly line: number; readonly offset: number }
  /** What follows on the same line as the character before `at`. */
  readonly restOfLine: (at: number) => string
}

type Start = { readonly at: number; readonly line: number; readonly compact: Compact }

const known = new WeakMap<OutlineLine, Compact>()

/** A line without its blanks; each line stands in several runs. */
function compactLine(line: OutlineLine): Compact {
  const before = known.get(line)
  if (before !== undefined) return before
  const compact = withoutBlanks(line.folded)
  known.set(line, compact)
  return compact
}

/** Up to `count` lines from `index` on; a gap ends the run, because headings do not cross one. */
export function squeezeLines(
  lines: readonly OutlineLine[],
  index: number,
  count: number,
): Squeezed {
  const starts: Start[] = []
  let text = ''
  for (let line = index; line < Math.min(index + count, lines.length); line += 1) {
    const content = lines[line]
    if (content === undefined || (line > index && content.afterGap && !content.afterPage)) break
    const compact = compactLine(content)
    starts.push({ at: text.length, line, compact })
    text += compact.text
  }
  const find = (at: number) => starts.findLast((start) => start.at <= at)
  const place = (at: number) => {
    const start = find(at)
    if (start === undefined) return { line: index, offset: 0 }
    return { line: start.line, offset: start.compact.offsetOf(at - start.at) ?? 0 }
  }
  return {
    text,
    firstLength: starts[0]?.compact.text.length ?? 0,
    place,
    printed: (from, to) => {
      let printed = ''
      for (let at = from; at < Math.min(to, text.length); at += 1) {
        const { line, offset } = place(at)
        printed += lines[line]?.text.charAt(offset) ?? ''
      }
      return printed
    },
    restOfLine: (at) => {
      const start = find(at - 1)
      return start === undefined ? '' : text.slice(at, start.at + start.compact.text.length)
    },
  }
}

// Documents for tests: a text as the text reader gives it, line by line.

import type { Source } from '../../read/source.ts'

/** A text document: one block a line, places by line, as the text reader gives it. */
export function textSource(text: string, extra: Partial<Source> = {}): Source {
  const blocks = text
    .split('\n')
    .map(
      (line, index) => ({ kind: 'line', text: line, at: { line: index + 1, column: 1 } }) as const,
    )
  return { format: 'text', blocks, findings: [], ...extra }
}

/** The blocks between two lines (from 1, both included), as if tables had consumed them. */
export function tableLines(
  ...ranges: readonly (readonly [from: number, to: number])[]
): Set<number> {
  return new Set(
    ranges.flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, index) => from - 1 + index),
    ),
  )
}

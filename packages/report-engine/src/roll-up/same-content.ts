// When two reports say the same.

import type { Report } from '../report.ts'

/** Equal for reports whose cells state the same. */
export function figuresKey({ cells }: Report): string {
  const stated = Object.entries(cells).map(([address, cell]) => [
    address,
    cell.value,
    cell.state,
    cell.unit,
  ])
  return JSON.stringify(stated.sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)))
}

/**
 * Equal for reports whose cells and running text are the same; undefined without text, because the
 * tables of small units are often all zero.
 */
export function contentKey(report: Report): string | undefined {
  const text = report.sections.map((section) => section.text.replace(/\s+/gu, '')).join('\n')
  return text.trim() === '' ? undefined : `${figuresKey(report)}\n${text}`
}

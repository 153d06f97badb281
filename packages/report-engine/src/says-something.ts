// Whether a file turned out to be a report at all.

import type { Report } from './report.ts'

/** True with at least one cell or one section. */
export function saysSomething(report: Report): boolean {
  return Object.keys(report.cells).length > 0 || report.sections.length > 0
}

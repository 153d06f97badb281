// A report as the public is shown it: one text that never changes.

import { type Cell, type Report, reportToJson } from '@gongkai/report-engine'
import type { LocalDate } from '#law/index.ts'

export type Frozen = {
  readonly title: string
  /** gongkai.report/1 without findings and without places in a file that is not public. */
  readonly document: string
}

/** The public text of a report. The date of publication is the printed one, else the given day. */
export function freeze(report: Report, today: LocalDate): Frozen {
  const title =
    report.title ?? `${report.organ ?? ''}${report.year ?? ''}年政府信息公开工作年度报告`
  const cells = Object.entries(report.cells).map(([address, cell]): [string, Cell] => [
    address,
    { ...cell, at: {} },
  ])
  const document = reportToJson({
    ...report,
    title,
    publishedOn: report.publishedOn ?? today,
    cells: Object.fromEntries(cells),
    sections: report.sections.map((section) => ({ ...section, at: {}, lines: [] })),
    findings: [],
  })
  return { title, document }
}

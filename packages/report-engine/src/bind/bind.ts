// bind: from blocks of a document to the report they state.

import type { Report } from '../report.ts'
import type { Source } from '../read/source.ts'

/** The report that a document states: cells by address, sections, organ, year, findings. */
export function bind(source: Source): Report {
  return {
    format: 'gongkai.report/1',
    edition: null,
    organ: null,
    year: null,
    cells: {},
    sections: [],
    findings: source.findings,
  }
}

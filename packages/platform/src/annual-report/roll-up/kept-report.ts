// A report as far as its kept cells tell: enough for adding up and for the equations of its tables.

import {
  addresses,
  type Cell,
  type CellState,
  check,
  forms,
  parseDecimal,
  type Report,
} from '@gongkai/report-engine'

/** A cell as it is kept: [address, value, state, unit of money]. */
export type KeptCell = readonly [string, string | null, CellState, '元' | '万元' | null]

const only2019 = new Set(addresses(forms['2019']))
for (const address of addresses(forms['2021'])) only2019.delete(address)

/** The report of kept cells, with what its equations say against it. */
export function keptReport(cells: readonly KeptCell[], year: number): Report {
  const report: Report = {
    format: 'gongkai.report/1',
    edition: cells.some(([address]) => only2019.has(address)) ? '2019' : '2021',
    organ: null,
    year,
    cells: Object.fromEntries(cells.map(cellOf)),
    sections: [],
    findings: [],
  }
  return { ...report, findings: check(report) }
}

function cellOf([address, stated, state, money]: KeptCell): [string, Cell] {
  const value = stated === null ? null : (parseDecimal(stated) ?? null)
  const cell = { value, state, raw: stated ?? '', at: {} }
  return [address, money === null ? cell : { ...cell, unit: money }]
}

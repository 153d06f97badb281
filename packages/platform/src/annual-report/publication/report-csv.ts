// Figures as CSV: one cell of the form a line. With a byte order mark, so that WPS and Excel show Chinese.

import { type Cell, cellLabel, type Report } from '@gongkai/report-engine'

/** Lines of fields as CSV (RFC 4180); a field that a spreadsheet would calculate is made text. */
export function csv(lines: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${csvLines(lines)}`
}

/** The lines alone, to be put after others. */
export function csvLines(lines: readonly (readonly (string | number)[])[]): string {
  return lines.map((fields) => `${fields.map(field).join(',')}\r\n`).join('')
}

function field(value: string | number): string {
  const text = String(value)
  const safe = /^[=+@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const stateTitles: Readonly<Record<Cell['state'], string>> = {
  number: '数字',
  blank: '空白',
  notApplicable: '不适用',
  annotated: '带注释',
  unreadable: '无法识别',
}

/** All cells of a report, in the order of the form, for people. */
export function reportCsv({ cells, edition }: Report): string {
  const lines = Object.entries(cells).map(([address, { value, state, raw }]) => [
    cellLabel(address, edition),
    value ?? '',
    stateTitles[state],
    raw,
    address,
  ])
  return csv([['项目', '数值', '状态', '原文', '单元格地址'], ...lines])
}

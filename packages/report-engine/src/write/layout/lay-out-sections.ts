// The sections of a report in their order, each with the table that belongs to it.

import { type Form, type TableKey, tableKeys } from '../../form/form.ts'
import { type Report, type Section, type SectionKind, sectionKinds } from '../../report.ts'
import { layOutTable } from './lay-out-table.ts'
import type { LaidOutSection, Paragraph } from './layout.ts'
import { printable } from './printable.ts'

const numerals = ['一', '二', '三', '四', '五', '六'] as const
/** Headings of the form, for a report that has a table but no section around it. */
const formHeadings: Readonly<Record<TableKey, string>> = {
  disclosure: '主动公开政府信息情况',
  requests: '收到和处理政府信息公开申请情况',
  disputes: '政府信息公开行政复议、行政诉讼情况',
}

type Outlined = Pick<Section, 'number' | 'heading' | 'text'> & { readonly kind?: SectionKind }

function hasTable(report: Report, key: TableKey): boolean {
  return Object.keys(report.cells).some((address) => address.startsWith(`${key}.`))
}

/** The report's sections, and one in the form's place for each table that has none. */
function withEveryTable(report: Report): Outlined[] {
  const sections: Outlined[] = [...report.sections]
  for (const key of tableKeys) {
    if (!hasTable(report, key) || sections.some(({ kind }) => kind === key)) continue
    const rank = sectionKinds.indexOf(key)
    const before = sections.findLastIndex(
      ({ kind }) => kind !== undefined && sectionKinds.indexOf(kind) < rank,
    )
    const number = numerals[rank] ?? ''
    sections.splice(before + 1, 0, { number, heading: formHeadings[key], text: '', kind: key })
  }
  return sections
}

function headingText({ number, heading }: Outlined): string {
  const printedNumber = printable(number)
  const separator = /^[一二三四五六七八九十百]+$/u.test(printedNumber) ? '、' : ''
  const dot = /^\d+$/u.test(printedNumber) ? '.' : ''
  return `${printedNumber}${separator}${dot}${printable(heading)}`
}

/** Paragraphs of running text, one a line; empty lines are left out. */
export function paragraphs(text: string): Paragraph[] {
  return text
    .split(/\r\n|[\n\r\v\f\u2028\u2029]/u)
    .map(printable)
    .filter((line) => line !== '')
    .map((line) => ({ text: line, subheading: isSubheading(line) }))
}

function isSubheading(line: string): boolean {
  return /^（[一二三四五六七八九十]+）/u.test(line) && line.length <= 40 && !/[。；：]/u.test(line)
}

/** The sections to print, with their tables. */
export function layOutSections(report: Report, form: Form): LaidOutSection[] {
  const printed = new Set<TableKey>()
  return withEveryTable(report).map((section) => {
    const heading = headingText(section)
    const key = tableKeys.find((candidate) => candidate === section.kind && !printed.has(candidate))
    if (key === undefined) return { heading, paragraphs: paragraphs(section.text) }
    printed.add(key)
    const table = layOutTable(report, form, key)
    const laidOut = { heading, paragraphs: paragraphs(section.text) }
    return table === undefined ? laidOut : { ...laidOut, table }
  })
}

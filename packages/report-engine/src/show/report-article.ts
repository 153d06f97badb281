// One checked report on the page: its findings beside its three tables.

import { severities } from '../finding.ts'
import { placeLabel } from '../labels/place-label.ts'
import type { Report } from '../report.ts'
import { saysSomething } from '../says-something.ts'
import { standingOf, standingWords } from '../standing.ts'
import { escapeHtml } from '../write/html/escape-html.ts'
import { type Dress, tableHtml } from '../write/html/table-html.ts'
import { layOut } from '../write/layout/lay-out.ts'
import type { LaidOutSection } from '../write/layout/layout.ts'
import { findingCard } from './finding-card.ts'
import { marksOf, type NumberedFinding, numberedFindings } from './marked-findings.ts'
import { severityNames } from './words.ts'

export type Checked = {
  readonly file: string
  readonly report: Report
  /** Last year's report, where it was compared. */
  readonly previous?: Report
}

/** The report as an article; a report without findings says so, and shows its tables when asked. */
export function reportArticle(checked: Checked, id: string, always = false): string {
  const { file, report } = checked
  const numbered = numberedFindings(report)
  const facts = [
    escapeHtml(file),
    ...(report.edition === null ? [] : [`${report.edition}年格式`]),
    ...(saysSomething(report) ? [`${Object.keys(report.cells).length} 格`] : []),
  ]
  return [
    `<article class="report" id="${id}" aria-labelledby="${id}-title">`,
    `<h2 id="${id}-title">${escapeHtml(reportName(report))} ${countTags(report)}</h2>`,
    `<p class="small soft">${facts.join(' · ')}</p>`,
    ...(numbered.length > 0 || always ? content({ ...checked, id, numbered }) : []),
    '</article>',
  ].join('\n')
}

/** 示例市人民政府 2024 年 */
export function reportName(report: Report): string {
  const { organ, year } = report
  if (!saysSomething(report)) return '没有读到年度报告'
  return `${organ ?? '机关不明'} ${year === null ? '年份不明' : `${year} 年`}`
}

/** Counts of findings by severity as tags; one calm tag where there is none. */
function countTags(report: Report): string {
  const tags = severities.flatMap((severity) => {
    const count = report.findings.filter((finding) => finding.severity === severity).length
    return count === 0
      ? []
      : [`<span class="tag ${severity}">${severityNames[severity]} ${count}</span>`]
  })
  if (tags.length === 0) return '<span class="tag good">没有发现问题</span>'
  return [...tags, ...doubtTag(report)].join(' ')
}

/** Said of a report without errors that could not be verified either. */
export function doubtTag(report: Report): string[] {
  if (standingOf(report) !== 'doubted') return []
  return [`<span class="tag ask">？ ${standingWords.doubted}</span>`]
}

type Content = Omit<Checked, 'file'> & {
  readonly id: string
  readonly numbered: readonly NumberedFinding[]
}

function content({ numbered, ...shown }: Content): readonly string[] {
  const cards = numbered.map((one) => findingCard(one, shown))
  const { report, id } = shown
  const tables = layOut(report).sections.filter((section) => section.table !== undefined)
  const list = `<ol class="findings" aria-label="发现的问题">\n${cards.join('\n')}\n</ol>`
  if (tables.length === 0) return [list]
  const besides = numbered.length === 0 ? [] : [list]
  const marks = marksOf(numbered)
  const dress = dressFor({ report, id, marks })
  const forms = tables.map((section, index) => tableSection(section, `${id}-t${index + 1}`, dress))
  const look = numbered.length === 0 ? 'alone' : 'beside'
  return [`<div class="${look}">`, ...besides, '<div class="tables">', ...forms, '</div>', '</div>']
}

function tableSection({ heading, table }: LaidOutSection, headingId: string, dress: Dress): string {
  if (table === undefined) return ''
  return `<h3 id="${headingId}">${escapeHtml(heading)}</h3>\n${tableHtml(table, headingId, dress)}`
}

type Dressing = Omit<Content, 'numbered'> & { readonly marks: ReturnType<typeof marksOf> }

/** Each number cell gets an anchor, its place as a tip, and the findings it is part of. */
function dressFor({ report, id, marks }: Dressing): Dress {
  return ({ address = '' }) => {
    const cell = report.cells[address]
    const place = cell === undefined ? '' : placeLabel(cell.at)
    const tip = place === '' ? '' : ` title="原文 ${escapeHtml(place)}"`
    const own = marks.get(address) ?? []
    const data = (['a', 'b', 'c'] as const).map((side) => {
      const numbers = own.filter((mark) => mark.side === side).map(({ of }) => of.number)
      return numbers.length === 0 ? '' : ` data-${side}="${numbers.join(' ')}"`
    })
    const worst = severities.find((severity) =>
      own.some(({ of }) => of.finding.severity === severity),
    )
    const look = worst === undefined ? '' : ` class="marked ${worst}"`
    return {
      attributes: ` id="${id}-${address}"${look}${tip}${data.join('')}`,
      after: ownMarks(own, id),
    }
  }
}

function ownMarks(
  own: Dressing['marks'] extends ReadonlyMap<string, infer M> ? M : never,
  id: string,
): string {
  if (own.length === 0) return ''
  const links = own.slice(0, 2).map(({ side, of }) => {
    const letter = side === 'c' ? '' : side.toUpperCase()
    return `<a href="#${id}-f${of.number}">问${of.number}${letter}</a>`
  })
  const more = own.length > 2 ? `<span>等${own.length}处</span>` : ''
  return `<span class="marks">${links.join(' ')}${more}</span>`
}

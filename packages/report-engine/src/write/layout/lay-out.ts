// From a report to its printed form: which form, what title, what stands before the first section.

import { edition2019 } from '../../form/edition-2019.ts'
import { edition2021 } from '../../form/edition-2021.ts'
import { addresses, type Form } from '../../form/form.ts'
import { forms } from '../../form/forms.ts'
import type { LocalDate, Report } from '../../report.ts'
import { layOutSections, paragraphs } from './lay-out-sections.ts'
import type { Layout, Paragraph } from './layout.ts'
import { printable } from './printable.ts'

/** The form of the report's edition; without one, the form that knows more of its cells. */
function formOf(report: Report): Form {
  if (report.edition !== null) return forms[report.edition]
  const known = (form: Form): number =>
    addresses(form).filter((address) => address in report.cells).length
  return known(edition2019) > known(edition2021) ? edition2019 : edition2021
}

/** The report's own title when it says whose and for which year, otherwise the official one. */
function titleOf(report: Report): string {
  const organ = printable(report.organ ?? '')
  const title = printable(report.title ?? '')
  const bare = title.replaceAll(' ', '')
  const saysYear = report.year === null || /[\d〇零一二三四五六七八九]{4}年/u.test(bare)
  if (title !== '' && saysYear && bare.includes(organ.replaceAll(' ', ''))) return title
  return `${organ}${report.year === null ? '' : `${report.year}年`}政府信息公开工作年度报告`
}

/** A title that begins with the organ is set in two lines: the organ, and the rest. */
function titleLines(report: Report): string[] {
  const title = titleOf(report)
  const organ = printable(report.organ ?? '')
  const rest = title.slice(organ.length).trim()
  return organ !== '' && rest !== '' && title.startsWith(organ) ? [organ, rest] : [title]
}

function inChinese(date: LocalDate): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

/** The statistical period, where no section states it. */
function opening(report: Report): Paragraph[] {
  if (report.period === undefined) return []
  const from = inChinese(report.period.from)
  const said = report.sections.some(({ text }) => text.replace(/\s/gu, '').includes(from))
  if (said) return []
  return paragraphs(`本报告所列数据的统计期限自${from}起至${inChinese(report.period.to)}止。`)
}

/** The printed form of a report. Nothing is computed: every cell shows what the report states. */
export function layOut(report: Report): Layout {
  const layout = {
    title: titleLines(report),
    opening: opening(report),
    sections: layOutSections(report, formOf(report)),
  }
  const { publishedOn } = report
  return publishedOn === undefined ? layout : { ...layout, publishedOn: printable(publishedOn) }
}

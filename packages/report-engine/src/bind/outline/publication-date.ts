// The date of publication that the page prints (发布日期：2020-01-31).

import type { LocalDate } from '../../report.ts'
import type { OutlineLine } from './outline-line.ts'
import { localDate } from './period.ts'

const field =
  /(?:发布日期|发布时间|公开日期|公布日期|发文日期|成文日期|生成日期|日期)\s*[:：]\s*(20\d\d)\s*[-年./]\s*(\d{1,2})\s*[-月./]\s*(\d{1,2})/u

/** The first publication date in the head or foot of the page. */
export function readPublicationDate(lines: readonly OutlineLine[]): LocalDate | undefined {
  for (const { folded } of [...lines.slice(0, 40), ...lines.slice(-20)]) {
    const match = folded.length > 200 ? null : field.exec(folded)
    const date = match && localDate(match[1] ?? '', match[2] ?? '', match[3] ?? '')
    if (date) return date
  }
  return undefined
}

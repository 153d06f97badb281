// In which numbers of the annual reports a document counts, and why not in the others.

import { type Html, html } from '#kit/html/html.ts'
import { reasonsIn, yearsOf } from '../../figures/explain-figures.ts'
import { normativeColumnTitles, normativeRowTitles } from '../normative-cell.ts'
import type { LoadedValidity } from './load-validity.ts'

export function figuresPanel({ line, today, place }: LoadedValidity): Html {
  if (line === undefined)
    return html`<section class="panel"><h2>计入年度报告</h2><p class="nothing-here">这份文件不计入表二“第二十条第（一）项”：只计规章和行政规范性文件，并且要有制发日期。</p></section>`
  const title = normativeRowTitles[line.row]
  return html`<section class="panel"><h2>计入年度报告</h2><p>表二“第二十条第（一）项”的“${title}”一行。每个数字都可以打开，看到计入的全部文件。</p>
<div class="table-frame" tabindex="0" role="region" aria-label="计入年度报告"><table class="data-table"><caption class="visually-hidden">计入年度报告</caption>
<thead><tr><th scope="col">年度</th>${Object.values(normativeColumnTitles).map((one) => html`<th scope="col">${one}</th>`)}</tr></thead>
<tbody>${yearsOf(line, today).map(
    (year) =>
      html`<tr><th scope="row">${year} 年</th>${reasonsIn(line, year, today).map(
        ({ column, counts, because }) => {
          const search = new URLSearchParams({
            unit: place.unit.code,
            year: String(year),
            cell: `disclosure.${line.row}.${column}`,
          })
          return html`<td>${
            counts
              ? html`<a href="/records/normative?${search.toString()}">计入</a>`
              : html`<span class="quiet">不计入</span>`
          }<br><span class="quiet">${because}</span></td>`
        },
      )}</tr>`,
  )}</tbody></table></div></section>`
}

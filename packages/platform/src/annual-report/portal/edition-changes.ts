// What an edition changed of the one before, for the public and for staff: figures in a table, text by section.

import { cellLabel, type Report } from '@gongkai/report-engine'
import { type Html, html } from '#kit/html/html.ts'
import { reportOf } from '../flow/findings.ts'
import { editionDifference } from '../publication/edition-difference.ts'
import { signed } from '../years/minus.ts'
import { statedIn } from '../years/stated.ts'

export type ComparedEdition = { readonly number: number; readonly document: string }

/** The part of a page under its own heading; its tables need years.css. */
export function editionChanges(edition: ComparedEdition, previous: ComparedEdition): Html {
  const [before, after] = [reportOf(previous.document), reportOf(edition.document)]
  const { cells, headings } = editionDifference(before, after)
  return html`<h3>与第 ${previous.number} 版相比</h3>
${
  cells.length === 0
    ? html`<p>表格数字没有变化。</p>`
    : html`<div class="year-frame" tabindex="0" role="region" aria-label="第 ${edition.number} 版改动的数字"><table class="year-table"><caption>改动了 ${cells.length} 格</caption>
<thead><tr><th scope="col">单元格</th><th scope="col">第 ${previous.number} 版</th><th scope="col">第 ${edition.number} 版</th><th scope="col">增减</th></tr></thead>
<tbody>${cells.map((cell) => changedCell(cell, before, after))}</tbody></table></div>`
}
<p>${headings.length === 0 ? '文字没有变化。' : `文字有改动的部分：${headings.join('；')}。`}</p>`
}

type ChangedCell = ReturnType<typeof editionDifference>['cells'][number]

function changedCell({ address, difference }: ChangedCell, before: Report, after: Report): Html {
  return html`<tr><th scope="row">${cellLabel(address, after.edition)}</th><td>${statedIn(before, address).text}</td><td>${statedIn(after, address).text}</td><td>${difference === null ? '—' : signed(difference)}</td></tr>`
}

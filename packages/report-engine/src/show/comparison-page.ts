// Two reports side by side as one HTML file: what changed in the figures and in the text.

import type { Compared, Comparison } from '../compare/compare.ts'
import type { CellComparison, NotComparable, Stated } from '../compare/compare-cells.ts'
import type { ParagraphComparison, SectionComparison } from '../compare/compare-text.ts'
import { cellLabel } from '../labels/cell-label.ts'
import { escapeHtml } from '../write/html/escape-html.ts'
import { comparisonCss } from './comparison-css.ts'
import { pageHtml } from './page.ts'

export type ComparedFiles = {
  readonly comparison: Comparison
  readonly oneFile: string
  readonly otherFile: string
}

/** A self-contained page; A is the first report, B the second. */
export function comparisonPage({ comparison, oneFile, otherFile }: ComparedFiles): string {
  const changed = comparison.cells.filter(({ same }) => !same)
  return pageHtml({
    title: '年度报告比较',
    css: comparisonCss,
    body: [
      '<header class="top">',
      '<h1>政府信息公开工作年度报告比较</h1>',
      headOf('A', comparison.one, oneFile),
      headOf('B', comparison.other, otherFile),
      `<p>可比较的 ${comparison.cells.length} 格中 ${changed.length} 格不同；${textSummary(comparison.sections)}。</p>`,
      '<label class="screen-only"><input type="checkbox" id="only-changed" checked> 只看不同的</label>',
      '</header>',
      '<main>',
      figures(comparison),
      notComparable(comparison.notComparable),
      text(comparison.sections),
      '</main>',
    ],
  })
}

function headOf(letter: string, { organ, year, edition }: Compared, file: string): string {
  const name = `${organ ?? '机关不明'} ${year === null ? '年份不明' : `${year} 年`}`
  const form = edition === null ? '' : ` · ${edition}年格式`
  return `<p><b class="letter ${letter.toLowerCase()}">${letter}</b> ${escapeHtml(name)}${form} <span class="soft">${escapeHtml(file)}</span></p>`
}

function textSummary(sections: readonly SectionComparison[]): string {
  const paragraphs = sections.flatMap((section) => section.paragraphs)
  const count = (kind: ParagraphComparison['kind']) =>
    paragraphs.filter((one) => one.kind === kind).length
  return `文字相同 ${count('same')} 段，改动 ${count('changed')} 段，只在 A 中 ${count('removed')} 段，只在 B 中 ${count('added')} 段`
}

function figures({ cells }: Comparison): string {
  const rows = cells.map(figureRow)
  const heads = ['单元格', 'A', 'B', '增减', '增减 %']
  return section('figures', '数据', [
    '<div class="scroll" role="region" aria-labelledby="figures" tabindex="0"><table class="list figures" role="table">',
    `<thead role="rowgroup"><tr role="row">${heads.map((head) => `<th scope="col" role="columnheader">${head}</th>`).join('')}</tr></thead>`,
    `<tbody role="rowgroup">\n${rows.join('\n')}\n</tbody></table></div>`,
    cells.every(({ same }) => same) ? '<p>可比较的各格都相同。</p>' : '',
  ])
}

/** Roles are written out: on a phone the row is no table row to the browser. */
function figureRow({ address, one, other, same, difference, percent }: CellComparison): string {
  const sign = difference !== null && !difference.startsWith('-') && difference !== '0' ? '+' : ''
  return [
    `<tr role="row" class="${same ? 'same' : 'changed'}"><th scope="row" role="rowheader">${escapeHtml(cellLabel(address))}</th>`,
    numberCell(statedText(one)),
    numberCell(statedText(other)),
    numberCell(difference === null ? '—' : sign + difference),
    numberCell(percent === null ? '—' : sign + percent),
    '</tr>',
  ].join('')
}

function numberCell(html: string): string {
  return `<td role="cell" class="number">${html}</td>`
}

function statedText({ state, raw, value }: Stated): string {
  if (state === 'absent') return '<span class="soft">无此格</span>'
  if (raw.trim() === '') return value ?? '<span class="soft">空白</span>'
  return escapeHtml(raw.trim())
}

function notComparable(cells: readonly NotComparable[]): string {
  if (cells.length === 0) return ''
  const groups = [...Map.groupBy(cells, ({ reason }) => reason)].map(([reason, group]) => {
    const rows = group.map(
      ({ address, side, stated }) =>
        `<tr><th scope="row">${escapeHtml(cellLabel(address))}</th><td>${side === 'one' ? 'A' : 'B'}</td><td class="number">${statedText(stated)}</td></tr>`,
    )
    return `<h3>${escapeHtml(reason)}（${group.length} 格）</h3>\n<div class="scroll"><table class="list">${rows.join('')}</table></div>`
  })
  return section('not-comparable', '不能比较的单元格', groups)
}

function text(sections: readonly SectionComparison[]): string {
  return section('text', '文字', [
    '<p class="small soft">左边是 A，右边是 B；<del>只在 A 中的</del>加虚线，<ins>只在 B 中的</ins>加实线。</p>',
    ...sections.map(sectionText),
  ])
}

function sectionText({ heading, in: where, paragraphs }: SectionComparison): string {
  const only =
    where === 'both' ? '' : ` <span class="tag ask">只在 ${where === 'one' ? 'A' : 'B'} 中</span>`
  const isSame = where === 'both' && paragraphs.every(({ kind }) => kind === 'same')
  const title = `<h3${isSame ? ' class="same"' : ''}>${escapeHtml(heading)}${only}</h3>`
  return `${title}\n<div class="sides">\n${textRows(paragraphs).join('\n')}\n</div>`
}

/** Paragraphs that went and those that came in their place stand beside each other. */
function textRows(paragraphs: readonly ParagraphComparison[]): string[] {
  const rows: string[] = []
  let gone: string[] = []
  let come: string[] = []
  const flush = () => {
    const count = Math.max(gone.length, come.length)
    for (let index = 0; index < count; index += 1) {
      rows.push(pair(marked('del', gone[index]), marked('ins', come[index])))
    }
    gone = []
    come = []
  }
  for (const paragraph of paragraphs) {
    if (paragraph.kind === 'removed') gone.push(paragraph.text)
    else if (paragraph.kind === 'added') come.push(paragraph.text)
    else {
      flush()
      rows.push(pairOf(paragraph))
    }
  }
  flush()
  return rows
}

function pairOf(paragraph: Extract<ParagraphComparison, { kind: 'same' | 'changed' }>): string {
  if (paragraph.kind === 'changed') {
    return pair(pieces(paragraph, 'removed', 'del'), pieces(paragraph, 'added', 'ins'))
  }
  const text = escapeHtml(paragraph.text)
  return `<div class="pair same"><p>${text}</p><p>${text}</p></div>`
}

function pair(left: string, right: string): string {
  return `<div class="pair changed"><p>${left}</p><p>${right}</p></div>`
}

function marked(tag: 'del' | 'ins', text: string | undefined): string {
  return text === undefined ? '' : `<${tag}>${escapeHtml(text)}</${tag}>`
}

function pieces(
  paragraph: Extract<ParagraphComparison, { kind: 'changed' }>,
  kind: 'removed' | 'added',
  tag: 'del' | 'ins',
): string {
  return paragraph.pieces
    .filter((piece) => piece.kind === 'same' || piece.kind === kind)
    .map((piece) => {
      const escaped = escapeHtml(piece.text)
      return piece.kind === 'same' ? escaped : `<${tag}>${escaped}</${tag}>`
    })
    .join('')
}

function section(id: string, heading: string, content: readonly string[]): string {
  return `<section aria-labelledby="${id}">\n<h2 id="${id}">${heading}</h2>\n${content.join('\n')}\n</section>`
}

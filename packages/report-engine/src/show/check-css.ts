// How findings stand beside the form, and how a finding lights up its cells.

import type { NumberedFinding } from './marked-findings.ts'

export const checkCss = `
.filters { display: flex; flex-wrap: wrap; gap: 4px 16px; margin-top: 8px; }
.filters label { cursor: pointer; }
body:has(#show-error:not(:checked)) .finding.error, body:has(#show-warning:not(:checked)) .finding.warning,
body:has(#show-info:not(:checked)) .finding.info { display: none; }
.beside { display: grid; grid-template-columns: minmax(320px, 28rem) minmax(0, 1fr); gap: 20px; margin-top: 12px; }
ol.findings { list-style: none; margin: 0; padding: 0; display: grid; gap: 8px; align-content: start; }
.finding { border: 1px solid var(--line); border-left: 4px solid var(--info); border-radius: 4px; padding: 8px 12px; background: #fff; }
.finding.error { border-left-color: var(--error); } .finding.warning { border-left-color: #c97a00; }
.finding:target, .finding:hover, .finding:focus-within { border-color: var(--a-line); background: #fbfdff; }
.finding h4 { margin: 0 0 2px; font-size: 15px; font-weight: 600; }
.finding h4 a { font-weight: 400; }
.side { display: flex; gap: 8px; margin: 4px 0; padding: 3px 8px; border-radius: 4px; font-size: 13px; }
.side ul { list-style: none; margin: 0; padding: 0; flex: 1; }
.side.a { background: var(--a); } .side.b { background: var(--b); } .side.c { background: #fdf8e4; }
.side .soft { color: #4a525b; }
.letter { font-size: 15px; }
.advice { border-top: 1px dashed var(--line); margin-top: 6px; padding-top: 4px; color: var(--soft); }
.tables { min-width: 0; }
.tables h3:first-child { margin-top: 0; }
.tables table { width: 100%; table-layout: fixed; font-size: 13px; line-height: 1.35; }
.tables table.requests, .tables table.disputes { min-width: 720px; }
.tables th, .tables td { text-align: center; padding: 3px 4px; border-color: #9aa4ae; }
.tables th.label { text-align: left; } .tables th.label[rowspan] { text-align: center; }
.tables td { position: relative; background: var(--fill, #fff); box-shadow: inset 0 0 0 2px var(--edge, transparent);
  font-variant-numeric: tabular-nums; }
.tables td.marked { font-weight: 700; }
.tables td.marked.error { background: var(--fill, #fdeceb); } .tables td.marked.warning { background: var(--fill, #fff6e3); }
.tables td.marked.info { background: var(--fill, #f1f7ff); }
.tables td.absent { background: repeating-linear-gradient(135deg, #fff 0 5px, #e3e6e9 5px 6px); }
.tables td.note { font-size: 12px; text-align: left; }
.tables td:target { outline: 3px solid #1d4ed8; outline-offset: -1px; }
.tables td::before { content: var(--letter, none); position: absolute; left: 2px; top: 0; font-size: 11px; font-weight: 700; }
.marks { display: block; font-size: 11px; font-weight: 400; line-height: 1.3; }
.marks a, .marks span { color: #3d4650; white-space: nowrap; }
.vertical { writing-mode: vertical-rl; text-orientation: upright; letter-spacing: .15em; }
@media (min-width: 1100px) { .beside .tables { position: sticky; top: 8px; align-self: start; max-height: calc(100vh - 16px); overflow: auto; } }
@media (max-width: 1099px) { .beside { grid-template-columns: minmax(0, 1fr); } }
@page { size: A4 portrait; margin: 12mm; }
@media print { .filters { display: none; } .beside { display: block; } .tables { position: static; max-height: none; overflow: visible; }
  .tables table.requests, .tables table.disputes { min-width: 0; } .tables table { font-size: 9pt; line-height: 1.25; }
  ol.findings { display: block; } .finding { margin-bottom: 5pt; padding: 4pt 8pt; }
  /* A whole finding kept together left half pages empty: only its own lines hold together. */
  .finding h4, h2, h3, article.report > p { break-after: avoid; } .finding .side, .advice { break-inside: avoid; }
  .side { margin: 2pt 0; padding: 2pt 6pt; } .advice { margin-top: 3pt; padding-top: 2pt; }
  /* The label beside all results spans their rows: rows that may not break would move the table. */
  .tables tr { break-inside: auto; } .tables td { break-inside: avoid; }
  .tables table.disclosure, .tables table.disputes { break-inside: avoid; }
  .tables th, .tables td { padding: 2pt 3pt; } .marks { font-size: 7pt; } }
`.trim()

/** Rules that light up the cells of a finding while it is pointed at, focused or linked to. */
export function lightCss(id: string, numbered: readonly NumberedFinding[]): string {
  return numbered
    .filter(({ sides }) => sides.a.length + sides.b.length + sides.c.length > 0)
    .map(({ number }) => {
      const card = `#${id}-f${number}`
      const lit = `#${id}:has(${card}:target,${card}:hover,${card}:focus-within)`
      return [
        `${lit} td[data-a~="${number}"]{--fill:var(--a);--edge:var(--a-line);--letter:"A"}`,
        `${lit} td[data-b~="${number}"]{--fill:var(--b);--edge:var(--b-line);--letter:"B"}`,
        `${lit} td[data-c~="${number}"]{--fill:var(--c);--edge:var(--c-line);--letter:"※"}`,
      ].join('\n')
    })
    .join('\n')
}

/** Brings the first lit cell into view; the page works without it. */
export const lightScript = `
const bringIntoView = (card) => {
  const number = card.id.split('-f')[1]
  const article = card.closest('article')
  const first = ['a', 'b', 'c'].map((side) => article.querySelector('td[data-' + side + '~="' + number + '"]')).find(Boolean)
  if (!first) return
  const pane = first.closest('.tables')
  if (pane.scrollHeight <= pane.clientHeight) return
  const box = first.getBoundingClientRect()
  const frame = pane.getBoundingClientRect()
  if (box.top < frame.top || box.bottom > frame.bottom) pane.scrollTop += box.top - frame.top - frame.height / 2
}
const bringTarget = () => {
  const card = document.querySelector('.finding:target')
  if (card) bringIntoView(card)
}
for (const card of document.querySelectorAll('.finding')) {
  card.addEventListener('mouseenter', () => bringIntoView(card))
  card.addEventListener('focusin', () => bringIntoView(card))
}
addEventListener('hashchange', bringTarget)
addEventListener('load', bringTarget)
`.trim()

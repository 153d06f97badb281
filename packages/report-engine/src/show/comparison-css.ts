// How two reports stand side by side.

export const comparisonCss = `
.letter { display: inline-block; min-width: 24px; text-align: center; border-radius: 4px; border: 1px solid currentColor; }
.letter.a { background: var(--b); color: #7a2e00; } .letter.b { background: #dff3e4; color: #14532d; }
main > section > h2 { margin-bottom: 8px; }
table.figures td, table.figures th[scope="row"] { padding: 3px 8px; }
table.list th[scope="row"] { font-weight: 400; background: none; }
table.figures thead th:nth-child(2) { background: var(--b); } table.figures thead th:nth-child(3) { background: #dff3e4; }
table.figures thead th:nth-child(n + 2) { text-align: right; }
tr.changed td { font-weight: 600; }
body:has(#only-changed:not(:checked)) tr.changed { background: #fff8e6; }
body:has(#only-changed:checked) .same { display: none; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0 20px; border-top: 1px solid #eaeef2; padding: 4px 0; }
.pair p { white-space: pre-wrap; }
del { background: var(--b); text-decoration: underline dashed; text-decoration-color: #a53f00; text-underline-offset: 3px; }
ins { background: #dff3e4; text-decoration: underline; text-decoration-color: #1a6b3a; text-underline-offset: 3px; }
@media (max-width: 760px) {
  /* The name of a cell above its four numbers: beside them the second value was out of sight. */
  table.figures, table.figures thead, table.figures tbody { display: block; }
  table.figures tr { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); }
  body:has(#only-changed:checked) table.figures tr.same { display: none; }
  table.figures th[scope="row"] { grid-column: 1 / -1; border-bottom: 0; padding: 6px 8px 0; }
  table.figures thead { position: sticky; top: 0; z-index: 1; }
  table.figures thead th:first-child { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table.figures td { border-top: 0; white-space: normal; }
  .pair { grid-template-columns: 1fr; }
  .pair.same p:last-child, .pair p:empty { display: none; }
  .pair.changed p:not(:empty)::before { font-weight: 700; content: "A "; } .pair.changed p:last-child:not(:empty)::before { content: "B "; }
}

`.trim()

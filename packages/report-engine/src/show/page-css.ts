// How the check, comparison and roll-up pages look: calm, dense, readable on paper and on a phone.

export const pageCss = `
:root { color-scheme: light; --ink: #1f2328; --soft: #57606a; --line: #d0d7de; --ground: #f6f8fa;
  --error: #b42318; --warning: #8a4b00; --info: #175cd3; --good: #1a6b3a;
  --a: #d6e6ff; --a-line: #1d4ed8; --b: #ffe3c2; --b-line: #a53f00; --c: #fff3b8; --c-line: #7a5c00; }
* { box-sizing: border-box; }
body { margin: 0; padding: 0 16px; color: var(--ink); background: var(--ground);
  font: 15px/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; }
header.top, main > section, article.report { background: #fff; border: 1px solid var(--line); border-radius: 6px;
  margin: 16px auto; max-width: 1500px; padding: 16px 20px; }
h1 { font-size: 20px; margin: 0 0 4px; } h2 { font-size: 17px; margin: 0 0 4px; } h3 { font-size: 15px; margin: 18px 0 6px; }
h1, h2, h3, p, li, td, th { overflow-wrap: anywhere; }
p { margin: 4px 0; } .soft { color: var(--soft); } .small { font-size: 13px; }
a { color: #0b57b7; text-underline-offset: 2px; }
:focus-visible { outline: 3px solid #1d4ed8; outline-offset: 2px; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.tag { display: inline-block; border-radius: 4px; border: 1px solid currentColor; padding: 0 6px; font-size: 13px;
  line-height: 20px; white-space: nowrap; }
.tag.error { color: #fff; background: var(--error); border-color: var(--error); }
.tag.warning { color: var(--warning); background: #fff8eb; } .tag.info { color: var(--info); background: #f0f6ff; }
.tag.good { color: var(--good); background: #eefaf2; } .tag.ask { color: var(--soft); background: #fff; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: 14px; line-height: 1.4; }
th, td { border: 1px solid var(--line); padding: 4px 6px; }
th { font-weight: 500; background: var(--ground); text-align: left; }
b.error { color: var(--error); } b.warning { color: var(--warning); } b.info { color: var(--info); }
table.list { width: 100%; } table.list td { vertical-align: top; }
table.list tbody tr:hover { background: #f9fbfd; }
@media (max-width: 760px) {
  body { padding: 0 8px; font-size: 16px; }
  header.top, main > section, article.report { margin: 8px 0; padding: 12px; }
}
@page { size: A4 landscape; margin: 12mm; }
@media print {
  body { background: none; font-size: 10.5pt; }
  header.top, main > section, article.report { border: 0; margin: 0 0 8pt; padding: 0; max-width: none; }
  .screen-only { display: none; }
  .scroll { overflow: visible; }
  tr { break-inside: avoid; }
  * { print-color-adjust: exact; }
}
`.trim()

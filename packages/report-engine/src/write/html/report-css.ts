// How the HTML report looks on a screen, on a phone and on paper.

/** The style sheet of a written report. */
export const reportCss = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #f2f3f5; color: #1a1a1a;
  font: 1.125rem/1.8 "FangSong_GB2312", "仿宋_GB2312", "FangSong", "仿宋", "STFangsong", "Noto Serif CJK SC", "Noto Serif SC", serif; }
main { max-width: 60rem; margin: 0 auto; padding: 3rem 4rem 4rem; background: #fff; }
h1, h2, h3 { font-family: "SimHei", "黑体", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; font-weight: 500; }
h1 { margin: 0 0 1.5rem; text-align: center; font-size: 1.75rem; line-height: 1.5;
  font-family: "FZXiaoBiaoSong-B05S", "方正小标宋简体", "STZhongsong", "Noto Serif CJK SC", "Noto Serif SC", serif; font-weight: 700; }
h1 span { display: inline-block; }
h2 { margin: 2rem 0 .75rem; font-size: 1.25rem; }
h3 { margin: 1rem 0 .25rem; font-size: 1.125rem; font-family: "KaiTi_GB2312", "楷体_GB2312", "KaiTi", "楷体", "STKaiti", "Noto Serif CJK SC", serif; font-weight: 700; }
h2, h3, p { text-indent: 2em; overflow-wrap: anywhere; }
p { margin: .25rem 0; text-align: justify; }
p.published { margin: -0.75rem 0 1.5rem; text-align: center; text-indent: 0; color: #595959; font-size: 1rem; }
.scroll { overflow-x: auto; margin: 1rem 0; }
.scroll:focus-visible { outline: 3px solid #1d4ed8; outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: .9375rem; line-height: 1.4;
  font-family: "SimSun", "宋体", "Noto Serif CJK SC", "Noto Serif SC", serif; }
th, td { border: 1px solid #262626; padding: .35rem .3rem; text-align: center; vertical-align: middle; overflow-wrap: anywhere; }
th { font-weight: 400; }
th.header, th.block { font-weight: 700; }
th.block { background: #e4ecf7; }
th.label { text-align: left; }
th.label[rowspan] { text-align: center; }
td.note { text-align: left; font-size: .875rem; }
td.absent { background: repeating-linear-gradient(135deg, #fff 0 5px, #d9d9d9 5px 6px); }
.vertical { display: inline-block; writing-mode: vertical-rl; text-orientation: upright; letter-spacing: .15em; }
table.requests { min-width: 50rem; }
table.disputes { min-width: 46rem; }
@media (max-width: 48rem) {
  main { padding: 1.5rem 1rem 3rem; }
  h1 { font-size: 1.4rem; }
  p { text-align: left; }
  table { font-size: .8125rem; }
  table.requests { min-width: 40rem; }
  table.disputes { min-width: 36rem; }
}
@page { size: A4; margin: 37mm 26mm 35mm 28mm; @bottom-center { content: "- " counter(page) " -"; font-size: 12pt; } }
@media print {
  body { background: none; font-size: 16pt; line-height: 28pt; }
  main { max-width: none; padding: 0; }
  .scroll { overflow: visible; }
  table.requests, table.disputes { min-width: 0; }
  .scroll { break-inside: avoid; margin: 6pt 0; }
  table { font-size: 10pt; line-height: 1.2; print-color-adjust: exact; }
  th, td { padding: 2pt; }
  td.note { font-size: 9pt; }
  tr { break-inside: avoid; }
  h1, h2, h3 { break-after: avoid; }
}
`.trim()

// The layouts of the corpus: how the tables are drawn, how the text is worded.

import type { DocumentOptions } from './document.ts'

const advert = '示例装饰公司承接各类工程，欢迎来电。'

/** The layouts: how the tables are drawn, how the text is worded. */
export const layouts: Readonly<Record<string, DocumentOptions>> = {
  official: {},
  brief: { manner: 'brief' },
  manyFigures: { manner: 'figures', headings: 'long' },
  joined: { labels: 'joined', manner: 'brief' },
  groupLines: { labels: 'lines', manner: 'figures' },
  serial: { serial: true },
  emptyColumns: { emptyColumns: true, manner: 'brief' },
  splitHeader: { splitHeader: true, manner: 'figures' },
  repeated: { repeatHeaderAt: [7, 16], manner: 'brief' },
  pieces: { splitAt: [5, 15], blocks: 'apart', manner: 'aspects' },
  singleFirst: { single: 'first', blocks: 'apart', manner: 'figures' },
  threeLines: { disputes: 'threeLines', manner: 'brief' },
  downwards: { disputes: 'downwards', manner: 'aspects' },
  across: { disputes: 'across', manner: 'brief' },
  threeTables: { disputes: 'threeTables', manner: 'figures' },
  bare: { bare: true, manner: 'brief', headings: 'plain' },
  between: {
    between: ['本部分内容以表格列出，具体见下。', advert],
    headings: 'parts',
    manner: 'figures',
  },
}

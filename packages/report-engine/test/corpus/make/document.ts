// A document of the corpus before any format: title, headings, paragraphs and tables in order.

import type { Figures } from '../figures.ts'
import { type Grid, type GridOptions, gridsOf } from './grids.ts'
import { type Manner, proseOf } from './prose.ts'

export type Part =
  | { readonly kind: 'title' | 'heading' | 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly grid: Grid }

export type Document = {
  readonly figures: Figures
  readonly title: string
  readonly parts: readonly Part[]
}

export type DocumentOptions = GridOptions & {
  readonly manner?: Manner
  /** Lines between a heading and its table. */
  readonly between?: readonly string[]
  /** Headings without numbers, or numbered （一） inside 第X部分. */
  readonly headings?: 'plain' | 'parts' | 'long'
}

const names = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
]
const numerals = '一二三四五六'

/** A document with these figures, drawn and worded as the options say. */
export function documentOf(figures: Figures, options: DocumentOptions = {}): Document {
  const prose = proseOf(figures, options.manner ?? 'aspects')
  const title = `${figures.organ}${figures.year}年政府信息公开工作年度报告`
  const texts = (lines: readonly string[]): Part[] => lines.map((text) => ({ kind: 'text', text }))
  const tables = (key: 'disclosure' | 'requests' | 'disputes'): Part[] => [
    ...texts(options.between ?? []),
    ...gridsOf(figures, key, options).map((grid): Part => ({ kind: 'table', grid })),
  ]
  const bodies = [
    texts(prose.overview),
    tables('disclosure'),
    tables('requests'),
    tables('disputes'),
    texts(prose.problems),
    texts(prose.other),
  ]
  return {
    figures,
    title,
    parts: [
      { kind: 'title', text: title },
      ...texts(prose.opening),
      ...bodies.flatMap((body, index): Part[] => [
        { kind: 'heading', text: headingOf(index, options) },
        ...body,
      ]),
    ],
  }
}

function headingOf(index: number, options: DocumentOptions): string {
  const name = names[index] ?? ''
  if (options.headings === 'plain') return name
  const number = numerals[index]
  if (options.headings === 'parts') return `第${number}部分  ${name}`
  const long =
    index === 4 && options.headings === 'long' ? '政府信息公开工作存在的主要问题及改进情况' : name
  return `${number}、${long}`
}

/** The document with every text changed. */
export function withTexts(document: Document, change: (text: string) => string): Document {
  return {
    ...document,
    title: change(document.title),
    parts: document.parts.map((part) => {
      if (part.kind !== 'table') return { ...part, text: change(part.text) }
      const rows = part.grid.rows.map((row) =>
        row.map((one) => ({ ...one, text: change(one.text) })),
      )
      return { kind: 'table', grid: { ...part.grid, rows } }
    }),
  }
}

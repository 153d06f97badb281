// The official text of a record as it is laid out for download: title, caption and text, nothing else.

import type { Block, BodyRow, Run } from '../content/body-tree.ts'
import { blocksOf } from '../content/clean-body.ts'
import type { EditionContent } from '../record/content.ts'
import { type CaptionFact, captionOf } from './caption.ts'

export type LaidRun = { readonly text: string; readonly strong: boolean }

export type LaidCell = {
  readonly text: string
  readonly isHeader: boolean
  readonly columnSpan: number
  readonly rowSpan: number
}

export type LaidBlock =
  | {
      readonly kind: 'heading' | 'subheading' | 'paragraph' | 'centred' | 'right'
      readonly runs: readonly LaidRun[]
    }
  | {
      readonly kind: 'table'
      readonly columns: number
      readonly rows: readonly (readonly LaidCell[])[]
    }

export type LaidOut = {
  readonly title: string
  readonly organ: string
  readonly caption: string
  readonly blocks: readonly LaidBlock[]
}

/**
 * The text without the signed order and without what the page shows around it.
 * @law 国办公开办函〔2021〕33号 — only title, caption and text
 */
export function layOutRecord(
  content: EditionContent,
  { unitName, facts = [] }: { readonly unitName: string; readonly facts?: readonly CaptionFact[] },
): LaidOut {
  const { title, issuers, body } = content
  return {
    title,
    organ: issuers[0] ?? unitName,
    caption: captionOf(content, facts),
    blocks: blocksOf(body).flatMap((block) => laid(block)),
  }
}

function laid(block: Block, indent = ''): readonly LaidBlock[] {
  switch (block.kind) {
    case 'list':
      return block.items.flatMap((blocks, index) =>
        listed(blocks, block.isOrdered ? `${indent}${index + 1}．` : `${indent}• `),
      )
    case 'quote':
      return block.blocks.flatMap((one) => laid(one, indent))
    case 'table':
      return [tableOf(block.rows)]
    default:
      return [textOf(block, indent)]
  }
}

/** The sign of the item stands before its first line; what the item holds further is set below it. */
function listed(blocks: readonly Block[], sign: string): readonly LaidBlock[] {
  return blocks.flatMap((block, index) => laid(block, index === 0 ? sign : ''))
}

const kinds = { h2: 'heading', h3: 'subheading', p: 'paragraph' } as const

function textOf(
  { kind, align, runs }: Extract<Block, { kind: 'p' | 'h2' | 'h3' }>,
  sign: string,
): LaidBlock {
  const first: readonly LaidRun[] = sign === '' ? [] : [{ text: sign, strong: false }]
  const stands = align === 'center' ? 'centred' : align === 'right' ? 'right' : 'paragraph'
  return {
    kind: kind === 'p' ? stands : kinds[kind],
    runs: withArticle([...first, ...runsOf(runs)]),
  }
}

/** The number of an article stands out from its text. */
function withArticle(runs: readonly LaidRun[]): readonly LaidRun[] {
  const [first, ...others] = runs
  const [article = ''] =
    /^第[〇零一二三四五六七八九十百千\d]+条(?=[\s　])/.exec(first?.text ?? '') ?? []
  if (first === undefined || article === '') return runs
  const rest = { ...first, text: first.text.slice(article.length) }
  return [{ text: article, strong: true }, rest, ...others]
}

function runsOf(runs: readonly Run[]): readonly LaidRun[] {
  return runs.map((run) => {
    if (run.kind === 'text') return { text: run.text, strong: run.strong }
    return run.kind === 'break'
      ? { text: '\n', strong: false }
      : { text: `（图：${run.alt === '' ? '见网页' : run.alt}）`, strong: false }
  })
}

function tableOf(rows: readonly BodyRow[]): LaidBlock {
  const laidRows = rows.map(({ cells }) =>
    cells.map(({ isHeader, columnSpan, rowSpan, blocks }) => ({
      text: blocks
        .flatMap((block) => laid(block))
        .map(plain)
        .join('\n'),
      isHeader,
      columnSpan,
      rowSpan,
    })),
  )
  const widths = laidRows.map((cells) => cells.reduce((sum, one) => sum + one.columnSpan, 0))
  return { kind: 'table', columns: Math.max(1, ...widths), rows: laidRows }
}

function plain(block: LaidBlock): string {
  return block.kind === 'table'
    ? block.rows.map((cells) => cells.map(({ text }) => text).join(' ')).join('\n')
    : block.runs.map(({ text }) => text).join('')
}

// The structure of official documents in text that was pasted: 一、 and （一） begin headings, a first row
// that is all bold heads its table.

import type { Block, BodyRow, TextBlock } from './body-tree.ts'
import { textOfRuns, tidyRuns } from './inline-runs.ts'

const longestHeading = 40
const numeral = '[一二三四五六七八九十百]+'
/** 第一编, 第一章 and 一、 are the first level; 第一节 and （一） the second. */
const first = new RegExp(`^(第${numeral}[编章]|${numeral}、)`)
const second = new RegExp(`^(第${numeral}节|[（(]${numeral}[）)])`)

/** Headings and table heads where the text shows them by its own signs. */
export function recogniseStructure(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => {
    if (block.kind === 'p') return recognised(block)
    return block.kind === 'table' ? { ...block, rows: withFirstRow(block.rows) } : block
  })
}

/** A heading is short and no sentence; a paragraph that only begins like one stays one. */
function recognised(block: TextBlock): TextBlock {
  const text = textOfRuns(block.runs)
  const isShort = [...text].length <= longestHeading && !/[。；;：:!！?？\n]/.test(text)
  const kind = !isShort ? 'p' : first.test(text) ? 'h2' : second.test(text) ? 'h3' : 'p'
  return kind === 'p' ? block : { ...block, kind, runs: tidyRuns(block.runs.map(notBold)) }
}

function notBold(run: TextBlock['runs'][number]): TextBlock['runs'][number] {
  return run.kind === 'text' ? { ...run, strong: false } : run
}

function withFirstRow(rows: readonly BodyRow[]): readonly BodyRow[] {
  const [top, ...others] = rows
  if (top === undefined || top.isHead || others.length === 0 || !isAllBold(top)) return rows
  const cells = top.cells.map((cell) => ({
    ...cell,
    isHeader: true,
    blocks: cell.blocks.map((block) =>
      block.kind === 'p' ? { ...block, runs: tidyRuns(block.runs.map(notBold)) } : block,
    ),
  }))
  return [{ isHead: true, cells }, ...others]
}

function isAllBold({ cells }: BodyRow): boolean {
  return cells.every(
    ({ blocks }) =>
      blocks.length > 0 &&
      blocks.every(
        (block) =>
          block.kind === 'p' && block.runs.every((run) => run.kind === 'text' && run.strong),
      ),
  )
}

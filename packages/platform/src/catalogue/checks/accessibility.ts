// Whether people who do not see, or do not see the page as a whole, can read the body.

import type { Block, Run, TableBlock } from '../content/body-tree.ts'
import { blocksOf } from '../content/clean-body.ts'
import { textOfRuns } from '../content/inline-runs.ts'
import { attachmentIn } from '../content/safe-address.ts'
import type { Checked } from './checked.ts'
import { runsIn } from './links.ts'
import type { RecordFinding } from './record-finding.ts'

const empty =
  /^(点击)?(这里|此处|这个链接|链接|更多|详情|查看|点击|点这里|click here|here|more)[。.：:>》]*$/i

/** @law 无障碍环境建设法 32 — sites paid for by public money come to meet standards of accessibility */
export function checkAccessibility({ content }: Checked): readonly RecordFinding[] {
  const blocks = blocksOf(content.body)
  const runs = runsIn(blocks)
  return [
    ...pictures(runs, new Set(content.attachments.map(({ fileId }) => fileId))),
    ...linkWords(runs),
    ...tables(blocks),
    ...headings(blocks),
  ]
}

const warning = (code: string, message: string, excerpt?: string): RecordFinding => ({
  code: `accessibility.${code}`,
  severity: 'warning',
  field: 'body',
  message,
  ...(excerpt && { excerpt }),
})

function pictures(runs: readonly Run[], attached: ReadonlySet<string>): readonly RecordFinding[] {
  return runs.flatMap((run): RecordFinding[] => {
    if (run.kind !== 'image') return []
    if (!attached.has(attachmentIn(run.src) ?? ''))
      return [
        {
          code: 'content.pictureMissing',
          severity: 'error',
          field: 'body',
          message:
            '正文中有一张图片不在附件中，发布后显示不出来。请把它加入附件，或者从正文中删去。',
          ...(run.alt && { excerpt: run.alt }),
        },
      ]
    return run.alt.trim() === ''
      ? [warning('alt', '正文中有一张图片没有文字说明，请写明图片的内容。')]
      : []
  })
}

function linkWords(runs: readonly Run[]): readonly RecordFinding[] {
  return runs.flatMap((run) => {
    if (run.kind !== 'text' || run.href === undefined) return []
    const words = run.text.trim()
    if (words !== '' && !empty.test(words)) return []
    return [
      warning('link', '链接的文字没有说明指向什么，请写出所指内容的名称。', words || run.href),
    ]
  })
}

function tables(blocks: readonly Block[]): readonly RecordFinding[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'quote') return tables(block.blocks)
    if (block.kind !== 'table') return []
    const { rows } = block
    const isData = rows.length > 1 && rows.some(({ cells }) => cells.length > 1)
    const hasHead = rows.some(({ isHead, cells }) => isHead || cells.some((one) => one.isHeader))
    if (!isData || hasHead) return []
    return [warning('tableHead', '正文中的表格没有表头行，请把第一行设为表头。', firstWords(block))]
  })
}

function firstWords({ rows }: TableBlock): string {
  const cells = rows[0]?.cells ?? []
  return cells
    .map(({ blocks }) => textOfRuns(runsIn(blocks)))
    .join('　')
    .slice(0, 40)
}

function headings(blocks: readonly Block[]): readonly RecordFinding[] {
  const first = blocks.find(({ kind }) => kind === 'h2' || kind === 'h3')
  if (first?.kind !== 'h3') return []
  const excerpt = textOfRuns(first.runs).slice(0, 40)
  return [
    warning('headingOrder', '正文的小标题前面没有标题，请先用“标题”，再用“小标题”。', excerpt),
  ]
}

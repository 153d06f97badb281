// Links in the body: where they lead, and whether that could be reached.

import type { Block, Run } from '../content/body-tree.ts'
import { blocksOf } from '../content/clean-body.ts'
import type { Checked } from './checked.ts'
import type { RecordFinding } from './record-finding.ts'

/** All runs of a body, in their order, also those in tables and lists. */
export function runsIn(blocks: readonly Block[]): readonly Run[] {
  return blocks.flatMap((block): readonly Run[] => {
    switch (block.kind) {
      case 'list':
        return block.items.flatMap(runsIn)
      case 'quote':
        return runsIn(block.blocks)
      case 'table':
        return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => runsIn(cell.blocks)))
      default:
        return block.runs
    }
  })
}

/** The addresses that a body links to, each once. */
export function linksIn(body: string): readonly string[] {
  const found = runsIn(blocksOf(body)).flatMap((run) =>
    run.kind === 'text' && run.href !== undefined ? [run.href] : [],
  )
  return [...new Set(found)]
}

const inside =
  /^https?:\/\/(localhost|[^/:.[]+|127\.[\d.]+|10\.[\d.]+|192\.168\.[\d.]+|172\.(1[6-9]|2\d|3[01])\.[\d.]+|\[[^\]]*\])(:\d+)?(\/|$)/i

export function checkLinks({ content, brokenLinks }: Checked): readonly RecordFinding[] {
  return linksIn(content.body).flatMap((address): RecordFinding[] => {
    const finding = (code: string, message: string): RecordFinding[] => [
      { code: `links.${code}`, severity: 'warning', field: 'body', message, excerpt: address },
    ]
    if (inside.test(address))
      return finding('inside', '正文中的链接指向内部网络或者本机，公众打不开，请改正。')
    const broken = brokenLinks?.get(address)
    return broken === undefined ? [] : finding('broken', `正文中的链接${broken}，请核对。`)
  })
}

// A file may hold the reports of several units one after the other. Only the first is read; this says so.

import type { Finding } from '../finding.ts'
import { makeFinding } from '../make-finding.ts'
import type { Region } from './section-regions.ts'
import type { Token } from './tokens/token.ts'

/** Numbers that a region must state to be a table 三 of its own. */
const least = 100

/** A finding where table 三 stands in the document several times with different numbers. */
export function severalReports(tokens: readonly Token[], regions: readonly Region[]): Finding[] {
  const [read, ...others] = regions
  if (read === undefined) return []
  const numbers = numbersOf(tokens, read)
  const tables = others.filter((region) => {
    const own = numbersOf(tokens, region)
    const isApart = region.to <= read.from || region.from >= read.to
    return isApart && own.length >= least && own.join() !== numbers.join()
  })
  const first = tables[0] && tokens[tables[0].from]
  if (first === undefined) return []
  const count = tables.length + 1
  return [
    makeFinding({
      code: 'reading.several',
      severity: 'warning',
      verdict: 'uncertain',
      message: `这个文件里有${count}份不同的表三，像是几个单位的报告合在一起，只读了其中一份。请把各单位的报告分成单独的文件再读。`,
      cells: [],
      facts: { tables: count },
      at: [first.at],
    }),
  ]
}

function numbersOf(tokens: readonly Token[], { from, to }: Region): string[] {
  return tokens
    .slice(from, to)
    .flatMap((token) => (token.kind === 'value' && token.text !== '' ? [token.text] : []))
}

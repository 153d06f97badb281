// The page of an issue on the web: what it holds, each with a link to its own page.

import type { Block, TextBlock, TextRun } from '../content/body-tree.ts'
import { writeBody } from '../content/write-body.ts'
import { recordAddress } from '../publication/publication.ts'
import { correctionLines, type GazetteParts, inChinese } from './gazette-layout.ts'
import type { PrintableRecord } from './issues.store.ts'

/** The body of the record, in the elements that a body may have. */
export function gazetteBody({ issue, unitName, records, issues }: GazetteParts): string {
  const { sections, corrections } = issue.contents
  const blocks = sections.flatMap(({ head, entries }): readonly Block[] => [
    line('h2', head),
    {
      ...{ kind: 'list', isOrdered: true },
      items: entries.flatMap(({ recordId, edition }) => {
        const one = records.find((each) => each.recordId === recordId && each.edition === edition)
        return one === undefined ? [] : [[linkTo(one)]]
      }),
    },
  ])
  const wrong = correctionLines(corrections, issues)
  return writeBody([
    line('p', `${unitName}主办，${inChinese(issue.issuedOn)}出版。全文见附件，与印刷版一致。`),
    ...blocks,
    ...(wrong.length === 0 ? [] : [line('h2', '更正'), ...wrong.map((one) => line('p', one))]),
  ])
}

const run = (text: string, href?: string): TextRun => ({
  ...{ kind: 'text', text, strong: false, em: false, href },
})

function line(kind: TextBlock['kind'], text: string): TextBlock {
  return { kind, align: undefined, runs: [run(text)] }
}

function linkTo(record: PrintableRecord): TextBlock {
  const { title, documentNumber } = record.content
  const number = documentNumber === '' ? [] : [run(`（${documentNumber}）`)]
  return { kind: 'p', align: undefined, runs: [run(title, recordAddress(record)), ...number] }
}

// The text of the result of a clean-up: what is repealed, declared lapsed, to be amended, kept.

import type { Block, TextBlock } from '../content/body-tree.ts'
import { writeBody } from '../content/write-body.ts'
import { type CleanUp, type CleanUpItem, type Decision, decisionTitles } from './clean-up.ts'

export type Listed = Pick<CleanUpItem, 'decision' | 'reason'> & {
  readonly title: string
  readonly documentNumber: string
}

const order: readonly Decision[] = ['repeal', 'declareLapsed', 'amend', 'keep']
const headings: Readonly<Record<Decision, string>> = {
  repeal: '废止的文件',
  declareLapsed: '宣布失效的文件',
  amend: '需要修改的文件',
  keep: '继续有效的文件',
}
const numerals = ['一', '二', '三', '四']

/** The body of the draft, in the elements that a body may have. */
export function resultBody(
  { title, basis }: Pick<CleanUp, 'title' | 'basis'>,
  listed: readonly Listed[],
): string {
  const parts = order.filter((decision) => of(listed, decision).length > 0)
  const counts = parts
    .map((one) => `${decisionTitles[one]} ${of(listed, one).length} 件`)
    .join('，')
  return writeBody([
    line('p', `根据${basis}，开展了${title}。清理结果：${counts}。`),
    line('p', '废止、宣布失效的文件自本决定施行之日起不再作为行政管理的依据。'),
    ...parts.flatMap((one, index) => part(`${numerals[index]}、`, one, of(listed, one))),
  ])
}

function of(listed: readonly Listed[], decision: Decision): readonly Listed[] {
  return listed.filter((one) => one.decision === decision)
}

function part(numeral: string, decision: Decision, listed: readonly Listed[]): readonly Block[] {
  const items = listed.map(({ title, documentNumber }) => [
    line('p', documentNumber === '' ? title : `${title}（${documentNumber}）`),
  ])
  return [
    line('h2', `${numeral}${headings[decision]}（${listed.length} 件）`),
    { kind: 'list', isOrdered: true, items },
  ]
}

function line(kind: TextBlock['kind'], text: string): TextBlock {
  const run = { kind: 'text', text, strong: false, em: false, href: undefined } as const
  return { kind, align: undefined, runs: [run] }
}

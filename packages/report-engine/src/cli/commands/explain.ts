// `explain`: what a finding code means, what it rests on and what to do; without a code, the list.

import { explanations } from '../../explain/explanations.ts'
import { type Arguments, type Command, UsageError } from '../command.ts'
import { exits, type Io } from '../io.ts'
import { severityWords } from '../severity-words.ts'
import { aligned } from '../width.ts'

export const explain: Command = {
  name: 'explain',
  usage: '[问题代码…]',
  summary: '解释问题代码：查什么、依据什么、怎么改；不写代码则列出全部',
  details: ['问题代码见 check 的输出，例如 requests.balance。'],
  options: [],
  examples: ['gongkai-report explain', 'gongkai-report explain requests.balance'],
  run,
}

async function run({ operands }: Arguments, io: Io): Promise<number> {
  if (operands.length === 0) {
    const rows = explanations.map((one) => [one.code, severityWords[one.severity], one.title])
    await io.stdout.write(`${aligned(rows).join('\n')}\n`)
    return exits.clean
  }
  const texts = operands.map(explained)
  await io.stdout.write(texts.join('\n'))
  return exits.clean
}

function explained(code: string): string {
  const found = explanations.find((one) => one.code === code)
  if (found === undefined) {
    const near = explanations.filter((one) => one.code.includes(code) || code.includes(one.code))
    const hint = near.length === 0 ? '' : `，是否要看 ${near.map((one) => one.code).join('、')}？`
    throw new UsageError(`没有代码为 ${code} 的检查项${hint}`)
  }
  const rows = [
    ['级别', severityWords[found.severity]],
    ['依据', found.law],
    ['适用', found.editions],
    ['说明', found.explanation],
    ['怎么改', found.remedy],
  ]
  return `${found.code}  ${found.title}\n${aligned(rows.filter(([, text]) => text !== ''))
    .map((line) => `  ${line}\n`)
    .join('')}`
}

// `check`: reads files, judges them by every rule, prints findings.

import { type Arguments, type Command, UsageError } from '../command.ts'
import { exits, type Io } from '../io.ts'
import { jsonLine } from '../json-line.ts'
import { limitOptions, limitsFrom } from '../limits-options.ts'
import { outcomesOf } from '../outcomes.ts'
import { paintFor } from '../paint.ts'
import { type Detail, reportLines } from '../report-lines.ts'
import { count, emptyTally, exitOf, totalLine } from '../total-line.ts'

export const check: Command = {
  name: 'check',
  usage: '文件或文件夹…',
  summary: '检查报告：核对勾稽关系、空白格、文字与表格是否一致等',
  details: [
    '逐个读取文件，按全部规则检查，列出每个问题：代码、说明、涉及的单元格、原文中的位置。',
    '“错误”是格式或法规明确要求而没有做到的；“提醒”是应当核实的；“提示”是值得看一眼的。',
    '标有“请人工核对”的，是程序不能断定的；程序从不改动报告中的数字。',
    '想知道某个问题代码的依据和改法，运行 gongkai-report explain 代码。',
  ],
  options: [
    { name: 'json', help: '每个文件输出一行 JSON（格式见 docs/reference/report-json.md）' },
    { name: 'all', help: '也列出无法判断的检查项和全部涉及的单元格' },
    { name: 'quiet', help: '只列出有错误的文件和合计' },
    { name: 'progress', help: '输出不是终端时，也在最后报告处理了多少文件' },
    ...limitOptions,
  ],
  examples: ['gongkai-report check 报告.docx', 'gongkai-report check 2023年各单位/ --quiet'],
  run,
}

async function run({ operands, values }: Arguments, io: Io): Promise<number> {
  if (operands.length === 0) throw new UsageError('请写明要检查的文件或文件夹')
  const json = values.json === true
  const paint = paintFor(io)
  const tally = emptyTally()
  const options = {
    limits: limitsFrom(values),
    stage: 'check',
    progress: values.progress === true,
  } as const
  for await (const outcome of outcomesOf(operands, options, io)) {
    count(tally, outcome)
    const text = json ? jsonLine(outcome) : lines(reportLines(outcome, detailOf(values), paint))
    await io.stdout.write(text)
  }
  if (io.signal.aborted) {
    await io.stderr.write(`已中断，以上是已完成的部分。${totalLine(tally)}\n`)
    return exits.interrupted
  }
  if (!json) await io.stdout.write(`${totalLine(tally)}\n`)
  else if (tally.files === 0) await io.stderr.write(`${totalLine(tally)}\n`)
  return exitOf(tally)
}

function detailOf(values: Arguments['values']): Detail {
  if (values.all === true) return 'all'
  return values.quiet === true ? 'quiet' : 'usual'
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join('')
}

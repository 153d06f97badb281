// `check`: reads files, judges them by every rule, prints findings.

import type { Outcome } from '../../check-file.ts'
import { type Arguments, type Command, textOf, UsageError } from '../command.ts'
import { htmlOf } from '../html-option.ts'
import { exits, type Io } from '../io.ts'
import { jsonLine } from '../json-line.ts'
import { lastYear } from '../last-year.ts'
import { limitOptions, limitsFrom } from '../limits-options.ts'
import { type Listed, outcomesOf } from '../outcomes.ts'
import { paintFor } from '../paint.ts'
import { type Detail, reportLines } from '../report-lines.ts'
import { save } from '../save.ts'
import { count, emptyTally, exitOf, fileCount, totalLine } from '../total-line.ts'

export const check: Command = {
  name: 'check',
  usage: '文件或文件夹…',
  summary: '检查报告：核对勾稽关系、空白格、文字与表格是否一致等',
  details: [
    '逐个读取文件，按全部规则检查，列出每个问题：代码、说明、涉及的单元格、原文中的位置。',
    '“错误”是格式或法规明确要求而没有做到的；“提醒”是应当核实的；“提示”是值得看一眼的。',
    '标有“请人工核对”的，是程序不能断定的；程序从不改动报告中的数字。',
    '文件名前的 ✓ 表示没有错误，✗ 表示有错误或读不出；？表示多数格或整张表的位置不能确定，未能核对。',
    '想知道某个问题代码的依据和改法，运行 gongkai-report explain 代码。',
  ],
  options: [
    {
      name: 'html',
      value: '文件',
      help: '另存为一个网页：表格中标出每个问题涉及的格，双击即可打开；写 - 则写到标准输出',
    },
    {
      name: 'json',
      help: '给程序用：每个文件输出一行 JSON（格式见 docs/reference/report-json.md）',
    },
    {
      name: 'previous',
      value: '文件',
      help: '同一机关上一年度的报告：核对结转、现行有效件数等；写文件夹时，按机关名称找各自的上年报告',
    },
    { name: 'all', help: '也列出无法判断的检查项和全部涉及的单元格' },
    { name: 'quiet', help: '只列出有错误的文件和合计' },
    { name: 'progress', help: '输出不是终端时，也在最后报告处理了多少文件' },
    ...limitOptions,
  ],
  examples: [
    'gongkai-report check 报告.docx',
    'gongkai-report check 2023年各单位/ --html 检查结果.html',
    'gongkai-report check 2024.pdf --previous 2023.pdf',
    'gongkai-report check 2024年各单位/ --previous 2023年各单位/',
  ],
  run,
}

async function run({ operands, values }: Arguments, io: Io): Promise<number> {
  if (operands.length === 0) throw new UsageError('请写明要检查的文件或文件夹')
  const html = htmlOf(values)
  // Where standard output takes JSON or the page, what is meant for people goes beside it.
  const people = values.json === true || html === '-' ? io.stderr : io.stdout
  const tally = emptyTally()
  const kept: Outcome[] = []
  for await (const judged of judgedFiles(operands, values, io)) {
    if (judged.passedOver && values.all !== true) {
      tally.passedOver += 1
      continue
    }
    count(tally, judged)
    if (html !== undefined) kept.push(judged)
    if (html !== '-') await io.stdout.write(listed(judged, values, io))
  }
  if (html !== undefined && kept.length > 0) await savePage(html, kept, io)
  if (io.signal.aborted) {
    await io.stderr.write(`已中断，以上是已完成的部分。${totalLine(tally)}\n`)
    return exits.interrupted
  }
  if (values.json !== true || fileCount(tally) === 0 || tally.passedOver > 0) {
    await people.write(`${totalLine(tally)}\n`)
  }
  return exitOf(tally)
}

async function* judgedFiles(
  operands: readonly string[],
  values: Arguments['values'],
  io: Io,
): AsyncGenerator<Listed> {
  const limits = limitsFrom(values)
  const path = textOf(values, 'previous')
  const withLastYear = path === undefined ? undefined : await lastYear(path, limits, io)
  const options = { limits, stage: 'check', progress: values.progress === true } as const
  for await (const outcome of outcomesOf(operands, options, io)) {
    if (withLastYear === undefined) yield outcome
    else yield { ...(await withLastYear(outcome)), passedOver: outcome.passedOver }
  }
}

async function savePage(path: string, kept: readonly Outcome[], io: Io): Promise<void> {
  const { checkPage } = await import('../../show/check-page.ts')
  await save({ path, content: checkPage(kept), what: '检查结果' }, io)
}

function listed(outcome: Outcome, values: Arguments['values'], io: Io): string {
  return values.json === true ? jsonLine(outcome) : humanText(outcome, values, io)
}

function humanText(outcome: Outcome, values: Arguments['values'], io: Io): string {
  return reportLines(outcome, detailOf(values), paintFor(io))
    .map((text) => `${text}\n`)
    .join('')
}

function detailOf(values: Arguments['values']): Detail {
  if (values.all === true) return 'all'
  return values.quiet === true ? 'quiet' : 'usual'
}

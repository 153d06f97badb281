// `read`: the first stage made visible: lines and tables of a document with their places.

import { placeLabel } from '../../labels/place-label.ts'
import type { Limits } from '../../read/limits.ts'
import type { Block, Source, Table } from '../../read/source.ts'
import { type Arguments, type Command, UsageError } from '../command.ts'
import { inputBytes } from '../input-bytes.ts'
import { inputsOf } from '../inputs.ts'
import { exits, type Io } from '../io.ts'
import { limitOptions, limitsFrom } from '../limits-options.ts'
import { bind } from './bind.ts'

export const read: Command = {
  name: 'read',
  usage: '文件或文件夹…',
  summary: '读取文件：列出读到的文字行和表格，以及各自的位置',
  details: [
    '读取的第一步：文件里有哪些文字行、哪些表格，各在第几页第几行。不判断内容。',
    '能读 Word（.docx、.doc）、WPS（.wps、.et）、Excel（.xlsx、.xls）、网页、纯文本、Markdown 和带文字的 PDF；按内容识别，不看文件名。',
    '加 --json 输出整份报告（单元格、各部分文字、读取中的问题），每个文件一行；',
    '再加 --blocks 则输出第一步的原始结果：文字行和表格。',
  ],
  options: [
    { name: 'json', help: '给程序用：每个文件输出一行 JSON 报告' },
    { name: 'blocks', help: '与 --json 同用：输出文字行和表格，而不是报告' },
    ...limitOptions,
  ],
  examples: ['gongkai-report read 报告.pdf', 'gongkai-report read *.html --json > 报告.jsonl'],
  run,
}

async function run(args: Arguments, io: Io): Promise<number> {
  const { operands, values } = args
  if (operands.length === 0) throw new UsageError('请写明要读取的文件或文件夹')
  const json = values.json === true
  if (json && values.blocks !== true) return bind.run(args, io)
  let readable = 0
  for await (const { file } of inputsOf(operands)) {
    if (io.signal.aborted) return exits.interrupted
    const source = await sourceOf(file, limitsFrom(values), io)
    if (source.blocks.length > 0) readable += 1
    await io.stdout.write(
      json ? `${JSON.stringify({ file, ...source })}\n` : sourceText(file, source),
    )
  }
  return readable > 0 ? exits.clean : exits.unusable
}

async function sourceOf(file: string, limits: Limits, io: Io): Promise<Source> {
  const opened = await inputBytes(file, limits, io)
  if (opened instanceof Uint8Array) {
    const { read: readSource } = await import('../../read/read.ts')
    return readSource(opened, { limits })
  }
  return { format: 'text', blocks: [], findings: opened.findings }
}

function sourceText(file: string, source: Source): string {
  const findings = source.findings.map(({ message }) => `  ！${message}`)
  const blocks = source.blocks.flatMap((block, index) => blockLines(block, index + 1))
  return [
    `${file}  （${source.format}，${source.blocks.length} 块）`,
    ...findings,
    ...blocks,
    '',
  ].join('\n')
}

function blockLines(block: Block, number: number): string[] {
  const head = `  [${number}] ${placeLabel(block.at)}`.trimEnd()
  if (block.kind === 'table') return [`${head} 表格`, ...tableLines(block)]
  return [
    `${head}${block.heading === undefined ? '' : `（${block.heading} 级标题）`}｜${block.text}`,
  ]
}

function tableLines({ cells }: Table): string[] {
  const rows = Map.groupBy(cells, ({ row }) => row)
  return [...rows].map(([row, inRow]) => {
    const texts = inRow.map(({ text, rowSpan, columnSpan }) => {
      const span = rowSpan > 1 || columnSpan > 1 ? `{${rowSpan}×${columnSpan}}` : ''
      return text.replace(/\s+/gu, ' ').trim() + span
    })
    return `      ${row + 1}. ${texts.join(' | ')}`
  })
}

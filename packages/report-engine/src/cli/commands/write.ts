// `write`: sets a report in the official layout, from JSON or from any readable report.

import { extname } from 'node:path'
import { type Arguments, type Command, textOf, UsageError } from '../command.ts'
import { exits, type Io } from '../io.ts'
import { limitOptions, limitsFrom } from '../limits-options.ts'
import { oneReport } from '../one-report.ts'
import { save } from '../save.ts'

const formats = ['docx', 'xlsx', 'pdf', 'html', 'txt', 'json'] as const

export const write: Command = {
  name: 'write',
  usage: '报告',
  summary: '排版：按法定格式生成 Word（docx）、Excel（xlsx）、PDF、网页（html）、纯文本（txt）',
  details: [
    '输入可以是任何能读的报告文件，也可以是数据文件（rollup --out 等存下的 .json）；格式写 json 则存为数据文件。',
    '数字照原样写出，不计算、不改动。没有写 --out 时，存在当前文件夹，与输入同名。',
  ],
  options: [
    { name: 'to', value: '格式', help: `${formats.join('、')} 之一` },
    { name: 'out', value: '文件', help: '存到哪里；写 - 表示标准输出' },
    ...limitOptions,
  ],
  examples: [
    'gongkai-report write 汇总.json --to docx',
    'gongkai-report write 报告.html --to pdf --out 报告.pdf',
  ],
  run,
}

async function run({ operands, values }: Arguments, io: Io): Promise<number> {
  const [file, ...rest] = operands
  if (file === undefined || rest.length > 0) throw new UsageError('write 要写明一份报告')
  const format = formats.find((one) => one === textOf(values, 'to'))
  if (format === undefined) throw new UsageError(`--to 要写明格式：${formats.join('、')}`)
  const report = await oneReport(file, { limits: limitsFrom(values), stage: 'bind' }, io)
  const bytes = await written(report, format)
  const out = textOf(values, 'out') ?? nameFor(file, format)
  if (out === file && out !== '-')
    throw new UsageError('输出与输入是同一个文件，请用 --out 另写一个')
  await save({ path: out, content: bytes, what: '报告' }, io)
  return exits.clean
}

async function written(
  report: Awaited<ReturnType<typeof oneReport>>,
  format: (typeof formats)[number],
): Promise<Uint8Array> {
  if (format === 'json') {
    const { reportToJson } = await import('../../report-json.ts')
    return new TextEncoder().encode(`${reportToJson(report, 2)}\n`)
  }
  const { writers } = await import('../../write/formats.ts')
  return writers[format](report)
}

function nameFor(file: string, format: string): string {
  const name = file === '-' ? '报告' : (file.split(/[\\/]/u).at(-1) ?? file)
  return `${name.slice(0, name.length - extname(name).length)}.${format}`
}

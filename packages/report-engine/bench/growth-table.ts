// How the time grows with the file: the same tables with 1, 10 and 100 times the text around them.

import { checkBytes } from '../src/check-file.ts'
import { defaultLimits } from '../src/read/limits.ts'
import { bareParsing } from './bare-parsing.ts'
import { digits, markdownTable } from './markdown-table.ts'
import { type Effort, pairedRuns } from './paired-runs.ts'
import { sample } from './specimens.ts'

const options = { limits: defaultLimits, stage: 'check' } as const
const sizes = [1, 10, 100] as const
const paragraph =
  '（示例）全年按照计划更新各个栏目，先看内容，再看格式，最后看是否涉及个人信息，发布后三日内回看一遍。'
const sources = [
  { format: 'txt', file: '2024-示例县农业农村局.txt', wrap: (text: string) => `${text}\n` },
  { format: 'html', file: '2024-示例县教育局.html', wrap: (text: string) => `<p>${text}</p>\n` },
] as const

/** Time and its ratio to bare parsing at each size. */
export async function growthTable(effort: Effort): Promise<string> {
  const rows: string[][] = []
  for (const { format, file, wrap } of sources) {
    const short = new TextDecoder().decode(sample(file))
    let first: { readonly time: number; readonly size: number } | undefined
    for (const times of sizes) {
      const bytes = new TextEncoder().encode(grown(short, times, wrap))
      const { whole, ratio } = await pairedRuns(
        () => checkBytes(bytes, options),
        () => bareParsing[format]?.parse(bytes),
        effort,
      )
      first ??= { time: whole.median, size: bytes.length }
      rows.push([
        `${format} ${times}×`,
        digits((whole.median * first.size) / (first.time * bytes.length)),
        ratio ? digits(ratio.median) : '–',
        digits(whole.median),
        digits(bytes.length / 1000),
      ])
    }
  }
  const head = ['file', 'time per byte, 1× = 1', 'whole ÷ bare', 'whole ms', 'KB']
  return markdownTable(head, rows)
}

/** The text with paragraphs after the first heading until it is so many times as long. */
function grown(short: string, times: number, wrap: (text: string) => string): string {
  const heading = short.indexOf('总体情况')
  const at = short.indexOf('\n', heading) + 1
  const unit = new TextEncoder().encode(wrap(paragraph)).length
  const more = Math.round(((times - 1) * new TextEncoder().encode(short).length) / unit)
  const text = Array.from({ length: more }, (_, index) => wrap(`${index + 1}${paragraph}`)).join('')
  return short.slice(0, at) + text + short.slice(at)
}

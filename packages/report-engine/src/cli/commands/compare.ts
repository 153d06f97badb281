// `compare`: two reports, figures cell by cell and text by paragraph.

import { type Comparison, compare as compareReports } from '../../compare/compare.ts'
import type { Stated } from '../../compare/compare-cells.ts'
import type { SectionComparison } from '../../compare/compare-text.ts'
import { comparisonValue } from '../../json/print-comparison.ts'
import { cellLabel } from '../../labels/cell-label.ts'
import { type Arguments, type Command, UsageError } from '../command.ts'
import { htmlOf } from '../html-option.ts'
import { exits, type Io } from '../io.ts'
import { limitOptions, limitsFrom } from '../limits-options.ts'
import { oneReport } from '../one-report.ts'
import { type Paint, paintFor } from '../paint.ts'
import { save } from '../save.ts'
import { aligned } from '../width.ts'

export const compare: Command = {
  name: 'compare',
  usage: 'A B',
  summary: '比较两份报告：逐格比数据，逐段比文字',
  details: [
    '适合比较同一机关的两个年度，或草稿与定稿。只说明不同，不判断对错。',
    '两份报告格式不同（2019 年、2021 年）时，只比较含义相同的格，其余列出原因。',
  ],
  options: [
    { name: 'html', value: '文件', help: '存为左右对照的网页；写 - 则写到标准输出' },
    { name: 'json', help: '给程序用：输出一行 JSON' },
    { name: 'all', help: '相同的格也列出' },
    ...limitOptions,
  ],
  examples: ['gongkai-report compare 2023.docx 2024.docx --html 比较.html'],
  run,
}

async function run({ operands, values }: Arguments, io: Io): Promise<number> {
  const [oneFile, otherFile, ...rest] = operands
  if (oneFile === undefined || otherFile === undefined || rest.length > 0) {
    throw new UsageError('compare 要写明两个文件')
  }
  const html = htmlOf(values)
  const options = { limits: limitsFrom(values), stage: 'bind' } as const
  const one = await oneReport(oneFile, options, io)
  const comparison = compareReports(one, await oneReport(otherFile, options, io))
  if (html !== undefined) {
    const { comparisonPage } = await import('../../show/comparison-page.ts')
    const content = comparisonPage({ comparison, oneFile, otherFile })
    await save({ path: html, content, what: '比较结果' }, io)
    if (html === '-') return exits.clean
  }
  const json = `${JSON.stringify({ files: [oneFile, otherFile], ...comparisonValue(comparison) })}\n`
  await io.stdout.write(
    values.json === true ? json : comparisonText(comparison, values.all === true, paintFor(io)),
  )
  return exits.clean
}

function comparisonText(comparison: Comparison, all: boolean, paint: Paint): string {
  const shown = comparison.cells.filter(({ same }) => all || !same)
  const different = comparison.cells.filter(({ same }) => !same).length
  const rows = shown.map(({ address, one, other, difference, percent }) => [
    cellLabel(address),
    statedText(one),
    statedText(other),
    difference ?? '',
    percent === null ? '' : `${percent}%`,
  ])
  const table =
    rows.length === 0
      ? []
      : aligned([['单元格', 'A', 'B', '增减', '增减%'], ...rows], new Set([1, 2, 3, 4]))
  const reasons = [...Map.groupBy(comparison.notComparable, ({ reason }) => reason)].map(
    ([reason, group]) => `  ${group.length} 格不能比较：${reason}`,
  )
  return [
    `可比较的 ${comparison.cells.length} 格中 ${different} 格不同`,
    ...table.map((line) => `  ${line}`),
    ...reasons,
    '',
    ...comparison.sections.flatMap((section) => sectionLines(section, paint)),
    '',
  ].join('\n')
}

function statedText({ state, raw, value }: Stated): string {
  if (state === 'absent') return '（无此格）'
  return raw.trim() === '' ? (value ?? '（空白）') : raw.trim()
}

function sectionLines({ heading, paragraphs }: SectionComparison, paint: Paint): string[] {
  const lines = paragraphs.flatMap((paragraph) => {
    if (paragraph.kind === 'same') return []
    if (paragraph.kind === 'removed') return [paint('red', `  - ${paragraph.text}`)]
    if (paragraph.kind === 'added') return [paint('green', `  + ${paragraph.text}`)]
    const text = paragraph.pieces.map(({ kind, text: piece }) => {
      if (kind === 'same') return piece
      return kind === 'removed' ? paint('red', `[-${piece}-]`) : paint('green', `{+${piece}+}`)
    })
    return [`  ~ ${text.join('')}`]
  })
  return lines.length === 0 ? [] : [paint('bold', heading), ...lines]
}

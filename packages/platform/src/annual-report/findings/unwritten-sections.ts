// Sections that say nothing. The engine reads files, where a missing heading may have escaped the
// reader, and only asks; a report handed in from here is known whole, and must have all six.

import {
  type Explanation,
  type Finding,
  makeFinding,
  type Report,
  type SectionKind,
} from '@gongkai/report-engine'

const texts = {
  overview: '一、总体情况',
  problems: '五、存在的主要问题及改进情况',
  other: '六、其他需要报告的事项',
} as const
const tables = {
  disclosure: '二、主动公开政府信息情况',
  requests: '三、收到和处理政府信息公开申请情况',
  disputes: '四、政府信息公开行政复议、行政诉讼情况',
} as const

export type TextSection = keyof typeof texts
const textSections = Object.keys(texts) as readonly TextSection[]
const tableSections = Object.keys(tables) as readonly (keyof typeof tables)[]

const law = '政府信息公开条例第五十条；国办公开办函〔2021〕30号'

/** What the rules of this file say of themselves, beside those of the engine. */
export const unwrittenExplanations: readonly Explanation[] = [
  {
    code: 'sections.unwritten',
    title: '第一、五、六部分应当写明',
    severity: 'error',
    law,
    editions: '两种格式都适用',
    explanation:
      '年度报告应当写明总体情况、存在的主要问题及改进情况，格式还规定了其他需要报告的事项。三个部分中没有文字的，各列一条。',
    remedy: '在“文字部分”写明；没有其他事项的，第六部分也要写明信息处理费的情况。',
  },
  {
    code: 'sections.unfilled',
    title: '表格应当填写',
    severity: 'error',
    law,
    editions: '两种格式都适用',
    explanation: '第二至第四部分的表格一格也没有填的，各列一条。部分空白的表格由“空白格”规则列出。',
    remedy: '在“填表”中填写；没有的数填0。',
  },
]

/** The section of running text that a finding of this file is about. */
export function unwrittenSection({ code, facts }: Finding): TextSection | undefined {
  if (code !== 'sections.unwritten') return undefined
  return textSections.find((kind) => texts[kind] === facts.section)
}

/**
 * The findings with an error for each section that says nothing, in place of what the engine asks
 * of the same sections.
 * @law 条例 50 — what a report must contain
 * @law 国办公开办函〔2021〕30号 — the six sections of the form
 */
export function withUnwritten(report: Report, findings: readonly Finding[]): readonly Finding[] {
  const unwritten = textSections.filter((kind) => textOf(report, kind).trim() === '')
  const unfilled = tableSections.filter((kind) => !isFilled(report, kind))
  const names = new Set<string>([
    ...unwritten.map((kind) => texts[kind]),
    ...unfilled.map((kind) => tables[kind]),
  ])
  return [
    ...findings.filter((finding) => !saysTheSame(finding, { names, unfilled })),
    ...unwritten.map((kind) => missingText(texts[kind])),
    ...unfilled.map((kind) => missingTable(tables[kind], blanksOf(report, kind))),
  ]
}

function textOf({ sections }: Report, kind: SectionKind): string {
  return sections.find((section) => section.kind === kind)?.text ?? ''
}

function isFilled({ cells }: Report, kind: SectionKind): boolean {
  return Object.entries(cells).some(
    ([address, { state }]) => address.startsWith(`${kind}.`) && state !== 'blank',
  )
}

function blanksOf({ cells }: Report, kind: SectionKind): number {
  return Object.keys(cells).filter((address) => address.startsWith(`${kind}.`)).length
}

function missingText(section: string): Finding {
  const message = `“${section}”还没有写，请在文字部分写明。`
  return errorOf('sections.unwritten', message, { section })
}

function missingTable(section: string, blank: number): Finding {
  const stated = blank === 0 ? '的表格没有填' : `的表格 ${blank} 格全部空白`
  return errorOf('sections.unfilled', `“${section}”${stated}，请填写，没有的填0。`, { section })
}

function errorOf(code: string, message: string, facts: Finding['facts']): Finding {
  return makeFinding({ code, severity: 'error', verdict: 'fails', message, cells: [], facts })
}

type Said = { readonly names: ReadonlySet<string>; readonly unfilled: readonly string[] }

/** Whether the engine's finding is wholly about sections that say nothing. */
function saysTheSame({ code, facts, cells }: Finding, { names, unfilled }: Said): boolean {
  const { section, sections } = facts
  if (code === 'sections.empty') return names.has(String(section))
  if (code === 'sections.missing')
    return isList(sections) && sections.every((one) => names.has(one))
  return (
    code === 'cells.blank' &&
    cells.every((one) => unfilled.some((kind) => one.startsWith(`${kind}.`)))
  )
}

function isList(value: Finding['facts'][string] | undefined): value is readonly string[] {
  return Array.isArray(value)
}

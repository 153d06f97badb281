// The text of a report as fields, and a report with fields changed; what is not changed stays.

import {
  type Report,
  readProcessingFee,
  type Section,
  type SectionKind,
} from '@gongkai/report-engine'
import { aspects, type Field, fields, type Narrative } from './fields.ts'
import { readOverview, withAspect, writeOverview } from './overview.ts'

/** What the report says in each field. */
export function narrativeOf(report: Report): Narrative {
  const overview = readOverview(textOf(report, 'overview'))
  const textOfAspect = (field: Field): string =>
    overview.parts.find(({ aspect }) => field === `overview.${aspect}`)?.text ?? ''
  return {
    title: report.title ?? '',
    'overview.opening': overview.opening,
    'overview.disclosure': textOfAspect('overview.disclosure'),
    'overview.requests': textOfAspect('overview.requests'),
    'overview.management': textOfAspect('overview.management'),
    'overview.platform': textOfAspect('overview.platform'),
    'overview.supervision': textOfAspect('overview.supervision'),
    problems: textOf(report, 'problems'),
    other: textOf(report, 'other'),
  }
}

export type Changes = Partial<Readonly<Record<Field, string>>>

/** The report with other text in some fields. All six sections are there afterwards. */
export function withNarrative(report: Report, changes: Changes): Report {
  const { title, problems, other } = changes
  let sections = withSixSections(report.sections)
  const overview = overviewWith(textOf(report, 'overview'), changes)
  if (overview !== undefined) sections = withText(sections, 'overview', overview)
  if (problems !== undefined) sections = withText(sections, 'problems', problems)
  if (other !== undefined) sections = withText(sections, 'other', other)
  const { title: before, processingFee: feeBefore, ...rest } = report
  const stated = title ?? before ?? ''
  const fee = other === undefined ? feeBefore : readProcessingFee(sections)
  return {
    ...rest,
    ...(stated === '' ? {} : { title: stated }),
    ...(fee === undefined ? {} : { processingFee: fee }),
    sections,
  }
}

function textOf({ sections }: Report, kind: SectionKind): string {
  return sections.find((section) => section.kind === kind)?.text ?? ''
}

/** The text of section 一 after the changes; undefined when none is for it. */
function overviewWith(text: string, changes: Changes): string | undefined {
  if (!fields.some((field) => field.startsWith('overview.') && changes[field] !== undefined))
    return undefined
  const before = readOverview(text)
  let after = { ...before, opening: changes['overview.opening'] ?? before.opening }
  for (const aspect of aspects) {
    const changed = changes[`overview.${aspect}`]
    if (changed !== undefined) after = withAspect(after, aspect, changed)
  }
  return writeOverview(after)
}

/** The places of a text in a source file are none of an edited text. */
function withText(
  sections: readonly Section[],
  kind: SectionKind,
  text: string,
): readonly Section[] {
  return sections.map((section) =>
    section.kind === kind ? { ...section, text, at: {}, lines: [] } : section,
  )
}

const form: readonly (readonly [SectionKind, string])[] = [
  ['overview', '总体情况'],
  ['disclosure', '主动公开政府信息情况'],
  ['requests', '收到和处理政府信息公开申请情况'],
  ['disputes', '政府信息公开行政复议、行政诉讼情况'],
  ['problems', '存在的主要问题及改进情况'],
  ['other', '其他需要报告的事项'],
]

/** The sections with those of the form that are missing, each after the ones that come before it. */
function withSixSections(given: readonly Section[]): readonly Section[] {
  let sections = given
  for (const [rank, [kind, heading]] of form.entries()) {
    if (sections.some((section) => section.kind === kind)) continue
    const earlier = form.slice(0, rank).map(([one]) => one)
    const at = sections.findLastIndex((one) => earlier.some((before) => before === one.kind))
    const section = {
      number: '一二三四五六'.charAt(rank),
      heading,
      kind,
      text: '',
      at: {},
      lines: [],
    }
    sections = sections.toSpliced(at + 1, 0, section)
  }
  return sections
}

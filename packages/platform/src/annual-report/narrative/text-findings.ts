// What the checks say of the text, beside the field it is about.

import { check, checkYears, type Finding, type Report, type Section } from '@gongkai/report-engine'
import {
  type TextSection,
  unwrittenSection,
  withUnwritten,
} from '../findings/unwritten-sections.ts'
import type { Field } from './fields.ts'
import { linesOfOverview } from './overview.ts'

export type TextFindings = {
  readonly byField: Partial<Readonly<Record<Field, readonly Finding[]>>>
  /** About the text as a whole. */
  readonly general: readonly Finding[]
}

const aboutText = /^(?:text|overview|sections|government|other|title|period)\.|^years\.repetition$/
/** Rules whose findings name no place, with the field where something is to be written. */
const placeOfRule: Readonly<Record<string, Field>> = {
  'title.year': 'title',
  'title.organ': 'title',
  'government.duties': 'overview.supervision',
  'overview.fiveAspects': 'overview.opening',
}

/** Whether a rule is about the running text. */
export function isAboutText(code: string): boolean {
  return aboutText.test(code) && code !== 'sections.unfilled'
}

const placeOfSection: Readonly<Record<TextSection, Field>> = {
  overview: 'overview.opening',
  problems: 'problems',
  other: 'other',
}

// A section has fewer paragraphs.
const step = 100_000

/** Findings of the report's text, this year's and against last year's; errors first. */
export function textFindings(report: Report, previous: Report | undefined): TextFindings {
  const numbered = { ...report, sections: report.sections.map(withPlaces) }
  const all = [
    ...withUnwritten(numbered, check(numbered)),
    ...(previous === undefined ? [] : checkYears(previous, numbered)),
  ]
    .filter(({ code, verdict }) => isAboutText(code) && verdict !== 'notAssessable')
    .sort((one, other) => Number(other.severity === 'error') - Number(one.severity === 'error'))
  const byField: Partial<Record<Field, Finding[]>> = {}
  const general: Finding[] = []
  for (const finding of all) {
    const field = fieldOf(finding, report)
    if (field === undefined) general.push(finding)
    else byField[field] = [...(byField[field] ?? []), finding]
  }
  return { byField, general }
}

/** Edited text has no places in a file: paragraphs are numbered so that findings say which they mean. */
function withPlaces(section: Section, index: number): Section {
  const at = { line: (index + 1) * step }
  const lines = section.text.split('\n').map((_, line) => ({ line: at.line + line + 1 }))
  return { ...section, at, lines }
}

function fieldOf(finding: Finding, report: Report): Field | undefined {
  const { code, at = [] } = finding
  const unwritten = unwrittenSection(finding)
  const known = unwritten === undefined ? placeOfRule[code] : placeOfSection[unwritten]
  if (known !== undefined) return known
  // Repetition is about the whole text.
  const line = code === 'years.repetition' ? undefined : at[0]?.line
  if (line === undefined) return undefined
  const section = report.sections[Math.floor(line / step) - 1]
  if (section?.kind === 'problems' || section?.kind === 'other') return section.kind
  if (section?.kind !== 'overview') return undefined
  return linesOfOverview(section.text)[(line % step) - 1]?.field ?? 'overview.opening'
}

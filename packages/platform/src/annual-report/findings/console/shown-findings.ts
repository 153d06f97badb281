// What the page of findings shows, and how it says who decided what.

import type { Report } from '@gongkai/report-engine'
import { type Html, html } from '#kit/html/html.ts'
import type { Attempt } from '#kit/http/again.ts'
import { dayInChina } from '#law/index.ts'
import type { GivenWaiver } from '../../flow/report-edition.ts'
import type { Field } from '../../narrative/fields.ts'
import { type Decision, decisionTitles, type JudgedFinding } from '../decision.ts'
import type { Filter } from './finding-filter.ts'

export type ShownFindings = {
  /** The address of the report, without a tab. */
  readonly path: string
  /** Where last year's report is. */
  readonly previousPath: string
  readonly report: Report | undefined
  readonly previous: Report | undefined
  readonly findings: readonly JudgedFinding[]
  /** Decisions about findings that no longer arise. */
  readonly settled: readonly Decision[]
  readonly waivers: readonly GivenWaiver[]
  /** How many pieces of the text state another number than their cell. */
  readonly outdated: number
  /** Names of those who decided and let pass. */
  readonly names: ReadonlyMap<string, string>
  /** Whether the unit is still at work on it. */
  readonly isInWork: boolean
  readonly mayDecide: boolean
  readonly mayEditText: boolean
  readonly mayWaive: boolean
}

export type FindingsPage = ShownFindings & {
  readonly filter: Filter
  /** Fingerprint of a finding about the text → the field of the text it is about. */
  readonly fieldOf: ReadonlyMap<string, Field>
  /** The form, if it was refused. */
  readonly attempt: Attempt
}

/** Who said what and when, of a decision. */
export function decisionLine(
  { kind, decidedBy, decidedAt }: Decision,
  names: FindingsPage['names'],
): Html {
  return html`<strong>${decisionTitles[kind]}</strong> <span class="finding-who">${names.get(decidedBy) ?? decidedBy} ${dayInChina(decidedAt)}</span>`
}

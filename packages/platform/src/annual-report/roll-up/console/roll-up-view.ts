// What all parts of the roll-up's page are given, and how they name a unit and its report.

import { type Html, html } from '#kit/html/html.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import type { ReportEdition } from '../../flow/report-edition.ts'
import type { ReportAction } from '../../flow/transitions.ts'
import type { Effect } from '../effect.ts'
import type { Generation } from '../generation.store.ts'

export type RollUpView = {
  readonly view: View
  /** The address of the page. */
  readonly path: string
  readonly generation: Generation
  /** The mark of what is shown, for generating just that. */
  readonly mark: string
  /** The unit's newest edition; undefined when there is none for the year. */
  readonly edition: ReportEdition | undefined
  readonly actions: readonly ReportAction[]
  /** Units whose pages the person may open. */
  readonly reach: ReadonlySet<string>
  /** The cell whose parts are shown. */
  readonly cell: string | undefined
  readonly effects: readonly Effect[]
  readonly attempt: Attempt
}

/** The name of a unit, with a link to its report where the person may open it. */
export function unitName(
  { generation, reach }: Pick<RollUpView, 'generation' | 'reach'>,
  id: string | undefined,
  place = '',
): Html | string {
  const { units, year, part } = generation.rollUp
  if (id === undefined) return part?.name ?? '本机关部分'
  const unit = units.get(id)
  if (unit === undefined) return id
  if (!reach.has(id)) return unit.name
  return html`<a href="/annual-reports/${unit.code}/${year}${place}">${unit.name}</a>`
}

/** Names of several units. */
export function unitNames(
  given: Pick<RollUpView, 'generation' | 'reach'>,
  ids: readonly string[],
): Html {
  return html`${ids.map((id, index) => html`${index > 0 && '、'}${unitName(given, id)}`)}`
}

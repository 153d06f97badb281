// What the forms of all steps on a dispute are made of.

import type { StaffContext } from '#agencies/index.ts'
import { field } from '#kit/html/components/field/field.ts'
import type { Html } from '#kit/html/html.ts'
import type { LocalDate } from '#law/index.ts'
import type { Dispute, DisputeKey } from '../case/dispute.ts'
import type { OutcomeRow } from '../outcomes/outcome-row.ts'

export type Named = (
  name: string,
  label: string,
) => {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly problem: string | undefined
}

export type Typed = { readonly text: (name: string) => string; readonly day: () => LocalDate }

/** The day of the step, and the office's own rows of ends. */
export type StepDay = { readonly today: LocalDate; readonly outcomeRows: readonly OutcomeRow[] }

export type StepForm = {
  readonly fields: (said: Named, dispute: Dispute, on: StepDay) => Html | undefined
  readonly run: (context: StaffContext, key: DisputeKey, typed: Typed) => Promise<void>
}

export function dayField(given: ReturnType<Named>, today: LocalDate): Html {
  return field({ ...given, type: 'date', value: given.value || today })
}

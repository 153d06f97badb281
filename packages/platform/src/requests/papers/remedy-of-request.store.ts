// Reads what a remedy is made of: the unit's place, its own rows, the request.

import { getUnit } from '#agencies/index.ts'
import type { Read } from '#kit/db/transaction.ts'
import type { LocalDate } from '#law/index.ts'
import type { RequestCase } from '../case/request-case.ts'
import type { Draft } from '../decision/draft.ts'
import { type Remedy, remedyOf } from '../remedy/remedy.ts'
import { findPlace, listRemedyRows } from '../remedy/remedy-rows.store.ts'
import { isServedOnline } from './values.ts'

export type Decided = {
  readonly request: RequestCase
  readonly draft: Pick<Draft, 'outcome' | 'withheld'>
  readonly on: LocalDate
}

/** The remedy of a decision made on a day. */
export async function findRemedy(read: Read, { request, draft, on }: Decided): Promise<Remedy> {
  const unit = await getUnit(read, request.unitId)
  return remedyOf({
    outcome: draft.outcome,
    withheldBy: draft.withheld.map(({ ground }) => ground),
    decidedOn: on,
    isServedOnline: isServedOnline(request),
    place: await findPlace(read, unit),
    rows: await listRemedyRows(read, request.unitId),
  })
}

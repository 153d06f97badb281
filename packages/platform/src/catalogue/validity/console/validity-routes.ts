// Addresses of the validity of one document on the staff site.

import { holdsRole } from '#agencies/index.ts'
import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, redirectTo } from '#kit/http/answer.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { inRecordFrame } from '../../console/record-frame.ts'
import { recordAccess as access, recordPath, recordPlace } from '../../console/record-scope.ts'
import { waiveInterpretation } from '../../interpretation/waive-interpretation.action.ts'
import type { RecordKey } from '../../record/edition.ts'
import { correctValidity, noteValidity, validityRoles } from '../note-validity.action.ts'
import { loadValidity } from './load-validity.ts'
import { validityPage } from './validity.page.ts'

const path = '/records/:unit/:id/validity'
const tab = '/validity'

export const validityRoutes: readonly Route[] = [
  { method: 'GET', path, access, handler: (one) => showValidity(one) },
  { method: 'POST', path, access, handler: note },
  { method: 'POST', path: `${path}/correct`, access, handler: correct },
  { method: 'POST', path: `${path}/waive`, access, handler: waive },
]

async function showValidity(exchange: SignedIn, attempt = noAttempt): Promise<Answer> {
  const { view, person, query } = exchange
  const place = await recordPlace(exchange)
  const loaded = await loadValidity(exchange, place)
  const mayNote = holdsRole(person.duties, validityRoles, [place.unit.id])
  const isDone = query.get('done') === 'yes'
  const body = validityPage({ view, loaded, mayNote, attempt, isDone })
  return inRecordFrame(exchange, { place, tab, body })
}

const fields = {
  'validity.kindUnknown': 'kind',
  'validity.dayMissing': 'from',
  'validity.beforeIssue': 'from',
  'validity.basisMissing': 'basis',
  'validity.documentMissing': 'byDocument',
  'validity.untilTooEarly': 'until',
}

async function afterwards(
  exchange: SignedIn,
  wanted: Readonly<Record<string, string>>,
  step: (key: RecordKey) => Promise<unknown>,
): Promise<Answer> {
  const { unit, record } = await recordPlace(exchange)
  const show = (attempt: Attempt): Promise<Answer> => showValidity(exchange, attempt)
  return orAgain(exchange, { fields: wanted, show }, async () => {
    await step(record)
    return redirectTo(recordPath(unit, record.recordId, `${tab}?done=yes`))
  })
}

function note(exchange: SignedIn): Promise<Answer> {
  const { form, context } = exchange
  const text = (name: string): string => form.get(name) ?? ''
  const by = doerOf(text('by'))
  return afterwards(exchange, fields, (key) =>
    noteValidity(context, key, {
      kind: text('kind'),
      from: text('from'),
      until: text('until'),
      byDocument: text('byDocument'),
      basis: text('basis'),
      ...(by && { by }),
    }),
  )
}

/** A document that is public here, by its unit and its id. */
function doerOf(text: string): RecordKey | undefined {
  const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
  const [, unitId, recordId] = new RegExp(`^(${uuid})/(${uuid})$`).exec(text) ?? []
  return unitId && recordId ? { unitId, recordId } : undefined
}

function correct(exchange: SignedIn): Promise<Answer> {
  const { form, context } = exchange
  return afterwards(exchange, {}, (key) =>
    correctValidity(context, key, {
      factId: form.get('factId') ?? '',
      reason: form.get('reason') ?? '',
    }),
  )
}

function waive(exchange: SignedIn): Promise<Answer> {
  const { form, context } = exchange
  return afterwards(exchange, { 'validity.reasonMissing': 'waiverReason' }, (key) =>
    waiveInterpretation(context, key, form.get('waiverReason') ?? ''),
  )
}

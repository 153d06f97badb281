// Opens and settles what follows requests; a settled correction brings its letter.

import { findProfile, getUnit, holdsRole } from '#agencies/index.ts'
import { inTransaction, Refused, type Tx } from '#kit/db/transaction.ts'
import { newId } from '#kit/new-id.ts'
import { dayInChina } from '#law/index.ts'
import { insertNextNumber, issueLetter } from '#letters/index.ts'
import type { RequestContext } from '../case/act-on-request.action.ts'
import { findRequestForUpdate } from '../case/requests.store.ts'
import { contactOf } from '../papers/values.ts'
import {
  correctionInWords,
  type Matter,
  type MatterPerson,
  type MatterRefusal,
  type NewMatter,
  type Settlement,
  whyNotOpen,
  whyNotSettle,
} from './matter.ts'
import { kindOf, mayOpen, maySettle } from './matter-kind.ts'
import {
  closeMatter,
  findMatterForUpdate,
  findMatterPerson,
  insertMatter,
  listMatters,
  type MatterKey,
} from './matters.store.ts'
import { isWithheld } from './proposal.ts'

const refuse = (refusal: MatterRefusal | undefined): void => {
  if (refusal) throw new Refused(refusal)
}

/**
 * Opens a matter under the next number of its kind; returns its id.
 * @law 条例 18
 * @law 条例 41
 * @law 条例 44
 * @law 条例 51
 */
export async function openMatter(context: RequestContext, given: NewMatter): Promise<string> {
  const { now, duties = [] } = context
  const { unitId, kind, requestId } = given
  const today = dayInChina(now)
  if (!holdsRole(duties, mayOpen, [unitId])) refuse({ code: 'matter.notYourRole' })
  refuse(whyNotOpen(given, today))
  const matterId = newId(now)
  const facts = { kind, request: requestId }
  const deed = { action: 'requests.openMatter', unitId, subject: matterId, facts }
  await inTransaction(context, deed, async (tx) => {
    if (requestId !== null) await checkRequest(tx, given, requestId)
    await insertNumbered(tx, { ...given, matterId }, context)
  })
  return matterId
}

async function checkRequest(tx: Tx, { unitId, kind }: NewMatter, requestId: string) {
  // Locked, so that of two who open the same at once the second sees the first.
  const request = await findRequestForUpdate(tx, { unitId, requestId })
  if (request === undefined) throw new Refused({ code: 'matter.requestMissing' })
  if (kind === 'review' && !isWithheld(request.outcome)) refuse({ code: 'matter.notWithheld' })
  if (kindOf(kind).isFromPerson) return
  const same = await listMatters(tx, { unitIds: [unitId], kind, requestId })
  if (same.some(({ result }) => result === null)) refuse({ code: 'matter.openAlready' })
}

async function insertNumbered(
  tx: Tx,
  matter: NewMatter & MatterKey,
  { now, actor }: RequestContext,
): Promise<void> {
  const { unitId, kind, openedOn } = matter
  const year = Number(openedOn.slice(0, 4))
  const next = await insertNextNumber(tx, { unitId, series: `matters.${kind}`, year })
  const number = `${kindOf(kind).mark}${year}-${String(next).padStart(4, '0')}`
  await insertMatter(tx, { ...matter, number }, { by: actor.id, now })
}

/** Ends a matter; where information stays withheld, the next look is planned with it. */
export async function settleMatter(
  context: RequestContext,
  key: MatterKey,
  settlement: Settlement,
): Promise<void> {
  const { now, actor, duties = [] } = context
  const { unitId, matterId } = key
  const today = dayInChina(now)
  if (!holdsRole(duties, maySettle, [unitId])) refuse({ code: 'matter.notYourRole' })
  const { result, nextOn } = settlement
  const facts = { result }
  const deed = { action: 'requests.settleMatter', unitId, subject: matterId, facts }
  await inTransaction(context, deed, async (tx) => {
    const matter = await findMatterForUpdate(tx, key)
    if (matter === undefined) throw new Refused({ code: 'matter.settled' })
    refuse(whyNotSettle(matter, settlement, today))
    await closeMatter(tx, key, { ...settlement, on: today, by: actor.id, now })
    if (matter.kind === 'correction') await issueCorrection(tx, context, { matter, settlement })
    if (matter.kind === 'review' && result === 'stillWithheld' && nextOn !== null)
      await insertNumbered(
        tx,
        { ...matter, matterId: newId(now), openedOn: today, plannedOn: nextOn, person: null },
        context,
      )
  })
}

type Corrected = { readonly matter: Matter; readonly settlement: Settlement }

/**
 * 更正告知书
 * @law 条例 41 — the applicant is told
 */
async function issueCorrection(
  tx: Tx,
  context: RequestContext,
  { matter, settlement }: Corrected,
): Promise<void> {
  const { unitId, matterId, number } = matter
  const unit = await getUnit(tx, unitId)
  const person: MatterPerson | null = await findMatterPerson(tx, matter)
  await issueLetter(tx, context, {
    ...{ unitId, organ: unit.name, kind: 'correction', subjectId: matterId },
    values: {
      requestNumber: number,
      matter: correctionInWords(settlement),
      article: '《中华人民共和国政府信息公开条例》第四十一条',
      contact: contactOf(await findProfile(tx, unitId)),
    },
    personal: { addressee: person?.name ?? '' },
    on: dayInChina(context.now),
  })
}

// Asking a third party, an organ that made the information together with ours, or another organ.

import { Refused, type Tx } from '#kit/db/transaction.ts'
import { newId } from '#kit/new-id.ts'
import { dayInChina, type LocalDate } from '#law/index.ts'
import { actOnRequest, type RequestContext } from '../case/act-on-request.action.ts'
import type { ConsultedParty } from '../case/fact.ts'
import type { RequestKey } from '../case/request-case.ts'
import { consultationsOf } from '../clock/asked-others.ts'
import { makeRoom, type OpinionLetter } from '../rooms/make-room.action.ts'

export type NewConsultation = {
  readonly party: ConsultedParty
  readonly on: LocalDate
  /** With it a third party or a co-maker gets the letter, numbered, with the address of a room. */
  readonly letter?: OpinionLetter
}

/**
 * Sends the letter; from that day the time is not counted. Returns the consultation's id.
 * @law 条例 32
 * @law 条例 33
 * @law 条例 34
 */
export async function consult(
  context: RequestContext,
  key: RequestKey,
  { party, on, letter }: NewConsultation,
): Promise<string> {
  if (on > dayInChina(context.now)) throw new Refused({ code: 'request.dateInFuture' })
  const consultation = newId(context.now)
  const step = { action: 'consult', key, facts: { party, on } } as const
  await actOnRequest(context, step, async (tx, open) => {
    const { receivedOn } = open.request
    if (receivedOn === null || on < receivedOn) throw new Refused({ code: 'request.dateTooEarly' })
    const news = [{ kind: 'consulted', on, consultation, party }] as const
    if (letter && party !== 'otherOrgan')
      await makeRoom(tx, context, { open, party, consultation, letter, news })
    return { facts: news }
  })
  return consultation
}

export type ConsultationNews =
  /** The letter arrived: the party's 15 working days start. */
  | { readonly kind: 'received'; readonly on: LocalDate }
  | { readonly kind: 'answered'; readonly on: LocalDate; readonly agrees: boolean | null }

/** What else is written in the transaction of the step; refused there, the whole step is. */
type Alongside = { readonly alongside?: ((tx: Tx) => Promise<void>) | undefined }

export type NewsOfConsultation = Alongside & {
  readonly consultation: string
  readonly news: ConsultationNews
}

/** Notes that the letter arrived, or what was answered. */
export async function recordConsultation(
  context: RequestContext,
  key: RequestKey,
  { consultation, news, alongside }: NewsOfConsultation,
): Promise<void> {
  const { on } = news
  if (on > dayInChina(context.now)) throw new Refused({ code: 'request.dateInFuture' })
  const step = { action: 'recordConsultation', key, facts: { consultation, on } } as const
  await actOnRequest(context, step, async (tx, { recorded, calendar }) => {
    const facts = recorded.map(({ fact }) => fact)
    const asked = consultationsOf(facts, calendar).find(({ id }) => id === consultation)
    if (asked === undefined) throw new Refused({ code: 'request.consultationUnknown' })
    if (on < (asked.receivedOn ?? asked.askedOn))
      throw new Refused({ code: 'request.dateTooEarly' })
    const isTwice = news.kind === 'received' ? asked.receivedOn : asked.answeredOn
    if (isTwice !== undefined) throw new Refused({ code: 'request.consultationNoted' })
    await alongside?.(tx)
    if (news.kind === 'received')
      return { facts: [{ kind: 'consultationReceived', on, consultation }] }
    return { facts: [{ kind: 'consultationAnswered', on, consultation, agrees: news.agrees }] }
  })
}

export type CorrectedOpinion = Alongside & {
  readonly consultation: string
  readonly on: LocalDate
  readonly agrees: boolean | null
}

/** Notes that one who has answered says otherwise: the side changes, no date of the clock moves. */
export async function correctConsultation(
  context: RequestContext,
  key: RequestKey,
  { consultation, on, agrees, alongside }: CorrectedOpinion,
): Promise<void> {
  if (on > dayInChina(context.now)) throw new Refused({ code: 'request.dateInFuture' })
  const step = { action: 'correctConsultation', key, facts: { consultation, on } } as const
  await actOnRequest(context, step, async (tx, { recorded, calendar }) => {
    const facts = recorded.map(({ fact }) => fact)
    const asked = consultationsOf(facts, calendar).find(({ id }) => id === consultation)
    if (asked?.answeredOn === undefined) throw new Refused({ code: 'request.consultationUnknown' })
    if (on < asked.answeredOn) throw new Refused({ code: 'request.dateTooEarly' })
    await alongside?.(tx)
    return { facts: [{ kind: 'consultationCorrected', on, consultation, agrees }] }
  })
}

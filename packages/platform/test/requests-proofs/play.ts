// Plays random lives on the real actions and a real database, all mixed by their days.

import { localDate } from '#law/index.ts'
import type { Applicant } from '#requests/case/applicant.ts'
import type { ApplicantClass } from '#requests/case/applicant-class.ts'
import type { RequestFact } from '#requests/case/fact.ts'
import type { RequestAction } from '#requests/case/transitions.ts'
import { consult, recordConsultation } from '#requests/consultation/consult.action.ts'
import {
  clearSecrecy,
  returnDraft,
  reviewDraft,
  serveDecision,
  signDecision,
  submitDraft,
} from '#requests/decision/decide.action.ts'
import { emptyDraft } from '#requests/decision/draft.ts'
import { closeUnpaid, noticeFee, receivePayment } from '#requests/fee/fee.action.ts'
import { assignRequest } from '#requests/handling/assign-request.action.ts'
import {
  askForClarification,
  closeUnclarified,
  receiveClarification,
} from '#requests/handling/clarification.action.ts'
import { extendTimeLimit } from '#requests/handling/extend-time-limit.action.ts'
import { askForReasons, receiveReasons } from '#requests/handling/reasons.action.ts'
import {
  archiveRequest,
  voidRequest,
  withdrawRequest,
} from '#requests/handling/withdraw-request.action.ts'
import { confirmReceipt } from '#requests/intake/confirm-receipt.action.ts'
import { enterRequest } from '#requests/intake/enter-request.action.ts'
import { registerRequest } from '#requests/intake/register-request.action.ts'
import { anApplicant, type Office } from '#requests/testing/an-office.ts'
import type { Life, Step } from './walks.ts'

export type Player = {
  readonly office: Office
  readonly life: Life
  readonly applicantClass: ApplicantClass
  /** Ids that the program gave to the letters of the life. */
  readonly letters: Map<string, string>
}

type Playing = Player & { readonly step: Step; readonly requestId: string }
type Play = (one: Playing) => Promise<unknown>

const keyOf = ({ office, requestId }: Playing) => ({ unitId: office.unit.id, requestId })
const desk = ({ office, step }: Playing) => office.as('clerk', step.today)
const head = ({ office, step }: Playing) => office.as('officeHead', step.today)

/** The fact that the step is to write, of the kind it writes. */
function fact<Kind extends RequestFact['kind']>(
  { step }: Playing,
  kind: Kind,
): Extract<RequestFact, { kind: Kind }> {
  const is = (one: RequestFact): one is Extract<RequestFact, { kind: Kind }> => one.kind === kind
  const found = step.facts.find(is)
  if (found === undefined) throw new Error(`${step.action} writes no ${kind}`)
  return found
}

const plays: { readonly [Action in RequestAction]?: Play } = {
  confirmReceipt: (one) => confirmReceipt(desk(one), keyOf(one), fact(one, 'received')),
  void: (one) => voidRequest(head(one), keyOf(one), '示例理由'),
  register: (one) => registerRequest(desk(one), keyOf(one)),
  assign: (one) => assignRequest(head(one), keyOf(one), 'clerk-1'),
  askForClarification: (one) =>
    askForClarification(desk(one), keyOf(one), fact(one, 'clarificationAsked')),
  receiveClarification: (one) =>
    receiveClarification(desk(one), keyOf(one), {
      on: fact(one, 'clarificationReceived').on,
      description: '示例路段',
    }),
  closeUnclarified: (one) => closeUnclarified(head(one), keyOf(one)),
  askForReasons: (one) => askForReasons(desk(one), keyOf(one), fact(one, 'reasonsAsked')),
  receiveReasons: (one) =>
    receiveReasons(desk(one), keyOf(one), { on: fact(one, 'reasonsReceived').on }),
  noticeFee: (one) => noticeFee(head(one), keyOf(one), fact(one, 'feeNoticed')),
  receivePayment: (one) => receivePayment(desk(one), keyOf(one), fact(one, 'feePaid')),
  closeUnpaid: (one) => closeUnpaid(head(one), keyOf(one)),
  consult: async (one) => {
    const { consultation, party, on } = fact(one, 'consulted')
    one.letters.set(consultation, await consult(desk(one), keyOf(one), { party, on }))
  },
  recordConsultation: (one) => {
    const [news] = one.step.facts
    if (news?.kind !== 'consultationReceived' && news?.kind !== 'consultationAnswered')
      throw new Error('nothing to note')
    const consultation = one.letters.get(news.consultation) ?? ''
    const { on } = news
    const what =
      news.kind === 'consultationReceived'
        ? ({ kind: 'received', on } as const)
        : ({ kind: 'answered', on, agrees: news.agrees } as const)
    return recordConsultation(desk(one), keyOf(one), { consultation, news: what })
  },
  extend: (one) =>
    extendTimeLimit(head(one), keyOf(one), { ...fact(one, 'extended'), reason: '示例理由' }),
  submitDraft: (one) => submitDraft(desk(one), keyOf(one), one.step.draft ?? emptyDraft('granted')),
  returnDraft: (one) => returnDraft(head(one), keyOf(one), '示例理由'),
  review: (one) => reviewDraft(one.office.as('reviewer', one.step.today), keyOf(one)),
  clear: (one) => clearSecrecy(one.office.as('secrecyReviewer', one.step.today), keyOf(one)),
  sign: (one) => signDecision(one.office.as('organHead', one.step.today), keyOf(one)),
  serve: (one) => serveDecision(desk(one), keyOf(one), fact(one, 'served')),
  withdraw: (one) => withdrawRequest(desk(one), keyOf(one)),
  archive: (one) => archiveRequest(desk(one), keyOf(one)),
}

/** Enters the request of a life; gives its id. */
export async function enterLife({ office, life, applicantClass }: Player): Promise<string> {
  const [first] = life.steps
  if (first === undefined) throw new Error('a life without a step')
  const applicant: Applicant = { ...anApplicant, class: applicantClass }
  const { requestId } = await enterRequest(office.as('clerk', first.today), {
    unitId: office.unit.id,
    channel: life.channel,
    applicant,
    description: '示例路段改造工程的招标文件',
    wantedForm: '纸质',
    wantedRoute: '邮寄',
    needsHelp: false,
    enteredOn: localDate(first.today),
  })
  return requestId
}

/** Plays one later step; a refusal is thrown as the action throws it. */
export async function playStep(one: Playing): Promise<void> {
  const play = plays[one.step.action]
  if (play === undefined) throw new Error(`no play of ${one.step.action}`)
  await play(one)
}

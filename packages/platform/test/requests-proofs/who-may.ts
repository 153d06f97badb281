// Who may do what with a request, from which state: declared state by state from the Regulations, and
// not taken from the program's own table, which is told step by step.

import type { Role } from '#agencies/index.ts'
import { isRequestState, type RequestState, requestStates } from '#requests/case/state.ts'

export type Person = Role | 'applicant' | 'system'

/** What each may do, separated by blanks; whoever is not named may do nothing. */
type May = { readonly [One in Person]?: string }

/** 条例 45: the desk and its head register and hand out; what binds the organ is for its heads. */
const asking = 'askForClarification askForReasons'
const noting = 'recordConsultation correctConsultation'
/** 国办函〔2020〕109号 4: a received application may be split while nothing binds anybody yet. */
const deskAtWork = `split assign ${asking} consult ${noting} withdraw issueLetter`
const headAtWork = `${deskAtWork} noticeFee extend`
const atWork: May = {
  clerk: deskAtWork,
  officeHead: headAtWork,
  applicant: 'withdraw',
  system: `${noting} noteOverdue`,
}

/** While a draft is looked at, others may still be asked and the period be extended (32 to 34). */
const inReview = `consult ${noting} withdraw issueLetter`
const reviewed = (more: May): May => ({
  clerk: inReview,
  officeHead: `${inReview} extend returnDraft`,
  reviewer: 'returnDraft',
  secrecyReviewer: 'returnDraft',
  organHead: 'returnDraft',
  applicant: 'withdraw',
  system: `${noting} noteOverdue`,
  ...more,
})

/** 条例 30, 35, 42: the applicant brings it, the desk notes it; giving up is found by the head. */
const awaiting = (brought: string, { byApplicant, lapse }: Awaited): May => ({
  clerk: `${brought} ${noting} withdraw issueLetter`,
  officeHead: `${brought} ${noting} withdraw issueLetter ${lapse}`,
  applicant: byApplicant ? `${brought} withdraw` : 'withdraw',
  system: noting,
})
type Awaited = { readonly byApplicant: boolean; readonly lapse: string }

const finished: May = { clerk: 'issueLetter archive', officeHead: 'issueLetter archive' }

/** What moves a request, or binds the office or the applicant. */
const moves: Readonly<Record<RequestState | 'none', May>> = {
  // 条例 27, 29: anybody may ask; the office takes down what comes by post or is said.
  none: { clerk: 'enter', officeHead: 'enter', applicant: 'enter' },
  // 条例 33: while the period runs, what has missed it is noted by the platform, and by nobody else.
  // 条例 31: before the receipt is confirmed nothing runs; what was no request is taken out by the head.
  entered: {
    clerk: 'confirmReceipt withdraw',
    officeHead: 'confirmReceipt withdraw void',
    applicant: 'withdraw',
  },
  received: {
    clerk: 'register split withdraw',
    officeHead: 'register split withdraw',
    applicant: 'withdraw',
    system: 'noteOverdue',
  },
  registered: atWork,
  assigned: {
    ...atWork,
    clerk: `${deskAtWork} submitDraft`,
    officeHead: `${headAtWork} submitDraft`,
  },
  awaitingClarification: awaiting('receiveClarification', {
    byApplicant: true,
    lapse: 'closeUnclarified',
  }),
  awaitingReasons: awaiting('receiveReasons', { byApplicant: true, lapse: '' }),
  // 国办函〔2020〕109号: a payment is seen by the office, not said by the applicant.
  awaitingFee: awaiting('receivePayment', { byApplicant: false, lapse: 'closeUnpaid' }),
  drafted: reviewed({ reviewer: 'returnDraft review' }),
  // 条例 17: the secrecy review is its own.
  reviewed: reviewed({ secrecyReviewer: 'returnDraft clear' }),
  cleared: reviewed({
    organHead: 'returnDraft sign',
    officeHead: `${inReview} extend returnDraft sign`,
  }),
  // Signed is decided: nobody takes it back.
  signed: { clerk: 'serve issueLetter', officeHead: 'serve issueLetter', system: 'noteOverdue' },
  served: finished,
  closed: finished,
  archived: {},
  voided: {},
}

/** Notes that decide nothing: everybody of the office may write them, as long as there is a case. */
const office: readonly Person[] = [
  'clerk',
  'reviewer',
  'secrecyReviewer',
  'officeHead',
  'organHead',
]
const withoutNotes: readonly string[] = ['none', 'voided']

/** Helpers belong to the work, which ends with the service of the answer. */
const desk: readonly Person[] = ['clerk', 'officeHead']
const withoutHelpers: readonly string[] = [
  'none',
  'entered',
  'served',
  'closed',
  'archived',
  'voided',
]

/** Of the type of the table: it has a line for each. */
export const declaredStates: readonly (RequestState | 'none')[] = [
  'none',
  ...Object.keys(requestStates).filter(isRequestState),
]

/** What somebody may do with a request in a state, by name, in order. */
export function declared(state: RequestState | 'none', who: Person): readonly string[] {
  const named = (moves[state][who] ?? '').split(' ').filter((name) => name !== '')
  const notes = office.includes(who) && !withoutNotes.includes(state) ? ['comment'] : []
  const mayName = desk.includes(who) && !withoutHelpers.includes(state)
  return [...named, ...notes, ...(mayName ? ['addHelper', 'removeHelper'] : [])].sort()
}

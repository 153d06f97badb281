// What somebody does at each step of a random life: dates somewhere between the step before and today,
// periods and results by chance. Undefined where these choices make no legal deed.

import { addDays, type LocalDate } from '#law/index.ts'
import { channels } from '#requests/case/channel.ts'
import type { ConsultedParty, RequestFact } from '#requests/case/fact.ts'
import { type OutcomeName, outcomes } from '#requests/case/outcome.ts'
import type { RequestAction } from '#requests/case/transitions.ts'
import type { AnswerClock } from '#requests/clock/answer-clock.ts'
import { type Draft, emptyDraft } from '#requests/decision/draft.ts'
import { nthWorkingDay } from './days-of-work.ts'
import type { Choice, Life } from './walks.ts'

export type Chosen = { readonly facts: readonly RequestFact[]; readonly draft?: Draft }

export type Given = {
  readonly life: Life
  readonly clock: AnswerClock
  readonly today: LocalDate
  readonly choice: Choice
}

type Deed = (given: Given) => readonly RequestFact[] | undefined

const parties: readonly ConsultedParty[] = ['thirdParty', 'coMaker', 'otherOrgan']
const answers = (Object.keys(outcomes) as OutcomeName[]).filter(
  (name) => !name.startsWith('other.'),
)

const nothing: Deed = () => []

function factOf<Kind extends RequestFact['kind']>(
  { recorded }: Life,
  kind: Kind,
): Extract<RequestFact, { kind: Kind }> | undefined {
  const is = (fact: RequestFact): fact is Extract<RequestFact, { kind: Kind }> => fact.kind === kind
  return recorded.map(({ fact }) => fact).findLast(is)
}

/** Some days ago, but no earlier than the step it follows. */
function dayBack({ today, choice: { back } }: Given, first: LocalDate): LocalDate {
  const on = addDays(today, -back)
  return on < first ? first : on
}

const since = ({ clock, today }: Given): LocalDate =>
  clock.state === 'waiting' ? clock.since : today

const asked =
  (kind: 'clarificationAsked' | 'reasonsAsked', within?: number): Deed =>
  (given) => {
    const received = factOf(given.life, 'received')
    if (received === undefined) return undefined
    const servedOn = dayBack(given, received.on)
    if (within !== undefined && servedOn > nthWorkingDay(received.on, within)) return undefined
    return [{ kind, on: servedOn, servedOn, workingDays: 1 + (given.choice.length % 30) }]
  }

const decided =
  (outcome: OutcomeName): Deed =>
  ({ today }) => [{ kind: 'decided', on: today, outcome }]

/** Steps that are not here leave no fact, or make another request. */
const deeds: { readonly [Action in RequestAction]?: Deed } = {
  void: nothing,
  register: nothing,
  assign: nothing,
  submitDraft: nothing,
  returnDraft: nothing,
  review: nothing,
  clear: nothing,
  archive: nothing,
  confirmReceipt: (given) => {
    const entered = factOf(given.life, 'entered')
    if (entered === undefined) return undefined
    const rule = channels[given.life.channel].receipt
    return [{ kind: 'received', on: dayBack(given, entered.on), rule, evidence: '示例凭据' }]
  },
  askForClarification: asked('clarificationAsked', 7),
  receiveClarification: (given) => [
    { kind: 'clarificationReceived', on: dayBack(given, since(given)) },
  ],
  closeUnclarified: decided('other.notClarified'),
  askForReasons: asked('reasonsAsked'),
  receiveReasons: (given) => [{ kind: 'reasonsReceived', on: dayBack(given, since(given)) }],
  noticeFee: (given) => {
    const received = factOf(given.life, 'received')
    if (received === undefined) return undefined
    const servedOn = dayBack(given, received.on)
    return [{ kind: 'feeNoticed', on: servedOn, servedOn, amountInFen: 20_000 }]
  },
  receivePayment: (given) => [
    { kind: 'feePaid', on: dayBack(given, since(given)), amountInFen: 20_000 },
  ],
  closeUnpaid: decided('other.feeUnpaid'),
  consult: (given) => {
    const received = factOf(given.life, 'received')
    const party = parties[given.choice.length % parties.length]
    if (received === undefined || party === undefined) return undefined
    const consultation = `letter-${given.life.recorded.length}`
    return [{ kind: 'consulted', on: dayBack(given, received.on), consultation, party }]
  },
  recordConsultation: (given) => {
    const { life, choice } = given
    const facts = life.recorded.map(({ fact }) => fact)
    const isNoted = (kind: RequestFact['kind'], id: string) =>
      facts.some((one) => one.kind === kind && 'consultation' in one && one.consultation === id)
    const letter = facts.find(
      (one) => one.kind === 'consulted' && !isNoted('consultationAnswered', one.consultation),
    )
    if (letter?.kind !== 'consulted') return undefined
    const { consultation } = letter
    const arrived = facts.find(
      (one) => one.kind === 'consultationReceived' && one.consultation === consultation,
    )
    const on = dayBack(given, arrived?.on ?? letter.on)
    if (arrived === undefined && choice.length % 3 > 0)
      return [{ kind: 'consultationReceived', on, consultation }]
    return [{ kind: 'consultationAnswered', on, consultation, agrees: choice.length % 2 === 0 }]
  },
  extend: (given) => {
    const { clock, choice, today } = given
    if (clock.state !== 'running' && clock.state !== 'suspended') return undefined
    const notifiedOn = dayBack(given, clock.startedOn)
    const workingDays = 1 + (choice.length % 20)
    return [{ kind: 'extended', on: today, workingDays, notifiedOn, approvedBy: 'officeHead-1' }]
  },
  sign: ({ life, today }) =>
    life.draft ? [{ kind: 'decided', on: today, outcome: life.draft.outcome }] : undefined,
  serve: (given) => {
    const signed = factOf(given.life, 'decided')
    return signed && [{ kind: 'served', on: dayBack(given, signed.on), by: '示例邮件' }]
  },
  withdraw: ({ life, today }) =>
    factOf(life, 'received') ? [{ kind: 'decided', on: today, outcome: 'other.other' }] : [],
}

/** The deed of a step. */
export function deedOf(action: RequestAction, given: Given): Chosen | undefined {
  const facts = deeds[action]?.(given)
  if (facts === undefined) return undefined
  if (action !== 'submitDraft') return { facts }
  const outcome = answers[given.choice.length % answers.length] ?? 'granted'
  return { facts, draft: completeDraft(outcome) }
}

/** Everything that any result asks for. */
function completeDraft(outcome: OutcomeName): Draft {
  const withheld = {
    what: '示例内容',
    ground: 'refused.thirdPartyRights',
    reason: '示例理由',
  } as const
  return {
    ...emptyDraft(outcome),
    text: '示例答复',
    reason: '示例理由',
    route: '示例栏目',
    given: ['示例材料'],
    withheld: outcome === 'partlyGranted' ? [withheld] : [],
    search: { where: '示例档案室', words: '示例', by: '示例', on: '2025-01-02' },
    earlierNumber: '示公开〔2024〕1号',
    specialRules: '示例条例',
  }
}

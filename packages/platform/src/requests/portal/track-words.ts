// Facts and the clock of a request in the words of the applicant, each with its article.

import { dayInChina, dayInWords, type LocalDate } from '#law/index.ts'
import type { RecordedFact, RequestFact } from '../case/fact.ts'
import type { RequestCase } from '../case/request-case.ts'
import type { RequestState } from '../case/state.ts'
import type { AnswerClock } from '../clock/answer-clock.ts'
import { partyTitles } from '../clock/asked-others.ts'

/** What the state means for the one who asked. */
export const plainStates: Readonly<Record<RequestState, string>> = {
  entered: '已提交，等候机关与您确认收到',
  received: '机关已经确认收到，正在登记',
  registered: '已登记，正在安排办理',
  assigned: '正在办理',
  awaitingClarification: '需要您补正，补正以后继续办理',
  awaitingReasons: '需要您说明理由，说明以后继续办理',
  awaitingFee: '等候您缴纳信息处理费',
  drafted: '正在办理',
  reviewed: '正在办理',
  cleared: '正在办理',
  signed: '答复已经签发，正在送达',
  served: '已答复',
  closed: '已办结',
  archived: '已办结并归档',
  voided: '已作废',
}

type Ended = {
  readonly request: Pick<RequestCase, 'state' | 'outcome' | 'changedAt'>
  readonly recorded: readonly RecordedFact[]
}

/** Whether the applicant took it back: it ended without an answer, and not by a lapse. */
export function isWithdrawn({ request: { state, outcome }, recorded }: Ended): boolean {
  if (state !== 'closed' && state !== 'archived') return false
  const isServed = recorded.some(({ fact }) => fact.kind === 'served')
  return !isServed && (outcome === null || outcome === 'other.other')
}

const waitingTitles = {
  clarification: '等候您补正，期限暂不计算',
  reasons: '等候您说明理由，期限暂不计算',
  fee: '等候您缴费，期限暂不计算',
} as const

/**
 * Until when the office has to answer.
 * @law 条例 33
 */
function clockLine(clock: AnswerClock): string {
  switch (clock.state) {
    case 'notStarted':
      return '双方确认收到之日起计算（条例第三十一条）'
    case 'running':
      return `${dayInWords(clock.dueOn)}前答复（收到之日起 ${clock.workingDays} 个工作日，条例第三十三条）`
    case 'suspended':
      return `正在征求其他方面意见，所需时间不计；按今天收到意见推算，${dayInWords(clock.dueOn)}前答复（条例第三十三条）`
    case 'waiting':
      return `${waitingTitles[clock.for]}${clock.dueOn ? `；请在${dayInWords(clock.dueOn)}前办理` : ''}`
    case 'answered':
      return `已于${dayInWords(clock.answeredOn)}答复，期限为${dayInWords(clock.dueOn)}`
    case 'ended':
      return `已于${dayInWords(clock.on)}办结`
    case 'notArranged':
      return `${clock.on.slice(0, 4)}年的放假安排公布以后，才能推算到哪一天`
  }
}

/** Until when an answer is owed, or that none is owed any more. */
export function limitOf(followed: Ended & { readonly clock: AnswerClock }): string {
  if (isWithdrawn(followed)) return '申请已经撤回，不再答复'
  if (followed.request.state === 'voided') return '申请已经作废，不再答复'
  return limitLine(followed.clock, followed.recorded)
}

/** When it was answered, where the days up to the limit are not arranged yet; otherwise the limit. */
export function limitLine(clock: AnswerClock, recorded: readonly RecordedFact[]): string {
  const served = recorded.find(({ fact }) => fact.kind === 'served')
  if (clock.state !== 'notArranged' || served === undefined) return clockLine(clock)
  return `已于${dayInWords(served.fact.on)}答复；${clockLine(clock)}`
}

export type DatedLine = { readonly on: LocalDate; readonly what: string; readonly law: string }

/** What happened, oldest first; who handled it inside the office is left out. */
export function datesOf(followed: Ended): readonly DatedLine[] {
  const { recorded, request } = followed
  const withdrawn = isWithdrawn(followed)
  const told = recorded.flatMap(({ fact }) => {
    if (withdrawn && fact.kind === 'decided') return [withdrawnOn(fact.on)]
    const words = tell(fact)
    return words === undefined ? [] : [{ on: fact.on, what: words[0], law: words[1] }]
  })
  // Before its receipt nothing was counted, and no fact says that it ended.
  const isSaid = recorded.some(({ fact }) => fact.kind === 'decided')
  return withdrawn && !isSaid ? [...told, withdrawnOn(dayInChina(request.changedAt))] : told
}

function withdrawnOn(on: LocalDate): DatedLine {
  return { on, what: '申请人撤回申请', law: '条例第四十五条' }
}

function tell(fact: RequestFact): readonly [what: string, law: string] | undefined {
  switch (fact.kind) {
    case 'entered':
      return ['提交申请', '条例第二十九条']
    case 'received':
      return ['确认收到，期限从第二天起计算', '条例第三十一条']
    case 'clarificationAsked':
      return [`要求补正，期限 ${fact.workingDays} 个工作日`, '条例第三十条']
    case 'clarificationReceived':
      return ['收到补正，期限重新计算', '条例第三十条']
    case 'reasonsAsked':
      return [`要求说明理由，期限 ${fact.workingDays} 个工作日`, '条例第三十五条']
    case 'reasonsReceived':
      return ['收到说明', '条例第三十五条']
    case 'feeNoticed':
      return ['送达收费通知', '条例第四十二条']
    case 'feePaid':
      return ['收到缴费', '条例第四十二条']
    case 'consulted':
      return [`${partyTitles[fact.party]}，所需时间不计`, '条例第三十三条']
    case 'extended':
      return [`延长答复期限 ${fact.workingDays} 个工作日`, '条例第三十三条']
    case 'decided':
      // Until it is served the decision is the office's own matter.
      return fact.outcome.startsWith('other.') ? ['办结', '条例第四十五条'] : undefined
    case 'split':
      return fact.by === 'office'
        ? [`拆分为 ${fact.parts.length} 件分别办理，期限不变`, '国办函〔2020〕109号第四条']
        : [`同一份申请提出 ${fact.parts.length} 件`, '条例第二十九条']
    case 'served':
      return ['答复送达', '条例第三十三条']
    case 'fellOverdue':
      return ['答复期限届满', '条例第三十三条']
    case 'consultationReceived':
    case 'consultationAnswered':
    case 'consultationCorrected':
      return undefined
  }
}

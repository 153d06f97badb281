// Facts and the clock of a request in the words of the applicant, each with its article.

import { dayInWords, type LocalDate } from '#law/index.ts'
import type { RecordedFact, RequestFact } from '../case/fact.ts'
import type { AnswerClock } from '../clock/answer-clock.ts'
import { partyTitles } from '../clock/asked-others.ts'

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

/** When it was answered, where the days up to the limit are not arranged yet; otherwise the limit. */
export function limitLine(clock: AnswerClock, recorded: readonly RecordedFact[]): string {
  const served = recorded.find(({ fact }) => fact.kind === 'served')
  if (clock.state !== 'notArranged' || served === undefined) return clockLine(clock)
  return `已于${dayInWords(served.fact.on)}答复；${clockLine(clock)}`
}

export type DatedLine = { readonly on: LocalDate; readonly what: string; readonly law: string }

/** What happened, oldest first; who handled it inside the office is left out. */
export function datesOf(recorded: readonly RecordedFact[]): readonly DatedLine[] {
  return recorded.flatMap(({ fact }) => {
    const told = tell(fact)
    return told === undefined ? [] : [{ on: fact.on, what: told[0], law: told[1] }]
  })
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

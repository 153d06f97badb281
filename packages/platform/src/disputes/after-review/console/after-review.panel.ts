// When the applicant may sue after a review, line by line: shown with the dispute and with the request.

import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { type Html, html, type Piece } from '#kit/html/html.ts'
import { addDays, dayInWords, type LocalDate } from '#law/index.ts'
import { arrivalWays } from '../../case/dispute.ts'
import type { CountedPeriod, SuitPeriod } from '../suit-period.ts'

export type SuitShown = {
  readonly period: SuitPeriod
  readonly today: LocalDate
  /** A lawsuit that follows the review is entered already. */
  readonly isSued: boolean
}

/** One sentence on where the period stands. */
export function suitInWords({ period, today, isSued }: SuitShown): string {
  if (isSued) return '已经登记复议后的诉讼案件。'
  switch (period.basis) {
    case 'notAccepted':
      return '没有登记复议机关受理的日期，不推算复议期限和逾期不决定后的起诉期限。'
    case 'notArrived':
      return '没有登记复议决定书送达申请人的日期，不推算起诉期限。'
    case 'none':
      return `${period.says}（${period.law}）`
    case 'silence':
      return period.review.on < today
        ? `复议机关没有在${dayInWords(period.review.on)}（含当日）前作出决定，申请人${untilInWords(period.suit, today)}。`
        : `复议机关应当在${dayInWords(period.review.on)}（含当日）前作出决定${mayMove(period.review)}。`
    case 'decision':
      return `申请人${untilInWords(period.suit, today)}。`
  }
}

function untilInWords(period: CountedPeriod, today: LocalDate): string {
  const { on, isCertain } = period
  return on < today && isCertain
    ? `可以起诉的期限已于${dayInWords(on)}届满`
    : `可以在${dayInWords(on)}（含当日）前提起行政诉讼${mayMove(period)}`
}

function mayMove({ isCertain }: CountedPeriod): string {
  return isCertain ? '' : '（那时的放假安排还没有公布，可能顺延）'
}

export function afterReviewPanel(shown: SuitShown): Html {
  const { period } = shown
  const lines = linesOf(period)
  return html`<section class="panel" id="after-review"><h2>复议后的起诉期限</h2><p>${suitInWords(shown)}</p>${
    lines.length > 0 &&
    dataTable({
      caption: '复议后起诉期限的推算',
      columns: ['日期', '怎样推算', '依据'],
      lines,
      whenEmpty: '',
    })
  }</section>`
}

type Lines = readonly (readonly Piece[])[]

function linesOf(period: SuitPeriod): Lines {
  switch (period.basis) {
    case 'silence': {
      const { on, procedure, extendedDays, suspendedDays, evidence } = period.accepted
      const more = [
        extendedDays > 0 && `延长 ${extendedDays} 日`,
        suspendedDays > 0 && `中止 ${suspendedDays} 日不计入`,
      ].filter((one) => one !== false)
      const title = procedure === 'simple' ? '简易程序' : '普通程序'
      const says = ['复议机关受理', title, ...more].join('，')
      return [
        [on, html`${says}<br><span class="quiet">凭据：${evidence}</span>`, '行政复议法第三十条'],
        ...countedLines(period.review, '复议期限'),
        ...countedLines(period.suit, '起诉期限'),
      ]
    }
    case 'decision': {
      const { on, way, evidence } = period.arrived
      const says = `复议决定书送达申请人，${arrivalWays[way]}`
      return [
        [on, html`${says}<br><span class="quiet">凭据：${evidence}</span>`, period.suit.law],
        ...countedLines(period.suit, '起诉期限'),
      ]
    }
    default:
      return []
  }
}

/** The first day counted, the last, and where it moved. */
function countedLines(period: CountedPeriod, name: string): Lines {
  const { startedOn, days, on, movedFrom, isCertain, law } = period
  const last = movedFrom ?? on
  return [
    [addDays(startedOn, 1), `${name}第 1 日：开始的当天不计算`, '行政诉讼法解释第四十八条'],
    [last, `${name}第 ${days} 日${isCertain ? '' : '；那时的放假安排还没有公布，可能顺延'}`, law],
    ...(movedFrom === undefined
      ? []
      : [
          [
            html`<strong>${on}</strong>`,
            `${movedFrom} 是休息日，顺延到之后的第一个工作日`,
            '行政诉讼法解释第四十八条',
          ],
        ]),
  ]
}

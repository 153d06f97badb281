// The forms for when a review was taken and when its decision reached the applicant.

import { Refused } from '#kit/db/transaction.ts'
import { choice } from '#kit/html/components/choice/choice.ts'
import { field } from '#kit/html/components/field/field.ts'
import { html } from '#kit/html/html.ts'
import { arrivalWays, isArrivalWay } from '../../case/dispute.ts'
import { dayField, type StepForm } from '../../console/step-field.ts'
import { noteAcceptance, noteArrival } from '../note-review.action.ts'

const evidenceHint = '例如送达回证、邮件单号或者复议机关的告知；扫描件可以另外添加为文书'

export const acceptanceForm: StepForm = {
  fields: (said, _dispute, { today }) =>
    html`${dayField(said('on', '复议机关受理之日'), today)}${choice({
      ...said('procedure', '程序'),
      options: [
        ['ordinary', '普通程序，60 日内作出决定'],
        ['simple', '简易程序，30 日内作出决定'],
      ],
    })}${field({ ...said('extended', '延长的天数'), isOptional: true, hint: '普通程序最多 30 日；没有延长的，留空' })}${field({ ...said('suspended', '中止的天数'), isOptional: true, hint: '从中止到恢复审理的天数；没有中止的，留空' })}${field({ ...said('evidence', '凭据'), hint: '例如受理通知书、答复通知书、延期通知书的文号' })}`,
  run: (context, key, { text, day }) => {
    const procedure = text('procedure')
    if (procedure !== 'ordinary' && procedure !== 'simple')
      throw new Refused({ code: 'dispute.procedureUnknown' })
    return noteAcceptance(context, key, {
      ...{ on: day(), procedure, evidence: text('evidence') },
      extendedDays: daysIn(text('extended')),
      suspendedDays: daysIn(text('suspended')),
    })
  },
}

/** Nothing typed is no day; what is no number is refused by the step. */
function daysIn(text: string): number {
  return text === '' ? 0 : Number(text)
}

export const arrivalForm: StepForm = {
  fields: (said, _dispute, { today }) =>
    html`${dayField(said('on', '决定书送达申请人之日'), today)}${choice({
      ...said('way', '送达方式'),
      options: [['', '请选择'], ...Object.entries(arrivalWays)],
    })}${field({ ...said('evidence', '凭据'), hint: evidenceHint })}`,
  run: (context, key, { text, day }) => {
    const way = text('way')
    if (!isArrivalWay(way)) throw new Refused({ code: 'dispute.wayUnknown' })
    return noteArrival(context, key, { on: day(), way, evidence: text('evidence') })
  },
}

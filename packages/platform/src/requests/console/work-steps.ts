// Steps while a request is at work: reasons, fee, asking others, extension, review, signing, service.

import { html } from '#kit/html/html.ts'
import { pendingNow } from '../case/why-not-now.ts'
import { consultationsOf, partyTitles } from '../clock/asked-others.ts'
import {
  type ConsultationNews,
  consult,
  correctConsultation,
  recordConsultation,
} from '../consultation/consult.action.ts'
import {
  clearSecrecy,
  returnDraft,
  reviewDraft,
  serveDecision,
  signDecision,
} from '../decision/decide.action.ts'
import { closeUnpaid, receivePayment } from '../fee/fee.action.ts'
import { extendTimeLimit } from '../handling/extend-time-limit.action.ts'
import { askForReasons, receiveReasons } from '../handling/reasons.action.ts'
import type { StepForm, Typed } from './step-form.ts'

/** Post goes by the postal enterprise, and counts from the day it was handed in there. */
const serviceWays = ['邮政企业邮寄', '当面交付', '电子邮件', '网上平台', '传真'] as const
const parties = Object.entries(partyTitles)

const answers = {
  received: '征求意见函已送达对方',
  agrees: '答复：同意公开',
  disagrees: '答复：不同意公开',
  neither: '答复：没有表示同意或者不同意',
} as const

function newsOf({ text, day }: Typed): ConsultationNews {
  const on = day('on')
  const news = text('news')
  if (news === 'received') return { kind: 'received', on }
  const agrees = news === 'agrees' ? true : news === 'disagrees' ? false : null
  return { kind: 'answered', on, agrees }
}

const record: StepForm = {
  fields: ({ one, day }, loaded) =>
    html`${one('consultation', '哪一次征求意见', { options: pendingNow(loaded).map(({ id, party, askedOn }) => [id, `${askedOn} ${partyTitles[party]}`]) })}${one('news', '登记什么', { options: Object.entries(answers) })}${day('on', '日期')}`,
  run: (context, key, typed) =>
    recordConsultation(context, key, {
      consultation: typed.text('consultation'),
      news: newsOf(typed),
    }),
}

const correct: StepForm = {
  fields: ({ one, day }, { recorded, calendar }) => {
    const facts = recorded.map(({ fact }) => fact)
    const answered = consultationsOf(facts, calendar).filter(({ answeredOn }) => answeredOn)
    return html`${one('consultation', '哪一次征求意见', { options: answered.map(({ id, party, askedOn }) => [id, `${askedOn} ${partyTitles[party]}`]) })}${one('news', '更正后的意见', { options: Object.entries(answers).filter(([name]) => name !== 'received') })}${day('on', '收到更正的日期', '期限仍按原来答复的日期计算')}`
  },
  run: (context, key, { text, day }) => {
    const news = text('news')
    const agrees = news === 'agrees' ? true : news === 'disagrees' ? false : null
    const consultation = text('consultation')
    return correctConsultation(context, key, { consultation, on: day('on'), agrees })
  },
}

const extend: StepForm = {
  fields: ({ day, number, long }) =>
    html`${day('on', '告知申请人的日期', '要在原期限届满前告知')}${number('workingDays', '延长（工作日）', { first: 20, hint: '不超过 20 个工作日' })}${long('reason', '延长的理由')}`,
  run: (context, key, { day, number, text }) =>
    extendTimeLimit(context, key, {
      workingDays: number('workingDays'),
      notifiedOn: day('on'),
      reason: text('reason'),
    }),
}

const serve: StepForm = {
  fields: ({ day, one, text }) =>
    html`${one('way', '送达方式', { options: serviceWays.map((way) => [way, way]), hint: '邮寄的只能交邮政企业，以交邮之日为准' })}${text('evidence', '邮件编号、签收人或者发送记录')}${day('on', '送达（交邮）日期')}`,
  run: (context, key, { day, text }) =>
    serveDecision(context, key, {
      on: day('on'),
      by: text('evidence') === '' ? '' : `${text('way')} ${text('evidence')}`,
    }),
}

export const workSteps = {
  askForReasons: {
    fields: ({ day, number, long }) =>
      html`${long('what', '数量、频次怎样明显超过合理范围', '写进说明理由告知书')}${day('on', '告知书送达申请人的日期')}${number('workingDays', '给申请人的期限（工作日）', { first: 10, hint: '条例没有规定长度，由告知书写明' })}`,
    run: (context, key, { day, number, text }) =>
      askForReasons(context, key, {
        servedOn: day('on'),
        workingDays: number('workingDays'),
        what: text('what'),
      }),
  },
  receiveReasons: {
    fields: ({ day }) => day('on', '收到说明的日期'),
    run: (context, key, { day }) => receiveReasons(context, key, { on: day('on') }),
  },
  receivePayment: {
    fields: ({ day, text }) =>
      html`${day('on', '缴费日期', '答复期限自缴费次日起重新计算')}${text('amount', '实缴金额（元）')}`,
    run: (context, key, { day, text }) =>
      receivePayment(context, key, {
        on: day('on'),
        amountInFen: Math.round(Number(text('amount')) * 100),
      }),
  },
  closeUnpaid: { run: closeUnpaid },
  consult: {
    fields: ({ one, day, maybe }) =>
      html`${one('party', '征求谁的意见', { options: parties })}${day('on', '发函日期', '从这一天起，等候意见的时间不计入答复期限')}
${maybe('addressee', '征求意见书发给谁', '第三方或者共同制作机关的名称；征求其他机关意见不用填')}${maybe('matter', '涉及对方的信息', '写进征求意见书；不要写申请人是谁')}
${maybe('text', '补充说明')}${maybe('email', '对方的电子邮箱', '只发送编号和网上答复地址，不代替征求意见书的送达')}`,
    run: (context, key, { text, day }) => {
      const party = text('party')
      const on = day('on')
      if (party !== 'thirdParty' && party !== 'coMaker')
        return consult(context, key, { party: 'otherOrgan', on })
      const [addressee, matter] = [text('addressee'), text('matter')]
      const letter = { addressee, matter, text: text('text'), email: text('email') }
      return consult(context, key, { party, on, letter })
    },
  },
  correctConsultation: correct,
  recordConsultation: record,
  extend,
  returnDraft: {
    fields: ({ long }) => long('reason', '要修改什么'),
    run: (context, key, { text }) => returnDraft(context, key, text('reason')),
  },
  review: { run: reviewDraft },
  clear: { run: clearSecrecy },
  sign: { run: signDecision },
  serve,
} as const satisfies Readonly<Record<string, StepForm>>

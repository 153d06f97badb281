// Steps from the arrival of a request to its being at work, and its end before an answer.

import { listHolders } from '#agencies/index.ts'
import { Refused } from '#kit/db/transaction.ts'
import { html } from '#kit/html/html.ts'
import { addWorkingDays, type Calendar, dayInChina, dayInWords, timeLimits } from '#law/index.ts'
import { channels, receiptTitles } from '../case/channel.ts'
import { assignRequest } from '../handling/assign-request.action.ts'
import {
  askForClarification,
  closeUnclarified,
  receiveClarification,
} from '../handling/clarification.action.ts'
import {
  archiveRequest,
  voidRequest,
  withdrawRequest,
} from '../handling/withdraw-request.action.ts'
import { confirmReceipt, confirmReceiptOfAll } from '../intake/confirm-receipt.action.ts'
import { registerRequest } from '../intake/register-request.action.ts'
import { itemsIn } from '../splitting/items.ts'
import { splitRequest } from '../splitting/split-request.action.ts'
import type { LoadedRequest } from './load-request.ts'
import type { StepForm } from './step-form.ts'

const confirmStep: StepForm = {
  fields: ({ day, text, one }, { request, parts }) => {
    const waiting = parts.filter(({ state }) => state === 'entered').length
    const { receipt, evidence, law } = channels[request.channel]
    return html`${day('on', receiptTitles[receipt], law)}${text('evidence', evidence, '没有凭据，答复期限不能起算')}${
      waiting > 1 &&
      one('parts', '确认哪些', {
        options: [
          ['all', `同一份申请中待确认的 ${waiting} 件`],
          ['one', '只确认这一件'],
        ],
        hint: '一份申请的各件同时收到，凭据相同',
      })
    }`
  },
  run: (context, key, { day, text }) => {
    const confirm = text('parts') === 'all' ? confirmReceiptOfAll : confirmReceipt
    return confirm(context, key, { on: day('on'), evidence: text('evidence') })
  },
}

const assign: StepForm = {
  fields: ({ one }, { handlers }) => {
    const people = new Map(handlers.map(({ staffId, name }) => [staffId, name]))
    return one('handler', '经办人', { options: [...people] })
  },
  run: async (context, key, { text }) => {
    const holders = await listHolders(context.database, {
      unitIds: [key.unitId],
      roles: ['clerk', 'officeHead'],
      today: dayInChina(context.now),
    })
    const handler = holders.find(({ staffId }) => staffId === text('handler'))
    if (handler === undefined) throw new Refused({ code: 'request.handlerUnknown' })
    await assignRequest(context, key, handler.staffId)
  },
}

/** @law 条例 30 — within seven working days from the receipt */
function lastDayToAsk({ request, calendar }: LoadedRequest): string {
  if (request.receivedOn === null) return ''
  const last = askedBy(calendar, request.receivedOn)
  return last === undefined ? '' : `最迟 ${last} 送达（收到申请之日起 7 个工作日）`
}

function askedBy(calendar: Calendar, receivedOn: Parameters<typeof addWorkingDays>[1]) {
  const last = addWorkingDays(calendar, receivedOn, timeLimits.clarification.workingDays)
  return 'dueOn' in last ? dayInWords(last.dueOn) : undefined
}

const ask: StepForm = {
  fields: ({ day, number, long }, loaded) =>
    html`${long('what', '需要补正的事项', '写进补正告知书')}${day('on', '告知书送达申请人的日期', lastDayToAsk(loaded))}${number('workingDays', '给申请人的期限（工作日）', { first: 15, hint: '合理的补正期限，写在告知书里' })}`,
  run: (context, key, { day, number, text }) =>
    askForClarification(context, key, {
      servedOn: day('on'),
      workingDays: number('workingDays'),
      what: text('what'),
    }),
}

const receive: StepForm = {
  fields: ({ day, long }) =>
    html`${day('on', '收到补正的日期', '答复期限从这一天重新计算')}${long('description', '补正后的申请内容', '照申请人的原话')}`,
  run: (context, key, { day, text }) =>
    receiveClarification(context, key, { on: day('on'), description: text('description') }),
}

const split: StepForm = {
  fields: ({ changed }, { request }) =>
    changed('items', '拆分成哪几件', {
      first: request.description,
      hint: '每行一件，照申请人的原话，不增不减。第一行留在这一件，编号不变；其余各件另行编号，收到之日和答复期限都与这一件相同。拆分后制发分件办理告知书，不能恢复。',
    }),
  run: (context, key, { text }) => splitRequest(context, key, itemsIn(text('items'))),
}

export const intakeSteps = {
  confirmReceipt: confirmStep,
  void: {
    fields: ({ long }) => long('reason', '作废的理由', '例如重复录入；作废以后不能恢复'),
    run: (context, key, { text }) => voidRequest(context, key, text('reason')),
  },
  register: { run: registerRequest },
  split,
  assign,
  askForClarification: ask,
  receiveClarification: receive,
  closeUnclarified: { run: closeUnclarified },
  withdraw: { run: withdrawRequest },
  archive: { run: archiveRequest },
} as const satisfies Readonly<Record<string, StepForm>>

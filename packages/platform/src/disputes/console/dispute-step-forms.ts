// The forms of the steps of a dispute: what each asks for, and what is done with it.

import { Refused } from '#kit/db/transaction.ts'
import { choice, longField } from '#kit/html/components/choice/choice.ts'
import { field } from '#kit/html/components/field/field.ts'
import { type Html, html } from '#kit/html/html.ts'
import { type Attempt, noAttempt } from '#kit/http/again.ts'
import { isLocalDate, localDate } from '#law/index.ts'
import { acceptanceForm, arrivalForm } from '../after-review/console/review-step-forms.ts'
import type { Dispute, Procedure } from '../case/dispute.ts'
import { disputeOutcomes } from '../case/dispute-outcome.ts'
import {
  appealDispute,
  closeDispute,
  concludeDispute,
  noteLesson,
  receiveCopy,
  replyInDispute,
} from '../case/dispute-steps.action.ts'
import type { DisputeAction } from '../case/dispute-transitions.ts'
import { replyLimits } from '../case/reply-due.ts'
import { outcomeInWords } from './dispute-words.ts'
import { dayField, type Named, type StepDay, type StepForm, type Typed } from './step-field.ts'

export type DisputeStepName = Exclude<DisputeAction, 'file' | 'addPaper'>

export const disputeStepForms: Readonly<Record<DisputeStepName, StepForm>> = {
  receiveCopy: {
    fields: (said, { kind }, { today }) =>
      html`${dayField(said('on', '收到副本之日'), today)}${choice({
        ...said('procedure', '程序'),
        options: proceduresOf(kind).map((name) => [name, procedureInWords(name)]),
      })}`,
    run: (context, key, { text, day }) => {
      const procedure = text('procedure')
      if (!isProcedure(procedure)) throw new Refused({ code: 'dispute.procedureUnknown' })
      return receiveCopy(context, key, { on: day(), procedure })
    },
  },
  noteAcceptance: acceptanceForm,
  noteArrival: arrivalForm,
  reply: {
    fields: (said, _dispute, { today }) => dayField(said('on', '提交答复之日'), today),
    run: (context, key, { day }) => replyInDispute(context, key, day()),
  },
  conclude: {
    fields: (said, { kind }, on) =>
      html`${dayField(said('on', '审结之日'), on.today)}${choice({
        ...said('outcome', '结果'),
        options: [['', '请选择'], ...outcomesOf(kind, on)],
        hint: '括号内是计入年度报告表四的栏目',
      })}`,
    run: (context, key, { text, day }) =>
      concludeDispute(context, key, { on: day(), outcome: text('outcome') }),
  },
  appeal: {
    fields: (said, _dispute, { today }) =>
      html`${dayField(said('on', '上诉之日'), today)}${field(said('court', '上诉法院'))}`,
    run: (context, key, { text, day }) =>
      appealDispute(context, key, { on: day(), court: text('court') }),
  },
  noteLesson: {
    fields: (said, { lesson }) => {
      const given = said('lesson', '被纠正的原因，以后怎样改进')
      return html`<div class="wide-field">${longField({ ...given, value: given.value || lesson })}</div>`
    },
    run: (context, key, { text }) => noteLesson(context, key, text('lesson')),
  },
  close: { fields: () => undefined, run: closeDispute },
}

/** Whether an address names a step with a form. */
export function isDisputeStep(text: string): text is DisputeStepName {
  return Object.hasOwn(disputeStepForms, text)
}

function proceduresOf(kind: Dispute['kind']): readonly Procedure[] {
  return kind === 'litigation' ? ['court'] : ['ordinary', 'simple']
}

function isProcedure(text: string): text is Procedure {
  return Object.hasOwn(replyLimits, text)
}

/** 普通程序，10 个工作日内答复 */
function procedureInWords(name: Procedure): string {
  const { title, days, counts } = replyLimits[name]
  return `${title}，${days} ${counts === 'days' ? '日' : '个工作日'}内答复`
}

function outcomesOf(
  kind: Dispute['kind'],
  { today, outcomeRows: rows }: StepDay,
): readonly (readonly [string, string])[] {
  return Object.entries(disputeOutcomes[kind]).map(([outcome, { law }]) => [
    outcome,
    `${outcomeInWords({ kind, outcome, on: today, rows })}${law}`,
  ])
}

/** The fields of a step; their names carry the step's, for many forms stand on one page. */
export function stepFields(
  action: DisputeStepName,
  attempt: Attempt,
  { dispute, ...on }: StepDay & { readonly dispute: Dispute },
): Html | undefined {
  const mine = attempt.path?.endsWith(`/${action}`) ? attempt : noAttempt
  const said: Named = (name, label) => ({
    name: `${action}-${name}`,
    label,
    value: mine.typed(`${action}-${name}`),
    problem: mine.problem(`${action}-${name}`),
  })
  return disputeStepForms[action].fields(said, dispute, on)
}

/** What was typed; a day that is none is refused. */
export function typedIntoStep(action: DisputeStepName, form: URLSearchParams): Typed {
  const text = (name: string): string => (form.get(`${action}-${name}`) ?? '').trim()
  return {
    text,
    day: () => {
      if (!isLocalDate(text('on'))) throw new Refused({ code: 'dispute.dateMissing' })
      return localDate(text('on'))
    },
  }
}

/** Code of a refusal → name of the field in the step's form. */
export function faultyFieldsOf(action: DisputeStepName): Readonly<Record<string, string>> {
  return {
    'dispute.dateMissing': `${action}-on`,
    'dispute.dateInFuture': `${action}-on`,
    'dispute.dateTooEarly': `${action}-on`,
    'dispute.procedureUnknown': `${action}-procedure`,
    'dispute.outcomeUnknown': `${action}-outcome`,
    'dispute.acceptedTooLate': `${action}-on`,
    'dispute.arrivalTooEarly': `${action}-on`,
    'dispute.wayUnknown': `${action}-way`,
    'dispute.evidenceMissing': `${action}-evidence`,
    'dispute.extensionUnusable': `${action}-extended`,
    'dispute.suspensionUnusable': `${action}-suspended`,
    ...(action === 'appeal' && { 'dispute.textMissing': `${action}-court` }),
  }
}

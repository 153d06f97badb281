// What can be done with an edition now: its way so far, the steps as buttons, the others with the reason.

import { type Role, roleTitles } from '#agencies/index.ts'
import { type Html, html } from '#kit/html/html.ts'
import { momentText } from '#kit/html/moment.ts'
import type { RecordRefusal } from '../flow/refusals.ts'
import { type RecordTransition, recordTransitions } from '../flow/transitions.ts'
import { isOpenState } from '../record/editions.store.ts'
import type { LoadedRecord } from './load-record.ts'
import { holdersNamed, whoDid } from './people.ts'
import { recordPath } from './record-scope.ts'
import { type RecordStepName, wordsOf } from './step-words.ts'
import { usualStep } from './who-may.ts'
import { whyRefused } from './why-refused.ts'

/** Own roles first: a step of other roles is nobody's news. */
export function stepsPanel(loaded: LoadedRecord): Html {
  const steps = [...loaded.steps]
  const open = steps.filter(([, refusal]) => refusal === undefined).map(([step]) => step)
  const resting = steps.flatMap(([step, refusal]) => (refusal ? [{ step, refusal }] : []))
  return html`<section class="panel" id="steps"><h2>办理</h2>${progress(loaded)}${whyNotOn(loaded)}
${
  open.length === 0
    ? html`<p class="nothing-here">现在没有您可以办理的步骤。</p>`
    : html`<div class="record-buttons">${open.map((step) => button(loaded, step))}</div>`
}
<details class="steps-resting"><summary>现在不能办理的步骤（${resting.length}）</summary>
<ul class="resting-steps">${resting.map((one) => restingStep(loaded, one))}</ul></details></section>`
}

/** Where a step is asked about before it is taken. */
function stepPath(
  { place: { unit, record, edition } }: Pick<LoadedRecord, 'place'>,
  step: string,
): string {
  return `${recordPath(unit, record.recordId, `/steps/${step}`)}?edition=${edition.number}`
}

function button(loaded: LoadedRecord, step: RecordStepName): Html {
  const { title, law }: RecordTransition = recordTransitions[step]
  const look = wordsOf(step).isException ? 'btn' : 'btn btn-primary'
  return html`<a class="${look}" href="${stepPath(loaded, step)}" title="${law}">${title}</a>`
}

/** Not to be looked up: why the step that comes next is not there for those whose step it is. */
function whyNotOn(loaded: LoadedRecord): Html | false {
  const { state } = loaded.place.edition
  const step = usualStep(state)
  const refusal = step && loaded.steps.get(step)
  if (step === undefined || refusal === undefined || refusal.code === 'record.notYourRole')
    return false
  return html`<p class="record-why"><strong>还不能${recordTransitions[step].title}：</strong>${whyRefused(step, state, refusal)}</p>`
}

type Resting = { readonly step: RecordStepName; readonly refusal: RecordRefusal }

function restingStep({ place }: LoadedRecord, { step, refusal }: Resting): Html {
  const { title, law }: RecordTransition = recordTransitions[step]
  return html`<li class="resting-step"><button class="btn btn-sm" type="button" disabled aria-describedby="why-${step}">${title}</button>
<span id="why-${step}">${whyRefused(step, place.edition.state, refusal)} <small>${law}</small></span></li>`
}

const ended = ['withdrawn', 'unpublished', 'dropped']

/** 送审 → 初审 → … → 发布, each with who passed it; of the next, who may. */
function progress(loaded: LoadedRecord): Html | false {
  const { place, milestones, names } = loaded
  if (ended.includes(place.edition.state)) return false
  const isInHand = isOpenState(place.edition.state)
  const next = isInHand ? milestones.findIndex(({ done }) => done === undefined) : -1
  return html`<ol class="record-progress" aria-label="办理进度">${milestones.map(
    ({ title, roles, done }, at) =>
      html`<li class="${done ? 'is-done' : at === next ? 'is-next' : 'is-to-come'}"${at === next && html` aria-current="step"`}><strong>${title}</strong>${
        done
          ? html`<span>${whoDid(done.by, names)}</span><time datetime="${done.at.toISOString()}">${momentText(done.at)}</time>`
          : !isInHand
            ? html`<span>紧急发布时略过</span>`
            : html`<span>${roles.map((role) => roleTitles[role]).join('、')}</span>${at === next && whoCan(loaded, roles)}`
      }</li>`,
  )}</ol>`
}

/** By name who can take the next step; where those in the role took part before, that somebody else is needed. */
function whoCan({ holders, able }: LoadedRecord, roles: readonly Role[]): Html {
  const isHeld = holders.some(({ role }) => roles.some((one) => one === role))
  return isHeld && able.length === 0
    ? html`<span class="is-late">担任的人都办过前面的步骤，要由另一位工作人员办理</span>`
    : html`<span class="quiet">${holdersNamed(isHeld ? able : holders, roles)}</span>`
}

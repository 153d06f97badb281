// What was done to an edition, newest first: when, by whom, to which exact content, with which words.

import { timeline } from '#kit/html/components/timeline/timeline.ts'
import { type Html, html } from '#kit/html/html.ts'
import { recordTransitions } from '../flow/transitions.ts'
import type { TakenStep } from '../record/edition.ts'
import type { LoadedRecord } from './load-record.ts'
import { whoDid } from './people.ts'

export function stepsTaken({ place, names }: LoadedRecord): Html {
  const { edition, taken } = place
  return html`<section class="panel" id="steps-taken"><h2>经过</h2>${timeline({
    name: '这一版的经过',
    moments: saved(taken).map(({ step, times }) => ({
      at: step.at,
      title: titleOf(step, times),
      who: whoDid(step.by, names),
      said: step.remark || undefined,
      more: html`<p class="quiet record-digest" title="${step.digest}">内容摘要 ${step.digest.slice(0, 12)}${step.digest !== edition.digest && '（内容后来有改动）'}</p>`,
    })),
    whenEmpty: '还没有办理过。',
  })}</section>`
}

type Told = { readonly step: TakenStep; readonly times: number }

/** Newest first; saves of one person after each other are one line. */
function saved(taken: readonly TakenStep[]): readonly Told[] {
  const told: { step: TakenStep; times: number }[] = []
  for (const step of taken) {
    const last = told.at(-1)
    if (step.action === 'save' && last?.step.action === 'save' && last.step.by === step.by) {
      last.step = step
      last.times += 1
    } else told.push({ step, times: 1 })
  }
  return told.toReversed()
}

function titleOf({ action, stepName }: TakenStep, times: number): string {
  const known = Object.entries(recordTransitions).find(([name]) => name === action)
  const title = stepName ? `${stepName}通过` : (known?.[1].title ?? action)
  return times > 1 ? `${title}（${times} 次）` : title
}

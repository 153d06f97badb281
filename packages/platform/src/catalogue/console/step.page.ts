// Before a step that counts: what it does, what it is about, what it asks for; then the button.

import { detailList } from '#kit/html/components/detail-list/detail-list.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import { type RecordTransition, recordTransitions } from '../flow/transitions.ts'
import { contentPanel } from './content.panel.ts'
import { findingsPanel } from './findings.panel.ts'
import type { LoadedRecord } from './load-record.ts'
import { holdersNamed } from './people.ts'
import { recordPath } from './record-scope.ts'
import { recordStyles } from './records.page.ts'
import { stepFields } from './step-field.ts'
import { type RecordStepName, wordsOf } from './step-words.ts'

export type StepPage = {
  readonly loaded: LoadedRecord
  readonly step: RecordStepName
  readonly attempt: Attempt
  readonly now: Date
  readonly readers: readonly string[]
}

export function stepPage(view: View, given: StepPage): Html {
  const { loaded, step, attempt } = given
  const { unit, record, edition } = loaded.place
  const { title, law }: RecordTransition = recordTransitions[step]
  const path = recordPath(unit, record.recordId)
  const { before } = wordsOf(step)
  const fields = stepFields({ ...given, holders: loaded.holders })
  return html`${recordStyles}${attempt.summary}
<section class="panel"><h2>${title}：${edition.title || '（没有标题）'}</h2>
<ul>${before.map((one) => html`<li>${one}</li>`)}${nextReview(loaded, step)}${publishersLeft(loaded, step)}${othersStay(loaded, step)}</ul><p class="quiet">依据：${law}</p>
${detailList({ 版: `第 ${edition.number} 版`, 内容摘要: html`<span class="record-digest">${edition.digest}</span>` })}
<form class="record-step" method="post" action="${path}/steps/${step}?edition=${edition.number}">${view.token()}<input type="hidden" name="digest" value="${edition.digest}">${fields}
<div class="form-line"><button class="btn ${cannotBeUndone.includes(step) ? 'btn-danger' : 'btn-primary'}" type="submit">确认${title}</button> <a class="btn" href="${path}?edition=${edition.number}">返回，不${title}</a></div></form></section>
${isAboutContent(step) && html`${findingsPanel(loaded)}${contentPanel(loaded.place, loaded.tied, `要${title}的内容`)}`}`
}

const cannotBeUndone: readonly RecordStepName[] = [
  'drop',
  'publishUrgently',
  'withdraw',
  'unpublish',
]

/** The content is shown whole where somebody puts their name to it. */
function isAboutContent(step: RecordStepName): boolean {
  const others: readonly RecordStepName[] = [
    'limit',
    'drop',
    'unschedule',
    'startEdition',
    'return',
  ]
  return !others.includes(step)
}

/** Whose turn it will be, for whoever hands in. */
function nextReview({ milestones }: LoadedRecord, step: RecordStepName): Html | false {
  if (step !== 'submit') return false
  return html`<li>依次为：${milestones.map(({ title }) => title).join('、')}。</li>`
}

/** Whoever signs cannot publish: said before, with who then can. */
function publishersLeft(
  { milestones, publishersLeft: left }: LoadedRecord,
  step: RecordStepName,
): Html | false {
  const publishing = milestones.find(({ title }) => title === recordTransitions.publish.title)
  if (step !== 'approve' || publishing === undefined) return false
  return left.length === 0
    ? html`<li class="is-late">您签发后，没有人可以发布：签发的人、送审的人和审核的人不能发布。请由另一位签发人签发，或者先请管理员增加一位经办人。</li>`
    : html`<li>签发的人不能发布。您签发后，可以发布的有：${holdersNamed(left, publishing.roles)}。</li>`
}

/** What a document did to others does not end with it. */
function othersStay({ place }: LoadedRecord, step: RecordStepName): Html | false {
  const changes = place.edition.content.ties.filter(
    ({ tie }) => tie === 'repeals' || tie === 'replaces' || tie === 'amends',
  )
  if (step !== 'withdraw' || changes.length === 0) return false
  return html`<li>由它废止、替代或者修改的 ${changes.length} 份文件，有效性不随它的撤回改变；要改变的，在那份文件的“有效性与统计”中登记。</li>`
}

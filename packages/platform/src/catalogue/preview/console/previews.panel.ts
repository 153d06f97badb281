// The links to a draft: how often each was opened, taking it back, making another.

import { choice } from '#kit/html/components/choice/choice.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { field } from '#kit/html/components/field/field.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import { type Html, html, type Piece } from '#kit/html/html.ts'
import { momentText } from '#kit/html/moment.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import { whoDid } from '../../console/people.ts'
import { type RecordPlace, recordPath } from '../../console/record-scope.ts'
import { isOpenPreview, type PreviewRefusalCode, previewRefusals } from '../preview.ts'
import type { OpenedPreview } from '../previews.store.ts'

export type Previews = {
  readonly place: RecordPlace
  readonly previews: readonly OpenedPreview[]
  readonly names: ReadonlyMap<string, string>
  readonly now: Date
  /** Why the edition is not shown by any link. */
  readonly refusal: PreviewRefusalCode | undefined
  readonly mayMake: boolean
  /** The link that was just made: shown this once. */
  readonly made: string | undefined
  readonly attempt: Attempt
}

export function previewsPanel(view: View, given: Previews): Html {
  const { place, previews, made, attempt } = given
  const path = recordPath(place.unit, place.record.recordId, '/previews')
  return html`${attempt.summary}${made && notice({ tone: 'done', title: '链接已经生成，只显示这一次，请现在复制', lines: [html`<code class="draft-link">${made}</code>`] })}
<section class="panel"><h2>草稿的预览链接</h2><p class="form-hint">给没有账号的人核对草稿。知道链接的人都能打开，看到的是打开时的内容；可以随时收回，每次打开都有记录。</p>
${dataTable({
  caption: '预览链接',
  columns: ['给谁看', '生成', '有效至', '打开', '状态'],
  lines: previews.map((one) => cellsOf(view, one, { ...given, path })),
  whenEmpty: '没有生成过预览链接。',
})}</section>
${makeForm(view, given, path)}`
}

type At = Pick<Previews, 'names' | 'now' | 'mayMake'> & { readonly path: string }

function cellsOf(view: View, one: OpenedPreview, { names, now, mayMake, path }: At) {
  const { forWhom, madeBy, madeAt, expiresAt, openings, lastOpenedAt, revokedAt, previewId } = one
  const revoking = html`<form method="post" action="${path}/${previewId}/revoke">${view.token()}<button class="btn btn-sm" type="submit" aria-label="收回给${forWhom}的链接">收回</button></form>`
  const standing: Piece = isOpenPreview(one, now)
    ? html`有效${mayMake && revoking}`
    : html`<span class="quiet">${revokedAt ? `${momentText(revokedAt)} 收回` : '已过期'}</span>`
  return [
    forWhom,
    html`${whoDid(madeBy, names)}<br><span class="quiet">${momentText(madeAt)}</span>`,
    momentText(expiresAt),
    html`${openings} 次${lastOpenedAt && html`<br><span class="quiet">最近 ${momentText(lastOpenedAt)}</span>`}`,
    standing,
  ]
}

function makeForm(view: View, { attempt, refusal, mayMake }: Previews, path: string): Html | false {
  if (!mayMake) return false
  if (refusal !== undefined) return html`<p class="quiet">${previewRefusals[refusal]}</p>`
  return html`<section class="panel"><h2>生成链接</h2><form method="post" action="${path}">${view.token()}
${field({ name: 'forWhom', label: '给谁看', value: attempt.typed('forWhom'), problem: attempt.problem('forWhom'), hint: '会显示在预览页面上，例如“示例局法规科”。' })}
${choice({ name: 'days', label: '有效天数', value: attempt.typed('days') || '3', problem: attempt.problem('days'), options: ['1', '3', '7', '14'].map((days) => [days, `${days} 天`]) })}
<button class="btn btn-primary" type="submit">生成链接</button></form></section>`
}

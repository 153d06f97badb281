// The page of one matter: what it is about, who wants it, and how it ends.

import { inConsole } from '#agencies/console/console-frame.ts'
import type { Unit } from '#agencies/index.ts'
import { choice, longField } from '#kit/html/components/choice/choice.ts'
import { detailList } from '#kit/html/components/detail-list/detail-list.ts'
import { field } from '#kit/html/components/field/field.ts'
import { personalDatum } from '#kit/html/components/personal-datum/personal-datum.ts'
import { type Html, html, type Piece } from '#kit/html/html.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import { maskedName } from '#kit/secrets/masked.ts'
import type { LocalDate } from '#law/index.ts'
import type { IssuedLetter } from '#letters/index.ts'
import { requestPath } from '../../console/request-scope.ts'
import type { Matter, MatterPerson } from '../matter.ts'
import { kindOf } from '../matter-kind.ts'
import { mattersPath, requestsTrail, shownOf, standing, style } from './matters.page.ts'

export type MatterPage = {
  readonly unit: Unit
  readonly matter: Matter
  readonly person: MatterPerson | null
  /** The person works on the matter: may see who wants it, and take its letter. */
  readonly isWhole: boolean
  /** The person was just shown whole, which is noted. */
  readonly isRevealed: boolean
  readonly letters: readonly IssuedLetter[]
  readonly maySettle: boolean
  readonly attempt: Attempt
  readonly today: LocalDate
}

export function matterPage(view: View, page: MatterPage): Html {
  const { unit, matter, person, isWhole, letters, today } = page
  const { kind, number, content, requestId, openedOn, reason, place } = matter
  const { title, law, time, placeTitle } = kindOf(kind)
  const path = `${mattersPath}/${unit.code}/${matter.matterId}`
  const body = html`${style}${page.attempt.summary}<section class="panel"><h2>${title}</h2>
<p class="form-hint">${law}。${time}</p>${detailList({
    单位: unit.name,
    登记日期: openedOn,
    ...(person && { 提出人: personOf(view, page, { person, path }) }),
    内容: html`<span class="asked-whole">${shownOf(matter, content, isWhole)}</span>`,
    ...(requestId && { 申请: html`<a href="${requestPath(unit, requestId)}">查看申请</a>` }),
    办理: standing(matter, today),
    ...(reason && { 理由: shownOf(matter, reason, isWhole) }),
    ...(place && { [placeTitle]: place }),
    ...(letters.length > 0 && {
      文书: letters.map(
        ({ letterId, content: letter, number: mark }, index) =>
          html`${index > 0 && '，'}${isWhole ? html`<a href="${path}/letters/${letterId}.pdf">${letter.title} ${mark}</a>` : letter.title}`,
      ),
    }),
  })}</section>${matter.result === null && page.maySettle && settleForm(view, page, path)}
${matter.result === null && !page.maySettle && html`<p class="nothing-here">由公开工作机构负责人办理。</p>`}`
  const trail = [...requestsTrail, { address: mattersPath, name: '后续事项' }]
  return inConsole(view, { title: number, trail, body })
}

type Shown = { readonly person: MatterPerson; readonly path: string }

function personOf(view: View, { isWhole, isRevealed }: MatterPage, { person, path }: Shown): Piece {
  const masked = maskedName(person.name)
  if (!isWhole) return masked
  return personalDatum({
    ...{ label: '提出人', masked, action: `${path}/reveal`, token: view.token() },
    revealed: isRevealed ? `${person.name} ${person.contact}` : undefined,
  })
}

function settleForm(view: View, { matter, attempt }: MatterPage, path: string): Html {
  const { results, placeTitle } = kindOf(matter.kind)
  const { typed, problem } = attempt
  const options = Object.entries(results).map(
    ([name, { title, law }]) => [name, `${title}（${law}）`] as const,
  )
  const nextOn = field({
    ...{ name: 'nextOn', label: '下一次评估日期', type: 'date', value: typed('nextOn') },
    ...{ problem: problem('nextOn'), isOptional: true, hint: '继续不予公开的，可以接着安排' },
  })
  return html`<form class="panel" method="post" action="${path}">${view.token()}<h2>办结</h2><div class="form-columns">
${choice({ name: 'result', label: '处理结果', value: typed('result'), options: [['', '请选择'], ...options], problem: problem('result') })}
${field({ name: 'place', label: placeTitle, value: typed('place'), problem: problem('place'), isOptional: true })}
${matter.kind === 'review' && nextOn}</div>
<div class="wide-field">${longField({ name: 'reason', label: matter.kind === 'correction' ? '更正的内容或者理由' : '理由', value: typed('reason'), problem: problem('reason'), isOptional: true })}</div>
${matter.kind === 'correction' && html`<p class="form-hint">办结时制发更正告知书，告知提出人。</p>`}
<button class="btn btn-primary" type="submit">办结</button></form>`
}

// The page on which an answer is written: its result, the parts that result needs, what is missing.

import { inConsole } from '#agencies/console/console-frame.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { choice } from '#kit/html/components/choice/choice.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { View } from '#kit/http/route.ts'
import type { FileNote } from '../attachments/missing-original.ts'
import { outcomes, outcomeTitle } from '../case/outcome.ts'
import type { Draft } from '../decision/draft.ts'
import type { DraftProblem } from '../decision/draft-problems.ts'
import { answerOutcomes, draftFields } from './draft-form.ts'
import { type RequestPlace, requestPath } from './request-scope.ts'

export type DraftPage = RequestPlace & {
  /** Undefined until a result is chosen. */
  readonly draft: Draft | undefined
  /** Undefined until it was checked. */
  readonly problems: readonly DraftProblem[] | undefined
  /** What is missing in the file without keeping the answer back. */
  readonly notes?: readonly FileNote[]
  /** Why it could not be handed in. */
  readonly summary?: Html | undefined
}

export function draftPage(view: View, given: DraftPage): Html {
  const { unit, request, draft, problems, notes = [], summary } = given
  const path = requestPath(unit, request.requestId, '/draft')
  const options = answerOutcomes.map((name) => [name, outcomeTitle(name)] as const)
  const body = html`<link rel="stylesheet" href="${assetAddress('campaign.css')}"><link rel="stylesheet" href="${assetAddress('requests.css')}">${summary}${problems && problemsOf(problems)}${notes.length > 0 && notesOf(notes)}
<section class="panel"><h2>申请内容</h2><p class="asked-whole">${request.description}</p></section>
<form class="panel form-line" method="get" action="${path}">
${choice({ name: 'outcome', label: '结果', value: draft?.outcome ?? '', options, hint: '只能选一个；决定依据、文书、救济途径和表三中的位置' })}
<button class="btn" type="submit">${draft ? '换一个结果' : '写答复'}</button></form>
${draft && draftForm(view, path, draft)}`
  const trail = [
    { address: '/requests', name: '依申请公开' },
    { address: requestPath(unit, request.requestId), name: request.number ?? '未登记' },
  ]
  return inConsole(view, { title: '拟写答复', trail, body })
}

function draftForm(view: View, path: string, draft: Draft): Html {
  return html`<form class="panel" method="post" action="${path}">${view.token()}<h2>${outcomeTitle(draft.outcome)} <small class="quiet">${outcomes[draft.outcome].law}</small></h2>
${draftFields(draft)}<p class="form-line"><button class="btn" type="submit" name="do" value="check" formnovalidate>检查</button>
<button class="btn btn-primary" type="submit" name="do" value="submit">提交审核</button></p></form>`
}

function problemsOf(problems: readonly DraftProblem[]): Html {
  if (problems.length === 0)
    return notice({ tone: 'done', title: '没有发现缺少的内容，还没有提交' })
  return notice({
    tone: 'problem',
    title: '还缺少下面的内容',
    lines: problems.map(({ message, law }) => `${message}（${law}）`),
  })
}

function notesOf(notes: readonly FileNote[]): Html {
  return notice({
    tone: 'done',
    title: '提示：案卷还缺少下面的内容，不影响提交',
    lines: notes.map(({ message, law }) => `${message}（${law}）`),
  })
}

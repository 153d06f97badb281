// The mail about a request on its page: what became of each message, what to do about one that did not
// arrive, and noting that one came back.

import { choice } from '#kit/html/components/choice/choice.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { type Html, html, type Piece } from '#kit/html/html.ts'
import { momentText } from '#kit/html/moment.ts'
import type { View } from '#kit/http/route.ts'
import { messageStates, type SentMessage } from '#kit/mail/outgoing.ts'
import { isMailKind, type MailKind, mailKinds } from '../mail-words.ts'
import { returnReasons } from '../return-reason.ts'

export type Messages = {
  readonly messages: readonly SentMessage[]
  /** The page of the request. */
  readonly path: string
  readonly mayMark: boolean
}

/** A message is no service: what counts is when the letter itself was served. */
const whatFollows: Readonly<Record<MailKind, string>> = {
  receipt: '请用电话等其他方式告知申请人已经收到；收到之日不因退信改变。',
  clarificationAsked:
    '补正期限按补正告知书的送达日期计算，不按邮件；请核对告知书的送达，没有送达的，换一种方式送达。',
  split: '请用电话等其他方式告知申请人已经拆分、各件的查询号；期限不因退信改变。',
  answerReady:
    '答复以文书的送达为准；申请人要求用电子邮件取得的，请与申请人联系，换一种方式送达并登记。',
  consultation: '对方可能没有收到网上答复的地址，请邮寄征求意见书；期限按它的送达计算。',
  matter: '请工作人员核对自己登记的邮箱；后续事项在系统内照常提醒。',
  reminder: '请工作人员核对自己登记的邮箱；到期提醒在系统内照常显示。',
}

/** Nothing where nothing was sent. */
export function messagesPanel(view: View, given: Messages): Html | undefined {
  const { messages } = given
  if (messages.length === 0) return undefined
  return html`<section class="panel" id="messages"><h2>发出的邮件</h2>${dataTable({
    caption: '发出的邮件',
    columns: ['邮件', '时间', '状态', '说明'],
    lines: messages.map((message) => lineOf(view, given, message)),
    whenEmpty: '',
  })}<p class="form-hint">邮件只写编号和查询地址，不含个人信息和案件内容，不代替文书的送达。发件邮箱收到退信的，请在这里登记。</p></section>`
}

function lineOf(view: View, given: Messages, message: SentMessage): readonly Piece[] {
  const { kind, queuedAt, state, attempts, problem } = message
  const isLost = state === 'bounced' || state === 'failed'
  const known = isMailKind(kind) ? kind : undefined
  return [
    known ? mailKinds[known] : kind,
    momentText(queuedAt),
    isLost ? html`<span class="is-late">${messageStates[state]}</span>` : messageStates[state],
    html`${problem}${attempts > 1 && html` <span class="quiet">已试 ${attempts} 次</span>`}${isLost && known && html`<p>${whatFollows[known]}</p>`}${state === 'sent' && given.mayMark && returnForm(view, given, message)}`,
  ]
}

function returnForm(view: View, { path }: Messages, { messageId }: SentMessage): Html {
  const options = Object.entries(returnReasons)
  return html`<details><summary>登记退信</summary><form method="post" action="${path}/messages/${messageId}/returned">${view.token()}${choice({ name: `reason-${messageId}`, label: '退信的原因', value: 'other', options })}<button class="btn btn-sm" type="submit">登记退信</button></form></details>`
}

// The rooms of a request on its page: who was asked there, what was said, closing one; and the mail.

import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { type Html, html, type Piece } from '#kit/html/html.ts'
import { momentText } from '#kit/html/moment.ts'
import type { View } from '#kit/http/route.ts'
import type { SentMessage } from '#kit/mail/outgoing.ts'
import { partyTitles } from '../../clock/asked-others.ts'
import { messagesPanel } from '../../telling/console/messages.panel.ts'
import { receiptNumber } from '../room.ts'
import type { OfficeRoom, RoomAnswer } from '../rooms.store.ts'

export type Rooms = {
  readonly rooms: readonly OfficeRoom[]
  readonly messages: readonly SentMessage[]
  /** The page of the request. */
  readonly path: string
  readonly mayClose: boolean
  /** Reasons are for those who work on the request. */
  readonly mayRead: boolean
}

/** Nothing where nobody has a room and nothing was sent. */
export function roomsPanel(view: View, given: Rooms): Html | undefined {
  const { rooms, messages, path, mayClose } = given
  if (rooms.length === 0 && messages.length === 0) return undefined
  return html`${
    rooms.length > 0 &&
    html`<section class="panel" id="rooms"><h2>网上征求意见</h2>${dataTable({
      caption: '网上征求意见',
      columns: ['征求谁', '征求意见书', '发出', '确认收到', '意见', '地址'],
      lines: rooms.map((room) => lineOf(view, given, room)),
      whenEmpty: '',
    })}<p class="form-hint">网上答复地址只写在征求意见书中，系统不保存原文；遗失的，请停用后重新征求意见。随意见提交的附件在这件申请的“文件”中。</p></section>`
  }${messagesPanel(view, { messages, path, mayMark: mayClose })}`
}

function lineOf(view: View, given: Rooms, room: OfficeRoom): readonly Piece[] {
  const { path, mayClose, mayRead } = given
  const { roomId, party, letterId, madeAt, receivedAt, closedAt, answers } = room
  return [
    partyTitles[party === 'coMaker' ? 'coMaker' : 'thirdParty'],
    html`<a href="${path}/letters/${letterId}">查看文书</a>`,
    momentText(madeAt),
    receivedAt === null ? html`<span class="quiet">还没有</span>` : momentText(receivedAt),
    answers.length === 0
      ? html`<span class="quiet">还没有</span>`
      : answers.map((answer) => answerOf(answer, mayRead)),
    closedAt !== null
      ? html`<span class="quiet">已停用</span>`
      : mayClose
        ? html`<form method="post" action="${path}/rooms/${roomId}/close">${view.token()}<button class="btn btn-sm" type="submit">停用</button></form>`
        : '使用中',
  ]
}

function answerOf(answer: RoomAnswer, mayRead: boolean): Html {
  const { answerId, sequence, agrees, reasons, at, isNoted, problem } = answer
  return html`<div class="room-answer"><strong>${sequence > 1 && '更正：'}${agrees ? '同意公开' : '不同意公开'}</strong> <span class="quiet">${momentText(at)} 回执 ${receiptNumber(answerId)}</span>
${reasons !== '' && html`<p class="asked-whole">${mayRead ? reasons : '理由由办理单位的工作人员查看。'}</p>`}
${problem !== null ? html`<p class="is-late">没有改变案件：提交时已经登记过意见，或者答复已经签发。请人工核对。</p>` : !isNoted && html`<p class="quiet">正在登记</p>`}</div>`
}

// The room of one who is asked: the letter, what silence means, the form, and the receipt.

import { longField } from '#kit/html/components/choice/choice.ts'
import { detailList } from '#kit/html/components/detail-list/detail-list.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import { type Html, html } from '#kit/html/html.ts'
import { momentText } from '#kit/html/moment.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import { dayInWords, type LocalDate } from '#law/index.ts'
import { covered, type LetterContent } from '#letters/index.ts'
import { intakeStyles } from '../../portal/apply.page.ts'
import { type Room, type RoomRefusal, receiptNumber, roomRefusals } from '../room.ts'

export type RoomPage = {
  readonly room: Room
  /** What the address of the room ends with. */
  readonly key: string
  /** How the office is reached. */
  readonly contact: string
  readonly lastDay: LocalDate | undefined
  readonly shut: RoomRefusal | undefined
  readonly attempt: Attempt
  /** The largest file that is taken. */
  readonly megabytes: number
}

/** @law 条例 32 @law 条例 34 — what follows when nothing is said */
const silence = {
  thirdParty: '逾期没有提出意见的，由机关依照条例决定是否公开（条例第三十二条）。',
  coMaker: '逾期没有提出意见的，视为同意公开（条例第三十四条）。',
} as const

export function roomPage(view: View, given: RoomPage): Html {
  const { room, shut, attempt } = given
  return html`${intakeStyles}<h1 class="intake-title">答复征求意见书</h1>${attempt.summary}
${room.last && receiptPart(room, room.last)}
${shut ? shutPart(given, shut) : openPart(view, given)}`
}

function shutPart({ room, contact }: RoomPage, { code }: RoomRefusal): Html {
  return html`${notice({ tone: 'problem', title: '不能在网上提交意见', lines: [roomRefusals[code]] })}
<section class="intake-block"><h2>联系方式</h2><p>${room.letter.organ}${contact !== '' && `：${contact}`}</p></section>`
}

function openPart(view: View, given: RoomPage): Html {
  const { room, contact } = given
  return html`<p class="intake-lead">${room.letter.organ}征求您（单位）的意见。不需要注册，您的意见只交给这个机关。</p>
${letterPart(room.letter)}${periodPart(view, given)}${answerPart(view, given)}
<section class="intake-block"><h2>不在网上答复</h2><p>也可以书面答复：${room.letter.organ}${contact !== '' && `，${contact}`}。</p></section>`
}

/** The letter as it was sent; who asked for the information does not stand in it. */
function letterPart(letter: LetterContent): Html {
  const link = '{{网上答复地址}}'
  const blocks = letter.blocks.filter(({ text }) => !text.includes(link))
  const shown = covered({ ...letter, addressee: null, blocks })
  return html`<section class="intake-block"><h2>${shown.title}</h2><p>${shown.number}，${shown.dated}</p>
${shown.blocks.map((block) => (block.kind === 'row' ? html`<p>${block.name}：${block.text}</p>` : html`<p>${block.text}</p>`))}</section>`
}

function periodPart(view: View, { room, key, lastDay }: RoomPage): Html {
  const period = lastDay
    ? html`<p>请在<strong>${dayInWords(lastDay)}</strong>以前答复（收到征求意见书之日起 15 个工作日）。${silence[room.party]}</p>`
    : html`<p>请自收到征求意见书之日起 15 个工作日内答复。${silence[room.party]}</p>
<form method="post" action="/consultations/${key}/arrived">${view.token()}<button class="btn" type="submit">确认今天收到征求意见书</button></form>`
  return html`<section class="intake-block"><h2>答复的期限</h2>${period}</section>`
}

function answerPart(view: View, given: RoomPage): Html {
  const { room } = given
  if (room.last === undefined)
    return html`<section class="intake-block"><h2>您的意见</h2>${answerForm(view, given)}</section>`
  const isTried = given.attempt.path !== undefined
  return html`<section class="intake-block"><h2>更正意见</h2>
<p>已经提交的意见不能修改。需要更正的，另行提交更正的意见，以最后一次为准，原来的意见保留在案。</p>
<details${isTried && html` open`}><summary>提交更正的意见</summary>${answerForm(view, given)}</details></section>`
}

function answerForm(view: View, { room, key, attempt, megabytes }: RoomPage): Html {
  const { typed, problem } = attempt
  const radio = (value: string, title: string): Html =>
    html`<label><input type="radio" name="agrees" value="${value}" required${typed('agrees') === value && html` checked`}> ${title}</label>`
  return html`<form class="intake-form" method="post" action="/consultations/${key}/answer" enctype="multipart/form-data">${view.token()}
<input type="hidden" name="seen" value="${room.answers}">
<fieldset class="intake-choice" id="agrees"><legend>是否同意公开</legend>${problem('agrees') && html`<p class="field-problem">${problem('agrees')}</p>`}
${radio('yes', '同意公开')} ${radio('no', '不同意公开')}</fieldset>
${longField({ name: 'reasons', label: '理由', value: typed('reasons'), problem: problem('reasons'), isOptional: true, hint: '不同意公开的，请说明理由：公开哪些内容会损害您（单位）的什么权益' })}
<div class="field"><label class="form-label" for="opinion">附件 <span class="field-optional">选填</span></label>
<p class="form-hint" id="opinion-hint">盖章的意见、证明材料等，PDF、图片、Word、Excel 或者文本文件，最多 5 个，每个不超过 ${megabytes} MB。加密保存，只交给这个机关，申请人看不到。</p>${problem('opinion') && html`<p class="field-problem" id="opinion-problem">${problem('opinion')}</p>`}
<input class="form-control${problem('opinion') ? ' is-invalid' : ''}" id="opinion" type="file" name="opinion" multiple aria-describedby="opinion-hint${problem('opinion') ? ' opinion-problem' : ''}"></div>
<p class="intake-actions"><button class="btn btn-primary" type="submit">${room.last ? '提交更正的意见' : '提交意见'}</button></p></form>`
}

function receiptPart({ answers }: Room, last: NonNullable<Room['last']>): Html {
  return html`<section class="intake-block intake-receipt"><h2>回执</h2>${detailList({
    回执编号: receiptNumber(last.id),
    收到时间: `${momentText(last.at)}（北京时间）`,
    意见: last.agrees ? '同意公开' : '不同意公开',
    ...(answers > 1 && { 更正: `第 ${answers - 1} 次更正后的意见` }),
  })}<p>请保存或者打印这一页。</p></section>`
}

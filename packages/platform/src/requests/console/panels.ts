// Panels of one request beside its clock: who asked, who was asked, other requests, figures, steps done.

import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { detailList } from '#kit/html/components/detail-list/detail-list.ts'
import { personalDatum } from '#kit/html/components/personal-datum/personal-datum.ts'
import { timeline } from '#kit/html/components/timeline/timeline.ts'
import { type Html, html, type Piece } from '#kit/html/html.ts'
import type { View } from '#kit/http/route.ts'
import { maskedEmail, maskedIdNumber, maskedName, maskedPhone } from '#kit/secrets/masked.ts'
import { dayInWords } from '#law/index.ts'
import type { Applicant } from '../case/applicant.ts'
import { applicantClasses } from '../case/applicant-class.ts'
import { channels } from '../case/channel.ts'
import { countedCells, notCounted, partsOf } from '../case/counted-cells.ts'
import { countedFacts } from '../case/figures.ts'
import { outcomeTitle } from '../case/outcome.ts'
import { isRequestAction, requestTransitions } from '../case/transitions.ts'
import {
  type Consultation,
  consultationsOf,
  isOpen,
  partyTitles,
  silenceMeans,
} from '../clock/asked-others.ts'
import { missingOf } from '../intake/entry-form.ts'
import { agreesInWords } from './clock.panel.ts'
import type { LoadedRequest } from './load-request.ts'
import { requestPath } from './request-scope.ts'

export function askedPanel({ request, names, original }: LoadedRequest): Html {
  const { channel, description, wantedForm, wantedRoute, needsHelp, handledBy, outcome } = request
  return html`<section class="panel"><h2>申请</h2>${detailList({
    申请内容: html`<span class="asked-whole">${description}</span>`,
    渠道: `${channels[channel].title}（${channels[channel].law}）`,
    ...(wantedForm + wantedRoute !== '' && { 希望的形式: `${wantedForm}，${wantedRoute}` }),
    ...(needsHelp && { 帮助: '申请人阅读、视听有困难，要提供必要的帮助（条例第四十三条）' }),
    ...(request.imported === null && {
      经办人: (handledBy !== null && names.get(handledBy)) || '还没有分办',
    }),
    ...(original !== undefined && {
      缺少: html`<span class="is-near">${original.title}</span>（归档前补上，不影响答复）`,
    }),
    ...(outcome !== null && { 结果: outcomeTitle(outcome) }),
  })}</section>`
}

export type Revealing = {
  /** The person handles requests of the unit and may see who asked. */
  readonly may: boolean
  readonly isRevealed: boolean
}

export function applicantPanel(view: View, loaded: LoadedRequest, revealing: Revealing): Html {
  const { applicant, unit, request } = loaded
  // A register of earlier years holds no more of an applicant.
  const missing = request.imported === null ? missingOf(applicant) : []
  const action = requestPath(unit, request.requestId, '/reveal')
  const shown = revealing.isRevealed ? whole(applicant) : masked(applicant)
  return html`<section class="panel" id="applicant"><h2>申请人</h2>${detailList({
    类别: applicantClasses[applicant.class],
    ...shown,
    ...(missing.length > 0 && {
      缺少: html`<span class="is-late">${missing.join('、')}</span>（可以要求补正）`,
    }),
  })}${
    revealing.may &&
    personalDatum({
      label: '申请人的身份和联系方式',
      masked: '身份和联系方式加密保存',
      revealed: revealing.isRevealed ? '以上为完整内容' : undefined,
      ...{ action, token: view.token() },
    })
  }</section>`
}

function whole({ name, identity, agent, ...more }: Applicant): Readonly<Record<string, Piece>> {
  const { contactPerson, phone, email, address, postcode } = more
  return {
    姓名或者名称: name,
    身份证明: `${identity.kind} ${identity.number}`,
    ...(contactPerson && { 联系人: contactPerson }),
    ...(phone && { 电话: phone }),
    ...(email && { 电子邮箱: email }),
    ...(address && { 地址: `${address} ${postcode ?? ''}` }),
    ...(agent && {
      代理人: `${agent.name}，${agent.identity.kind} ${agent.identity.number}，${agent.authority}`,
    }),
  }
}

function masked({ name, identity, agent, ...more }: Applicant): Readonly<Record<string, Piece>> {
  const { phone, email, address } = more
  return {
    姓名或者名称: maskedName(name),
    ...(identity.number !== '' && {
      身份证明: `${identity.kind} ${maskedIdNumber(identity.number)}`,
    }),
    ...(phone && { 电话: maskedPhone(phone) }),
    ...(email && { 电子邮箱: maskedEmail(email) }),
    ...(address && { 地址: '***' }),
    ...(agent && { 代理人: maskedName(agent.name) }),
  }
}

const silence = {
  officeDecides: '逾期不答复的，由本机关决定是否公开（条例第三十二条）',
  agrees: '逾期不答复的，视为同意公开（条例第三十四条）',
  nothing: '法律没有规定期限，不答复不产生后果',
} as const

/** Nothing where nobody was asked. */
export function consultationsPanel({ recorded, calendar, today }: LoadedRequest): Html | undefined {
  const asked = consultationsOf(
    recorded.map(({ fact }) => fact),
    calendar,
  )
  if (asked.length === 0) return undefined
  return html`<section class="panel"><h2>征求意见</h2>${dataTable({
    caption: '征求的意见',
    columns: ['征求谁', '发出', '送达', '最后一天', '结果', '不答复的后果'],
    lines: asked.map((one) => [
      partyTitles[one.party],
      one.askedOn,
      one.receivedOn ?? html`<span class="quiet">没有登记</span>`,
      one.dueOn ? dayInWords(one.dueOn) : html`<span class="quiet">—</span>`,
      answerOf(one, isOpen(one, today)),
      html`<span class="asked-for">${silence[silenceMeans(one.party)]}</span>`,
    ]),
    whenEmpty: '',
  })}</section>`
}

function answerOf({ answeredOn, agrees }: Consultation, waits: boolean): Piece {
  if (answeredOn !== undefined) return `${answeredOn} ${agreesInWords(agrees ?? null)}`
  return waits ? '等候答复' : html`<span class="is-late">逾期没有答复</span>`
}

/** Where the request is counted and why nowhere else, so that each number can be followed both ways. */
export function figuresPanel({ recorded, applicant, today, unit }: LoadedRequest): Html {
  const facts = recorded.map(({ fact }) => fact)
  const counted = countedFacts(facts)
  const parts = partsOf(facts)
  const years = countedCells(counted, { lastYear: Number(today.slice(0, 4)), parts })
  const className = applicantClasses[applicant.class]
  const cell = (year: number, row: string, title: string): Html => {
    const query = {
      unit: unit.code,
      year: String(year),
      cell: `requests.${row}.${applicant.class}`,
    }
    return html`<a href="/requests?${new URLSearchParams(query).toString()}">${title}</a>`
  }
  return html`<section class="panel"><h2>在年度报告表三中的计数</h2>${dataTable({
    caption: '这件申请计入的单元格',
    columns: ['年度', '行', '列', '原因'],
    lines: years.flatMap(({ year, rows }) =>
      rows.map(({ row, title, why }) => [
        html`<a href="/annual-reports/${unit.code}/${year}/computed">${year}年</a>`,
        cell(year, row, title),
        `${className}、总计`,
        why,
      ]),
    ),
    whenEmpty: '没有确认收到的申请不计入任何一年的表三。',
  })}<details class="steps-resting"><summary>为什么不计入其他单元格</summary>
<ul>${notCounted(counted, { className, parts }).map((one) => html`<li>${one}</li>`)}</ul></details></section>`
}

const otherDeeds: Readonly<Record<string, string>> = {
  'kit.revealPersonalData': '查看申请人的身份和联系方式',
  'requests.takeCaseFile': '下载案卷',
  'kit.sendMessage': '发送邮件',
  'requests.opinionLetterArrived': '被征求意见方确认收到征求意见书',
  'requests.answerConsultation': '被征求意见方在网上提交意见',
  'requests.noteOpinion': '登记网上提交的意见',
  'requests.closeRoom': '停用网上答复地址',
  'requests.verifyIdentity': '登记申请人账户的身份已核验',
  'requests.takeBackIdentity': '撤销申请人账户的身份核验',
  'requests.noteReturned': '登记邮件被退回',
}

export function deedsPanel({ deeds, names, request }: LoadedRequest): Html {
  return html`<section class="panel"><h2>办理经过</h2>${timeline({
    name: '办理经过',
    moments: deeds.map(({ at, actorKind, actorId, action, reason }) => ({
      at,
      title: deedTitle(action),
      who:
        actorKind === 'staff'
          ? (names.get(actorId) ?? '已注销的账号')
          : actorTitle(actorKind, actorId),
      said: reason,
    })),
    whenEmpty:
      request.imported === null ? '还没有办理。' : '这件申请由历年台账导入，没有在平台办理。',
  })}</section>`
}

function deedTitle(action: string): string {
  const step = action.replace('requests.', '')
  return isRequestAction(step) ? requestTransitions[step].title : (otherDeeds[action] ?? action)
}

function actorTitle(kind: string, id: string): string {
  if (kind !== 'public') return '系统'
  return id === 'consulted' ? '被征求意见方' : '申请人'
}

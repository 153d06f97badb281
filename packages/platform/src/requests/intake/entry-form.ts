// What the form of a new request says, read: the entry, or what is wrong with each field.

import { isLocalDate, localDate } from '#law/index.ts'
import { type Applicant, applicantProblems } from '../case/applicant.ts'
import { isApplicantClass } from '../case/applicant-class.ts'
import { channels, isChannelName } from '../case/channel.ts'
import type { Entry } from './enter-request.action.ts'
import { itemProblems, itemsTyped } from './item-fields.ts'

/** How the information can be given (条例 29, 40). */
export const wantedForms = ['纸质', '电子数据', '光盘', '当场查阅、抄录'] as const
export const wantedRoutes = ['邮寄', '电子邮件', '网上获取', '自行领取', '传真'] as const

/** Channels that staff enter; what is sent online comes in by itself. */
export const deskChannels = Object.entries(channels).filter(([name]) => name !== 'online')

export type ReadEntry =
  | { readonly entry: Entry }
  | { readonly problems: Readonly<Record<string, string>> }

/**
 * Reads the form. What the applicant left out is no problem here: it is asked for by a clarification.
 * @law 条例 29
 */
export function readEntry(form: URLSearchParams, unitId: string | undefined): ReadEntry {
  const text = (name: string): string => (form.get(name) ?? '').trim()
  const [channel, kind, enteredOn] = [text('channel'), text('class'), text('enteredOn')]
  const [description = '', ...furtherItems] = itemsTyped(form)
  const problems = {
    ...(unitId === undefined && { unit: '请选择收到申请的单位。' }),
    ...(!isChannelName(channel) && { channel: '请选择申请的渠道。' }),
    ...(!isApplicantClass(kind) && { class: '请选择申请人类别。' }),
    ...(text('name') === '' && { name: '请填写申请人的姓名或者名称。' }),
    ...(description === '' && { description: '请写明申请公开什么信息。' }),
    ...itemProblems(form),
    ...(!isLocalDate(enteredOn) && { enteredOn: '请填写来件日期，如 2026-01-31。' }),
  }
  if (
    Object.keys(problems).length > 0 ||
    unitId === undefined ||
    !isChannelName(channel) ||
    !isApplicantClass(kind)
  )
    return { problems }
  return {
    entry: {
      ...{ unitId, channel, description },
      ...(furtherItems.length > 0 && { furtherItems }),
      applicant: applicantIn(form, kind),
      wantedForm: text('wantedForm'),
      wantedRoute: text('wantedRoute'),
      needsHelp: text('needsHelp') === 'yes',
      enteredOn: localDate(enteredOn),
    },
  }
}

/** Who asks, as it was typed; what was left empty is left out. */
export function applicantIn(form: URLSearchParams, kind: Applicant['class']): Applicant {
  const text = (name: string): string => (form.get(name) ?? '').trim()
  const optional = (['contactPerson', 'phone', 'email', 'address', 'postcode'] as const)
    .map((name) => [name, text(name)] as const)
    .filter(([, value]) => value !== '')
  const agent = {
    name: text('agentName'),
    identity: { kind: text('agentIdentityKind'), number: text('agentIdentityNumber') },
    authority: text('agentAuthority'),
  }
  return {
    class: kind,
    name: text('name'),
    identity: { kind: text('identityKind'), number: text('identityNumber') },
    ...Object.fromEntries(optional),
    ...(agent.name !== '' && { agent }),
  }
}

const missingTitles = {
  name: '姓名或者名称',
  identity: '身份证明',
  contact: '联系方式',
  contactPerson: '联系人',
  agent: '代理人的身份或者授权',
} as const

/** What the applicant has to be asked for, in words; empty when nothing is missing. */
export function missingOf(applicant: Applicant): readonly string[] {
  return applicantProblems(applicant).map((problem) => missingTitles[problem])
}

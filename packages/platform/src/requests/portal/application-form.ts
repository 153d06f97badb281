// What a person sends on the public site, read: the entry, or what is wrong with each field.

import type { Unit } from '#agencies/index.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import { html } from '#kit/html/html.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { LocalDate } from '#law/index.ts'
import { type ApplicantProblem, applicantProblems } from '../case/applicant.ts'
import { type ApplicantClass, isApplicantClass } from '../case/applicant-class.ts'
import type { Entry } from '../intake/enter-request.action.ts'
import { applicantIn, readEntry } from '../intake/entry-form.ts'
import { itemFields, shownItemsField } from '../intake/item-fields.ts'

/** Every field of the form, in its order; nothing asks what the information is wanted for. */
export const applicationFields: readonly string[] = [
  'unit',
  shownItemsField,
  ...itemFields,
  ...['wantedForm', 'wantedRoute', 'needsHelp'],
  ...['class', 'name', 'identityKind', 'identityNumber', 'contactPerson'],
  ...['phone', 'email', 'address', 'postcode'],
  ...['agentName', 'agentIdentityKind', 'agentIdentityNumber', 'agentAuthority'],
]

/** Fields for files stand after these. */
const filesAfter = {
  attachment: 'wantedRoute',
  proof: 'contactPerson',
  authority: 'agentAuthority',
}

/** Where a field stands in the form. */
function placeOf(name: string): number {
  const file = Object.entries(filesAfter).find(([field]) => field === name)
  return file ? applicationFields.indexOf(file[1]) + 0.5 : applicationFields.indexOf(name)
}

export type Application =
  | { readonly entry: Entry }
  | { readonly problems: Readonly<Record<string, string>> }

const longest = { description: 3000, other: 200 } as const

const fieldsOfProblems: Readonly<Record<ApplicantProblem, readonly [string, string]>> = {
  name: ['name', '请填写姓名或者名称。'],
  identity: ['identityNumber', '请填写证件号码，用来核对身份。'],
  contact: ['phone', '请至少填写一种联系方式：电话、电子邮箱或者地址。'],
  contactPerson: ['contactPerson', '以单位名义申请的，请填写联系人。'],
  agent: ['agentName', '有代理人的，请填写姓名、证件号码和授权委托书。'],
}

/**
 * Reads the form.
 * @law 条例 29 — name, proof of identity, ways to be reached, the information, how it is wanted
 */
export function readApplication(
  form: URLSearchParams,
  unit: Unit | undefined,
  today: LocalDate,
): Application {
  const full = new URLSearchParams(form)
  full.set('channel', 'online')
  full.set('enteredOn', today)
  const read = readEntry(full, unit?.id)
  const applicant = applicantIn(full, applicantClassOf(full.get('class') ?? ''))
  const problems = {
    ...Object.fromEntries(applicantProblems(applicant).map((one) => fieldsOfProblems[one])),
    ...('problems' in read && read.problems),
    ...routeProblems(full),
    ...lengthProblems(form),
  }
  return 'problems' in read || Object.keys(problems).length > 0 ? { problems } : read
}

/** Some ways of getting the information need a place to send it to. */
function routeProblems(form: URLSearchParams): Readonly<Record<string, string>> {
  const lacks = (name: string): boolean => (form.get(name) ?? '').trim() === ''
  const route = form.get('wantedRoute')
  if (route === '邮寄' && lacks('address'))
    return { address: '选择邮寄的，请填写联系地址；也可以改选其他获取方式。' }
  if (route === '电子邮件' && lacks('email'))
    return { email: '选择电子邮件的，请填写电子邮箱；也可以改选其他获取方式。' }
  return {}
}

function applicantClassOf(text: string): ApplicantClass {
  return isApplicantClass(text) ? text : 'naturalPerson'
}

function lengthProblems(form: URLSearchParams): Readonly<Record<string, string>> {
  const found = applicationFields.flatMap((name) => {
    const most = itemFields.includes(name) ? longest.description : longest.other
    return (form.get(name) ?? '').length > most
      ? [[name, `请不要超过 ${most} 个字。`] as const]
      : []
  })
  return Object.fromEntries(found)
}

/** The form as it was typed, with its problems beside the fields and, in its order, on top of the page. */
export function attemptWith(
  form: URLSearchParams,
  problems: Readonly<Record<string, string>>,
): Attempt {
  const lines = Object.entries(problems)
    .toSorted(([one], [other]) => placeOf(one) - placeOf(other))
    .map(([name, text]) => html`<a href="#${name}">${text}</a>`)
  return {
    path: '/apply',
    typed: (name) => form.get(name) ?? '',
    problem: (name) => problems[name],
    summary:
      lines.length === 0
        ? undefined
        : notice({ tone: 'problem', title: '还没有提交，请修改后继续', lines }),
  }
}

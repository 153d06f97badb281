// What the merge fields of a letter say, taken from the request, its facts and its draft.

import type { Profile } from '#agencies/index.ts'
import { isLocalDate, type LocalDate, localDate } from '#law/index.ts'
import type { LetterKind, PrivateValues, Values } from '#letters/index.ts'
import type { Applicant } from '../case/applicant.ts'
import { applicantClasses } from '../case/applicant-class.ts'
import { channels } from '../case/channel.ts'
import type { FactKind, RequestFact } from '../case/fact.ts'
import { outcomes, outcomeTitle } from '../case/outcome.ts'
import type { RequestCase } from '../case/request-case.ts'
import { feeWorkingDays } from '../clock/ledger.ts'
import type { Draft } from '../decision/draft.ts'

/** 《中华人民共和国政府信息公开条例》第三十条, from the short way of naming it. */
function articleInWords(law: string): string {
  return law.replace(/^条例/, '《中华人民共和国政府信息公开条例》')
}

/** 2026年3月2日 */
function dateInWords(on: LocalDate): string {
  const [year, month, day] = on.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

/** Whether the answer goes to the applicant over the internet. */
export function isServedOnline({ wantedRoute }: Pick<RequestCase, 'wantedRoute'>): boolean {
  return /电子邮件|邮箱|网|在线/.test(wantedRoute)
}

export type KnownOfRequest = {
  readonly request: RequestCase
  readonly facts: readonly RequestFact[]
  readonly kind: LetterKind
  readonly profile: Profile | undefined
  readonly dueOn: LocalDate | undefined
}

/** What is known of every request; later facts stand in for earlier ones. */
export function requestValues({ request, facts, kind, profile, dueOn }: KnownOfRequest): Values {
  const last = <Kind extends FactKind>(wanted: Kind) =>
    facts.findLast((fact): fact is Extract<RequestFact, { kind: Kind }> => fact.kind === wanted)
  const decided = last('decided')
  const served = last('served')
  const period = periodOf(kind, { facts })
  return {
    contact: contactOf(profile),
    requestNumber: request.number ?? '',
    receivedOn: request.receivedOn === null ? '' : dateInWords(request.receivedOn),
    description: request.description.replace(/[。\s]+$/u, ''),
    channel: channels[request.channel].title,
    applicantClass: applicantClasses[request.applicantClass],
    wantedForm: request.wantedForm,
    wantedRoute: request.wantedRoute,
    article: articleInWords(kind.law),
    periodDays: period === undefined ? '' : `${period}个工作日`,
    dueOn: dueOn === undefined ? '' : dateInWords(dueOn),
    amount: amountOf(last('feeNoticed')?.amountInFen),
    outcome: decided ? outcomeTitle(decided.outcome) : '',
    decidedOn: decided ? dateInWords(decided.on) : '',
    service: served ? `${dateInWords(served.on)}，${served.by}` : '',
  }
}

/** The office as letters name it: where to write and call. */
export function contactOf(profile: Profile | undefined): string {
  if (profile === undefined) return ''
  const phone = profile.phone === '' ? '' : `电话 ${profile.phone}`
  return [profile.officeName, profile.address, phone].filter((one) => one !== '').join('，')
}

function periodOf(
  { law }: LetterKind,
  { facts }: { readonly facts: readonly RequestFact[] },
): number | undefined {
  const last = facts.findLast(({ kind }) => kind === periods.get(law))
  if (last?.kind === 'feeNoticed') return feeWorkingDays
  return last !== undefined && 'workingDays' in last ? last.workingDays : undefined
}

/** Which fact sets the period that a notice under an article names. */
const periods: ReadonlyMap<string, FactKind> = new Map([
  ['条例第三十条', 'clarificationAsked'],
  ['条例第三十五条', 'reasonsAsked'],
  ['条例第三十三条第二款', 'extended'],
  ['条例第四十二条', 'feeNoticed'],
])

function amountOf(inFen: number | undefined): string {
  return inFen === undefined ? '' : `${(inFen / 100).toFixed(2)}元`
}

/** What an answer says, from its draft. */
export function answerValues(draft: Draft): Values {
  const { text, reason, route, given, withheld, search, rightOrgan } = draft
  return {
    text,
    reason: bare(reason),
    route: bare(route),
    given: given.join('；'),
    withheld: withheld
      .map(({ what, ground, reason: why }, index) => {
        const basis = articleInWords(outcomes[ground].law)
        return `${index + 1}．${what}：${bare(why)}（依据${basis}）。`
      })
      .join('\n'),
    search:
      search === null
        ? ''
        : `检索范围为${search.where}，检索词为${search.words}，检索人为${search.by}，检索时间为${isLocalDate(search.on) ? dateInWords(localDate(search.on)) : search.on}`,
    rightOrgan: rightOrgan === null ? '' : `${rightOrgan.name}（联系方式：${rightOrgan.contact}）`,
    earlierNumber: draft.earlierNumber,
    specialRules: draft.specialRules,
  }
}

/** Without the full stop that the template sets itself. */
function bare(text: string): string {
  return text.trim().replace(/[。；;.]+$/u, '')
}

/** The personal data that a kind of letter holds, and no others. */
export function personalValues(
  kind: LetterKind,
  applicant: Applicant,
  { addressee, replyLink }: { readonly addressee: string; readonly replyLink: string },
): PrivateValues {
  const { identity, phone, email, address, agent } = applicant
  const contact = [applicant.contactPerson, phone, email, address].filter(Boolean).join('，')
  const all: PrivateValues = {
    applicantName: applicant.name,
    identity: `${identity.kind} ${identity.number}`,
    applicantContact: contact,
    agent: agent === undefined ? '无' : `${agent.name}（${agent.authority}）`,
    ...(replyLink !== '' && { replyLink }),
    ...(kind.to !== 'file' && { addressee: kind.to === 'applicant' ? applicant.name : addressee }),
  }
  const wanted = new Set<string>(kind.fields)
  return Object.fromEntries(Object.entries(all).filter(([field]) => wanted.has(field)))
}

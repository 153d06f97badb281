// Lives of requests for killing: every step an office or an applicant takes, one after another.

import { fileDispute } from '#disputes/case/file-dispute.action.ts'
import type { Context } from '#kit/db/transaction.ts'
import { localDate } from '#law/index.ts'
import { addDays } from '#law/local-date.ts'
import type { RequestKey } from '#requests/case/request-case.ts'
import {
  clearSecrecy,
  reviewDraft,
  serveDecision,
  signDecision,
  submitDraft,
} from '#requests/decision/decide.action.ts'
import { emptyDraft } from '#requests/decision/draft.ts'
import { assignRequest } from '#requests/handling/assign-request.action.ts'
import {
  askForClarification,
  receiveClarification,
} from '#requests/handling/clarification.action.ts'
import { extendTimeLimit } from '#requests/handling/extend-time-limit.action.ts'
import { withdrawRequest } from '#requests/handling/withdraw-request.action.ts'
import { confirmReceipt } from '#requests/intake/confirm-receipt.action.ts'
import { enterRequest } from '#requests/intake/enter-request.action.ts'
import { registerRequest } from '#requests/intake/register-request.action.ts'
import { anApplicant, type Office } from '#requests/testing/an-office.ts'

export type DeedAt = {
  readonly office: Office
  /** The public site's own connection, whose role may do little. */
  readonly portal: Context
  readonly key: RequestKey
  /** The day the life began on; steps follow a day apart. */
  readonly on: (days: number) => string
}

/** In the order of a life; each gives the id of the request it worked on. */
export const deeds = {
  handIn: async ({ office, portal }: DeedAt): Promise<string> => {
    const { requestId } = await enterRequest(portal, {
      unitId: office.unit.id,
      channel: 'online',
      applicant: anApplicant,
      description: '示例路段改造工程的招标文件',
      wantedForm: '纸质',
      wantedRoute: '邮寄',
      needsHelp: false,
    })
    return requestId
  },
  confirmReceipt: ({ office, key, on }) =>
    confirmReceipt(office.as('clerk', on(0)), key, { on: localDate(on(0)), evidence: '示例回执' }),
  register: ({ office, key, on }) => registerRequest(office.as('clerk', on(0)), key),
  assign: ({ office, key, on }) => assignRequest(office.as('officeHead', on(0)), key, 'clerk-1'),
  clarification: ({ office, key, on }) =>
    askForClarification(office.as('clerk', on(1)), key, {
      servedOn: localDate(on(1)),
      workingDays: 10,
      what: '请写明示例路段的名称。',
    }),
  clarified: ({ office, key, on }) =>
    receiveClarification(office.as('clerk', on(2)), key, {
      on: localDate(on(2)),
      description: '示例路段 2024 年改造工程的招标文件',
    }),
  extend: ({ office, key, on }) =>
    extendTimeLimit(office.as('officeHead', on(3)), key, {
      workingDays: 20,
      notifiedOn: localDate(on(3)),
      reason: '需要检索大量档案',
    }),
  draft: ({ office, key, on }) =>
    submitDraft(office.as('clerk', on(4)), key, { ...emptyDraft('granted'), route: '示例栏目' }),
  review: ({ office, key, on }) => reviewDraft(office.as('reviewer', on(4)), key),
  clear: ({ office, key, on }) => clearSecrecy(office.as('secrecyReviewer', on(4)), key),
  sign: ({ office, key, on }) => signDecision(office.as('organHead', on(4)), key),
  serve: ({ office, key, on }) =>
    serveDecision(office.as('clerk', on(5)), key, { on: localDate(on(5)), by: '示例邮件' }),
  dispute: async ({ office, key, on }) => {
    const context = office.as('clerk', on(6))
    const { unitId, requestId } = key
    await fileDispute(
      { ...context, duties: context.duties ?? [] },
      {
        unitId,
        kind: 'reconsideration',
        on: localDate(on(6)),
        subject: '不服示例答复',
        authority: '示例市人民政府',
        authorityNumber: '示复〔2025〕1号',
        requestId,
      },
    )
  },
  withdraw: ({ office, key, on }) => withdrawRequest(office.as('clerk', on(2)), key),
} as const satisfies Readonly<Record<string, (at: DeedAt) => Promise<unknown>>>

export type DeedName = keyof typeof deeds

const withoutEnd = Object.keys(deeds).filter((name) => name !== 'withdraw') as readonly DeedName[]

/** The deeds that lead up to one, and the one. */
export function lifeUpTo(name: DeedName): readonly DeedName[] {
  if (name === 'withdraw') return [...withoutEnd.slice(0, 4), 'withdraw']
  return withoutEnd.slice(0, withoutEnd.indexOf(name) + 1)
}

export const deedNames = [...withoutEnd, 'withdraw' as const]

/** A day of a life that began on 2025-03-03. */
export function dayOf(days: number): string {
  return addDays(localDate('2025-03-03'), days)
}

// An office with a person in each role and requests in it, for tests.

import { createUnit, type Role, type Unit } from '#agencies/index.ts'
import type { TestDatabase } from '#kit/db/testing/with-database.ts'
import type { Context } from '#kit/db/transaction.ts'
import { useKeys } from '#kit/secrets/key-ring.ts'
import { newKeys } from '#kit/secrets/keys.ts'
import { localDate } from '#law/index.ts'
import type { RequestContext } from '../case/act-on-request.action.ts'
import type { Applicant } from '../case/applicant.ts'
import type { ChannelName } from '../case/channel.ts'
import type { RequestKey } from '../case/request-case.ts'
import { assignRequest } from '../handling/assign-request.action.ts'
import { confirmReceipt } from '../intake/confirm-receipt.action.ts'
import { enterRequest } from '../intake/enter-request.action.ts'
import { registerRequest } from '../intake/register-request.action.ts'

export type Office = {
  readonly unit: Unit
  /** Somebody in a role, on a day. */
  readonly as: (role: Role, on: string) => RequestContext
  readonly applicantOn: (on: string) => RequestContext
}

const keys = newKeys('aes-256-gcm', new Date(0))

/** Noon in China on a day. */
function noon(on: string): Date {
  return new Date(`${localDate(on)}T04:00:00Z`)
}

export async function anOffice({ context }: TestDatabase, code = 'office'): Promise<Office> {
  const unit = await createUnit(context, {
    code,
    name: '示例局',
    kind: 'department',
    region: '示例市',
    hasRuleMakingPower: false,
    createdOn: localDate('2019-05-15'),
  })
  return officeOf(context, unit)
}

/** The people of a unit that is there. */
export function officeOf(context: Context, unit: Unit): Office {
  useKeys(() => keys)
  return {
    unit,
    as: (role, on) => ({
      ...context,
      now: noon(on),
      actor: { kind: 'staff', id: `${role}-1`, role },
      duties: [{ role, unitId: unit.id }],
    }),
    applicantOn: (on) => ({
      ...context,
      now: noon(on),
      actor: { kind: 'public', id: 'applicant' },
    }),
  }
}

export const anApplicant: Applicant = {
  class: 'naturalPerson',
  name: '示例申请人',
  identity: { kind: '居民身份证', number: '示例证号' },
  phone: '示例电话',
}

export type Given = {
  readonly on: string
  readonly channel?: ChannelName
  readonly applicant?: Applicant
}

/** Enters a request, confirms its receipt the same day, registers and assigns it. */
export async function aRequestAtWork(
  { unit, as }: Office,
  { on, channel = 'counter', applicant = anApplicant }: Given,
): Promise<RequestKey> {
  const { requestId } = await enterRequest(as('clerk', on), {
    unitId: unit.id,
    channel,
    applicant,
    description: '示例路段改造工程的招标文件',
    wantedForm: '纸质',
    wantedRoute: '邮寄',
    needsHelp: false,
  })
  const key = { unitId: unit.id, requestId }
  await confirmReceipt(as('clerk', on), key, { on: localDate(on), evidence: '示例回执' })
  await registerRequest(as('clerk', on), key)
  await assignRequest(as('officeHead', on), key, 'clerk-1')
  return key
}

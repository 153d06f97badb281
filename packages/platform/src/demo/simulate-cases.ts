// Takes the planned requests of the demo through the same steps that people take.

import { localDate } from '#law/index.ts'
import {
  type Applicant,
  archiveRequest,
  askForClarification,
  assignRequest,
  type ChannelName,
  channels,
  clearSecrecy,
  closeUnclarified,
  confirmReceipt,
  type Draft,
  emptyDraft,
  enterRequest,
  type OutcomeName,
  type RequestContext,
  type RequestKey,
  registerRequest,
  reviewDraft,
  serveDecision,
  signDecision,
  submitDraft,
  withdrawRequest,
} from '#requests/index.ts'
import type { PlannedCase } from './planned-cases.ts'

export type RequestRole = 'clerk' | 'reviewer' | 'secrecy-reviewer' | 'office-head' | 'organ-head'

/** Somebody of the office on a day, at noon. */
export type OfficeOn = (role: RequestRole, on: string) => RequestContext

export type TakenIn = {
  readonly unitId: string
  readonly planned: PlannedCase
  readonly index: number
}

/** Takes one case from its entry to the archive. */
export async function simulateCase(as: OfficeOn, taken: TakenIn): Promise<void> {
  await finish(as, await takeIn(as, taken), taken.planned)
}

async function takeIn(as: OfficeOn, { unitId, planned, index }: TakenIn): Promise<RequestKey> {
  const { receivedOn: on, topic } = planned
  const names = Object.keys(channels) as ChannelName[]
  const channel = names[index % names.length] ?? 'counter'
  const { requestId } = await enterRequest(as('clerk', on), {
    unitId,
    channel,
    applicant: madeUpApplicant(planned, index),
    description: `${topic}（演示）`,
    wantedForm: index % 3 === 0 ? '纸质' : '电子文档',
    wantedRoute: index % 3 === 0 ? '邮寄' : '电子邮件',
    needsHelp: false,
  })
  const key = { unitId, requestId }
  const evidence = `${channels[channel].evidence}：演示第 ${index + 1} 件`
  await confirmReceipt(as('clerk', on), key, { on, evidence })
  await registerRequest(as('clerk', on), key)
  await assignRequest(as('office-head', on), key, as('clerk', on).actor.id)
  return key
}

function madeUpApplicant({ class: one }: PlannedCase, index: number): Applicant {
  const number = String((index * 37) % 180).padStart(3, '0')
  const isPerson = one === 'naturalPerson'
  return {
    class: one,
    name: isPerson ? `演示申请人${number}` : `演示企业${number}`,
    identity: { kind: isPerson ? '居民身份证' : '统一社会信用代码', number: `演示证号${number}` },
    ...(isPerson ? {} : { contactPerson: `演示联系人${number}` }),
    phone: `演示电话${number}`,
  }
}

async function finish(as: OfficeOn, key: RequestKey, planned: PlannedCase): Promise<void> {
  const { outcome, receivedOn, decidedOn } = planned
  if (outcome === 'other.notClarified') {
    await askForClarification(as('clerk', receivedOn), key, {
      servedOn: receivedOn,
      workingDays: 10,
    })
    await closeUnclarified(as('office-head', decidedOn), key)
  } else if (outcome === 'other.other') {
    await withdrawRequest(as('clerk', decidedOn), key)
  } else {
    await submitDraft(as('clerk', decidedOn), key, madeUpDraft(outcome))
    await reviewDraft(as('reviewer', decidedOn), key)
    await clearSecrecy(as('secrecy-reviewer', decidedOn), key)
    await signDecision(as('organ-head', decidedOn), key)
    const service = { on: localDate(decidedOn), by: '邮政挂号（演示单号）' }
    await serveDecision(as('clerk', decidedOn), key, service)
  }
  await archiveRequest(as('clerk', decidedOn), key)
}

function madeUpDraft(outcome: OutcomeName): Draft {
  return {
    ...emptyDraft(outcome),
    text: '（演示）本答复为演示内容。',
    reason: outcome === 'granted' ? '' : '（演示）理由为演示内容。',
    route: outcome === 'granted' ? '演示网站“法定主动公开内容”栏目' : '',
    search:
      outcome === 'unavailable.notHeld'
        ? {
            where: '演示档案室和办公系统',
            words: '申请中的名称和文号',
            by: '演示经办人',
            on: '办理期间',
          }
        : null,
    earlierNumber: outcome === 'notProcessed.repeat' ? '演示公复〔2025〕1号' : '',
    specialRules: outcome === 'refused.registryInquiry' ? '不动产登记暂行条例' : '',
  }
}

// What the applicant has to do next about a request on the own list, and until when something is due.

import { dayInWords } from '#law/index.ts'
import type { RequestState } from '../case/state.ts'
import type { OwnRequest } from './account.store.ts'

/** States in which something is up to the applicant. */
const ownSteps: { readonly [State in RequestState]?: string } = {
  entered: '请保持联系方式畅通，机关会与您确认收到',
  awaitingClarification: '请补正申请',
  awaitingReasons: '请说明理由',
  awaitingFee: '请缴纳信息处理费',
  served: '请查看答复',
}

const waitsForApplicant: readonly RequestState[] = [
  'awaitingClarification',
  'awaitingReasons',
  'awaitingFee',
]

/** What to do; undefined where there is nothing but to wait. */
export function ownStepOf({ state }: Pick<OwnRequest, 'state'>): string | undefined {
  return ownSteps[state]
}

/** Whether the request waits for the applicant: such ones stand first. */
export function isUpToApplicant({ state }: Pick<OwnRequest, 'state'>): boolean {
  return waitsForApplicant.includes(state)
}

/**
 * Until when the office has to answer, or the applicant to act.
 * @law 条例 30
 * @law 条例 33
 */
export function dueInWords({
  state,
  dueOn,
  clockState,
}: Pick<OwnRequest, 'state' | 'dueOn' | 'clockState'>): string {
  if (state === 'entered') return '双方确认收到之日起计算'
  if (['served', 'closed', 'archived', 'voided'].includes(state)) return '已经办结'
  if (dueOn === null) return '打开查看'
  if (isUpToApplicant({ state })) return `请在${dayInWords(dueOn)}前办理`
  if (clockState === 'suspended') return `约${dayInWords(dueOn)}（征求意见的时间不计）`
  return `机关在${dayInWords(dueOn)}前答复`
}

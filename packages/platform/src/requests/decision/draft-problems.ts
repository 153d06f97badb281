// The completeness gate: what an answer lacks before it may be signed, with what to do about it.

import type { LocalDate } from '#law/index.ts'
import type { RequestFact } from '../case/fact.ts'
import { outcomes } from '../case/outcome.ts'
import { type Consultation, isOpen } from '../clock/asked-others.ts'
import type { Draft } from './draft.ts'

export type DraftProblem = {
  /** Where in the form it is put right. */
  readonly field: keyof Draft | 'consultations'
  readonly message: string
  readonly law: string
}

export type Known = {
  readonly facts: readonly RequestFact[]
  readonly consultations: readonly Consultation[]
  readonly today: LocalDate
}

type Gate = (draft: Draft, known: Known) => DraftProblem | undefined | false

const isMissing = (text: string): boolean => text.trim() === ''

/** One rule for each thing that answers were annulled for. */
const gates: readonly Gate[] = [
  ({ outcome, route, given }) =>
    outcome === 'granted' &&
    isMissing(route) &&
    given.length === 0 && {
      field: 'route',
      message: '请写明从哪里获取已经公开的信息，或者列出随答复提供的材料。',
      law: '条例第三十六条第一项、第二项',
    },
  ({ outcome, withheld }) =>
    outcome === 'partlyGranted' &&
    withheld.length === 0 && {
      field: 'withheld',
      message: '部分公开必须列明哪些内容不公开、依据和理由。',
      law: '条例第三十七条',
    },
  ({ withheld }) =>
    withheld.some(({ what, reason }) => isMissing(what) || isMissing(reason)) && {
      field: 'withheld',
      message: '每一处不公开的内容都要写明是什么和理由。',
      law: '条例第三十七条',
    },
  ({ withheld }) =>
    withheld.some(({ ground }) => !ground.startsWith('refused.')) && {
      field: 'withheld',
      message: '不公开的部分只能选用不予公开的依据。',
      law: '条例第三十七条',
    },
  ({ outcome, given }) =>
    outcome === 'partlyGranted' &&
    given.length === 0 && {
      field: 'given',
      message: '部分公开要列出提供的内容。',
      law: '条例第三十七条',
    },
  ({ outcome, reason }) =>
    needsReason(outcome) &&
    isMissing(reason) && {
      field: 'reason',
      message: `“${outcomes[outcome].title}”必须说明理由。`,
      law: outcomes[outcome].law,
    },
  ({ outcome, search, rightOrgan }) =>
    outcome === 'unavailable.notHeld' &&
    rightOrgan === null &&
    (search === null || Object.values(search).some(isMissing)) && {
      field: 'search',
      message:
        '信息不存在要有检索记录：在哪里、用什么词、由谁、哪一天检索；不属于本机关的，请填写负责的机关。',
      law: '条例第三十六条第四项、第五项',
    },
  ({ outcome, earlierNumber }) =>
    outcome === 'notProcessed.repeat' &&
    isMissing(earlierNumber) && {
      field: 'earlierNumber',
      message: '重复申请要写明先前答复的文号。',
      law: '条例第三十六条第六项',
    },
  ({ outcome, specialRules }) =>
    outcome === 'refused.registryInquiry' &&
    isMissing(specialRules) && {
      field: 'specialRules',
      message: '行政查询事项要写明依据哪部法律、行政法规办理。',
      law: '条例第三十六条第七项',
    },
  ({ outcome }, { facts }) =>
    outcome === 'unavailable.stillUnclear' &&
    !facts.some(({ kind }) => kind === 'clarificationReceived') && {
      field: 'outcome',
      message: '没有补正过的申请不能以“补正后仍不明确”答复。',
      law: '条例第三十条',
    },
  ({ outcome }, { facts }) =>
    outcome === 'notProcessed.excessive' &&
    !facts.some(({ kind }) => kind === 'reasonsReceived') && {
      field: 'outcome',
      message: '应当先要求申请人说明理由，认为理由不合理的才能不予处理。',
      law: '条例第三十五条',
    },
  ({ outcome }, { consultations }) =>
    outcome === 'refused.thirdPartyRights' &&
    !consultations.some(({ party }) => party === 'thirdParty') && {
      field: 'consultations',
      message: '以第三方权益为由不予公开，应当先书面征求第三方的意见。',
      law: '条例第三十二条',
    },
  (_draft, { consultations, today }) =>
    consultations.some((one) => isOpen(one, today)) && {
      field: 'consultations',
      message: '征求的意见还没有答复，期限也没有届满。',
      law: '条例第三十二条、第三十四条',
    },
]

function needsReason(outcome: Draft['outcome']): boolean {
  return /^(refused|unavailable|notProcessed)\./.test(outcome)
}

/**
 * What keeps the draft from being signed; empty when it is complete.
 * @law 条例 36
 * @law 条例 37
 */
export function draftProblems(draft: Draft, known: Known): readonly DraftProblem[] {
  return gates.flatMap((gate) => gate(draft, known) || [])
}

// Why a person may not do something to an edition now: one answer for buttons and for actions.

import { type Duty, holdsRole, type Role } from '#agencies/index.ts'
import type { Edition, EditionState, TakenStep } from '../record/edition.ts'
import type { RecordKind } from '../record/kind.ts'
import { clearanceOf, examinersOf, stepsThatHold } from './examined.ts'
import { type RecordAction, type RecordTransition, recordTransitions } from './transitions.ts'

/** Sentences for people, by code. */
export const recordRefusals = {
  'record.unknown': '没有找到这条信息，可能已经移走，或者没有对您开放。',
  'record.wrongState': '这条信息现在的状态不能这样处理，请刷新页面查看最新状态。',
  'record.notYourRole': '您在这个单位没有办理这一步的职责。',
  'record.otherStep': '现在轮到的审核不由您的职责担任，请看页面上写明的下一步。',
  'record.ownWork': '送审的人不能审核、审查或者签发自己送审的内容，请由另一位工作人员办理。',
  'record.reviewedAlready': '您已经审核过这一内容，下一道审核请由另一位工作人员办理。',
  'record.publisherTookPart':
    '发布人不能是送审、审核、审查或者签发这一内容的人，请由另一位工作人员发布。',
  'record.clearanceMissing': '这一内容还没有通过保密审查（先审查、后公开），不能发布。',
  'record.opinionMissing': '拟不公开的政策性文件，要先由公开工作机构负责人给出意见，再签发。',
  'record.noOpinionNeeded': '这条信息不是拟不公开的政策性文件，不需要这项意见。',
  'record.notProactive': '公开属性不是主动公开，不能发布。',
  'record.openEdition': '这条信息已经有一版正在办理，请先办完那一版。',
  'record.changedMeanwhile': '有人在您之后保存过，请核对两边的内容后再保存。',
  'record.contentChanged': '您打开页面以后内容有了改动，请看过现在的内容再办理。',
  'record.errorsStand': '还有必须改正的问题，请改正后再送审。',
  'record.errorsAppeared': '送审以后检查出新的问题，现在不能发布。请退回改正。',
  'record.reasonMissing': '请写明理由。',
  'record.lawMissing': '请写明撤下的法律依据。',
  'record.titleMissing': '请填写标题。',
  'record.formProblems': '有几处填写的内容不能保存，请按旁边的说明修改。',
  'record.kindUnknown': '没有这一种类，请从列表中选择。',
  'record.changeNoteMissing': '新的一版要写明改了什么，读者会看到。',
  'record.hourMissing': '请填写发布的日期和时间。',
  'record.redirectForeign': '转到的页面要是公众网站上的地址，以 / 开头。',
  'record.outcomeMissing': '请选定评估的结果。',
  'record.nextReviewMissing': '继续不公开的，请填写下次评估的日期，要在今天以后。',
  'record.scheduleTooNear': '定时发布的时间要在五分钟以后。',
  'record.notYetTime': '还没有到定时发布的时间。',
  'record.notUrgent': '这一版不是紧急发布的，或者已经补办过审核。',
  'record.ownUrgency': '紧急发布的人不能自己补办审核，请由另一位工作人员办理。',
  'record.numberTaken': '这个索引号已经是另一条信息的，请核对导入的索引号。',
  'record.lockedOut': '限定知悉人员时要包括您自己，不然您也看不到这条信息。',
} as const

export type RecordRefusalCode = keyof typeof recordRefusals

export function isRecordRefusal(code: string): code is RecordRefusalCode {
  return Object.hasOwn(recordRefusals, code)
}

export type RecordRefusal = {
  readonly code: RecordRefusalCode
  readonly facts?: Readonly<Record<string, unknown>>
}

export type RecordPerson =
  | { readonly kind: 'staff'; readonly id: string; readonly duties: readonly Duty[] }
  | { readonly kind: 'system' }

/** What the rules need to know of an edition and of who acts. */
export type Situation = {
  readonly unitId: string
  readonly edition: Edition | undefined
  readonly taken: readonly TakenStep[]
  readonly kind: RecordKind
  /** Who may know of the record; undefined: everybody whose role reaches it. */
  readonly readers: readonly string[] | undefined
  readonly hasOpenEdition: boolean
  readonly person: RecordPerson
  readonly now: Date
}

type Open = Situation & { readonly edition: Edition }
type Rule = (open: Open, id: string) => RecordRefusal | undefined

/**
 * Why this person may not do this now; undefined when they may.
 * @law 条例 17
 */
export function whyNotRecord(
  action: RecordAction,
  situation: Situation,
): RecordRefusal | undefined {
  const { edition, person, readers } = situation
  const { from, by }: RecordTransition = recordTransitions[action]
  const state: EditionState | 'none' = edition?.state ?? 'none'
  const id = person.kind === 'staff' ? person.id : 'system'
  if (person.kind === 'staff' && readers !== undefined && !readers.includes(id))
    return { code: 'record.unknown' }
  if (!isOneOf(by, situation)) return { code: 'record.notYourRole' }
  if (!from.includes(state)) return { code: 'record.wrongState', facts: { state } }
  return edition && rules[action]?.({ ...situation, edition }, id)
}

function isOneOf(by: RecordTransition['by'], { person, unitId }: Situation): boolean {
  if (person.kind === 'system') return by.includes('system')
  const roles = by.filter((one): one is Role => one !== 'system')
  return holdsRole(person.duties, roles, [unitId])
}

/** What one did to hand the content in cannot be examined by oneself. */
const notOwnWork: Rule = ({ edition }, id) =>
  edition.submittedBy === id ? { code: 'record.ownWork' } : undefined

const rightStep: Rule = ({ edition, person, unitId, taken }, id) => {
  const step = edition.chain?.[edition.stepsPassed]
  if (step === undefined) return { code: 'record.wrongState' }
  if (person.kind !== 'staff' || !holdsRole(person.duties, [step.role], [unitId]))
    return { code: 'record.otherStep', facts: { step: step.name } }
  const mine = stepsThatHold(taken, edition.digest).some(
    ({ action, by }) => action === 'passReview' && by === id,
  )
  return mine ? { code: 'record.reviewedAlready' } : undefined
}

const isCleared: Rule = ({ edition, taken }) =>
  clearanceOf(taken, edition.digest) ? undefined : { code: 'record.clearanceMissing' }

const isProactive: Rule = ({ edition }) =>
  edition.attribute === 'proactive' ? undefined : { code: 'record.notProactive' }

const tookNoPart: Rule = ({ edition, taken }, id) =>
  edition.submittedBy === id || examinersOf(taken, edition.digest).includes(id)
    ? { code: 'record.publisherTookPart' }
    : undefined

const needsOpinion = ({ edition, kind }: Open): boolean =>
  kind.isPolicy === true && edition.attribute !== 'proactive'

const hasOpinion: Rule = (open) => {
  const { edition, taken } = open
  const given = stepsThatHold(taken, edition.digest).some(({ action }) => action === 'giveOpinion')
  return needsOpinion(open) && !given ? { code: 'record.opinionMissing' } : undefined
}

const isTime: Rule = ({ edition, now, person }) =>
  person.kind === 'system' && !(edition.scheduledFor && edition.scheduledFor <= now)
    ? { code: 'record.notYetTime' }
    : undefined

/** The first that stands against it. */
const all =
  (...several: readonly Rule[]): Rule =>
  (open, id) => {
    for (const rule of several) {
      const refusal = rule(open, id)
      if (refusal) return refusal
    }
    return undefined
  }

const rules: { readonly [Action in RecordAction]?: Rule } = {
  passReview: all(notOwnWork, rightStep),
  clearSecrecy: all(notOwnWork, (open) =>
    isCleared(open, '') ? undefined : { code: 'record.wrongState' },
  ),
  giveOpinion: (open) => (needsOpinion(open) ? undefined : { code: 'record.noOpinionNeeded' }),
  approve: all(notOwnWork, isCleared, hasOpinion),
  // Whoever sets the hour decides on publishing as much as whoever presses the button.
  schedule: all(isProactive, isCleared, tookNoPart),
  publish: all(isProactive, isCleared, tookNoPart, isTime),
  publishUrgently: all(isProactive, isCleared, notOwnWork),
  approveAfterwards: ({ edition }, id) => {
    if (edition.urgentReason === null || edition.urgentApprovedBy !== null)
      return { code: 'record.notUrgent' }
    return edition.publishedBy === id || edition.submittedBy === id
      ? { code: 'record.ownUrgency' }
      : undefined
  },
  reviewAgain: all(notOwnWork, ({ hasOpenEdition }) =>
    hasOpenEdition ? { code: 'record.openEdition' } : undefined,
  ),
  startEdition: ({ hasOpenEdition }) =>
    hasOpenEdition ? { code: 'record.openEdition' } : undefined,
}

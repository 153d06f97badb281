// 规范性文件清理: a unit goes through its documents in force and decides on each.

import type { RecordKey } from '../record/edition.ts'

export const decisionTitles = {
  keep: '保留',
  amend: '修改',
  repeal: '废止',
  declareLapsed: '宣布失效',
} as const

export type Decision = keyof typeof decisionTitles

export function isDecision(text: string): text is Decision {
  return Object.hasOwn(decisionTitles, text)
}

/** Decisions after which the document no longer holds. */
export function ends(decision: Decision | null): boolean {
  return decision === 'repeal' || decision === 'declareLapsed'
}

export const cleanUpStateTitles = {
  open: '进行中',
  resulted: '已形成结果',
  dropped: '已停止',
} as const

export type CleanUpState = keyof typeof cleanUpStateTitles

export type CleanUpKey = { readonly unitId: string; readonly cleanUpId: string }

export type CleanUp = CleanUpKey & {
  readonly title: string
  /** The document or plan that asks for it. */
  readonly basis: string
  readonly state: CleanUpState
  readonly openedAt: Date
  readonly openedBy: string
  readonly resultRecordId: string | null
}

export type CleanUpItem = RecordKey & {
  readonly decision: Decision | null
  readonly reason: string
  readonly decidedBy: string | null
  readonly confirmedBy: string | null
}

/** Sentences for people, by code. */
export const cleanUpRefusals = {
  'cleanUp.unknown': '没有找到这次清理。',
  'cleanUp.notYourRole': '您在这个单位没有办理清理的职责。',
  'cleanUp.titleMissing': '请填写清理的名称。',
  'cleanUp.basisMissing': '请写明清理的依据。',
  'cleanUp.nothingInForce': '这个单位现在没有有效的规章或者行政规范性文件，不需要清理。',
  'cleanUp.running': '这个单位已经有一次清理正在进行，请先办完。',
  'cleanUp.notOpen': '这次清理已经形成结果或者已经停止，不能再改。',
  'cleanUp.noneChosen': '请先选择文件。',
  'cleanUp.decisionMissing': '请选择清理意见：保留、修改、废止或者宣布失效。',
  'cleanUp.reasonMissing': '不保留的，请写明理由。',
  'cleanUp.notDecided': '所选文件中有的还没有清理意见，不能确认。',
  'cleanUp.ownDecision': '清理意见要由另一位工作人员确认，不能确认自己填写的。',
  'cleanUp.notAllConfirmed': '还有文件没有清理意见或者没有确认，不能形成结果。',
  'cleanUp.endedMeanwhile': '清理期间有文件已经废止或者失效，请核对清单后再形成结果。',
} as const

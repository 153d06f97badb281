// The papers of a dispute: which kinds there are, and what is wrong with one that is added.

import type { LocalDate } from '#law/index.ts'

export const paperKinds = {
  application: '复议申请书、起诉状副本',
  notice: '答复通知书、应诉通知书',
  reply: '行政复议答复书、答辩状',
  evidence: '证据和依据',
  summons: '传票、听证通知书',
  mediation: '调解、和解文书',
  decision: '行政复议决定书',
  judgement: '判决书、裁定书',
  other: '其他文书',
} as const

export type PaperKind = keyof typeof paperKinds

/** Whether a text names a kind. */
export function isPaperKind(text: string): text is PaperKind {
  return Object.hasOwn(paperKinds, text)
}

export type DisputePaper = {
  readonly fileId: string
  readonly kind: PaperKind
  readonly datedOn: LocalDate
  /** The paper's own number; empty where it has none. */
  readonly number: string
  readonly addedBy: string
  readonly addedAt: Date
}

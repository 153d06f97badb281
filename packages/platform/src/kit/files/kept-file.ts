// A file that was sent to a unit or by it, from quarantine to use.

import type { FileKind } from './file-kind.ts'

/** Only clean files are read or handed out. */
export const fileStateTitles = { waiting: '待检查', clean: '正常', harmful: '有害' } as const
export type FileState = keyof typeof fileStateTitles

export type KeptFile = {
  readonly unitId: string
  readonly id: string
  readonly purpose: FilePurpose
  /** As the sender calls it. */
  readonly name: string
  readonly kind: FileKind
  readonly size: number
  /** Of the content as it is stored. */
  readonly digest: string
  /** The sealed key of a content that is stored sealed; null where it is stored as it is. */
  readonly keySealed: string | null
  readonly state: FileState
  readonly checkedBy: 'scanner' | 'type' | null
  readonly checkedAt: Date | null
  readonly threat: string | null
  readonly sentBy: string
  readonly sentAt: Date
}

/** Which records a file belongs to; the slice that owns them decides who may read it. */
export const filePurposes = [
  'report-source',
  'dispute-paper',
  'request-proof',
  'request-attachment',
  'request-release',
  'request-answer',
  'record-attachment',
] as const
export type FilePurpose = (typeof filePurposes)[number]

/** What persons send or are given, and papers that name them, are stored sealed. */
export function isSealedPurpose(purpose: FilePurpose): boolean {
  return purpose.startsWith('request-') || purpose === 'dispute-paper'
}

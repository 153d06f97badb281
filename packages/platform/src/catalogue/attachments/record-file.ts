// A file of a record: which kinds are taken, what was read from it, why one is not taken.

import type { FileKind } from '#kit/files/file-kind.ts'
import type { KeptFile } from '#kit/files/kept-file.ts'

/** Kinds that the public can open; archives and pages of programs are not among them. */
export const recordFileKinds: readonly FileKind[] = [
  ...(['pdf', 'docx', 'xlsx', 'pptx', 'odf', 'ofd', 'oldOffice', 'png', 'jpeg', 'text'] as const),
]

export const mostRecordFiles = 60

/** Sentences for people, by code. */
export const recordFileRefusals = {
  'record.fileKind': '这种类型的文件不能作为附件，请用 PDF、Word、Excel、图片或者文本文件。',
  'record.tooManyFiles': '这条信息的文件已经太多，不能再增加。',
  'record.importFailed': '没有从这个文件读出正文，请另存为 .docx 后再试，或者直接粘贴。',
} as const

/** What stands in a file. */
export type FileText = {
  readonly outcome: 'read' | 'unreadable'
  readonly text: string
  /** The file as a web page of the elements that a body may have; undefined where there is none. */
  readonly webForm: string | undefined
  /** What could not be read, in a sentence; empty where all was. */
  readonly note: string
}

export type RecordFile = { readonly file: KeptFile; readonly text: FileText | undefined }

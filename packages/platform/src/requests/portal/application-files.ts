// The files that come with the form of an application: kept from one page to the next by its code.

import { randomBytes } from 'node:crypto'
import { Refused } from '#kit/db/transaction.ts'
import { fileKindOf } from '#kit/files/file-kind.ts'
import { stageFiles, type ToStage, unstageFile } from '#kit/files/stage-files.action.ts'
import { sourceOf } from '#kit/files/stage-limits.ts'
import type { Stage, StagedFile } from '#kit/files/staged-file.ts'
import type { Exchange } from '#kit/http/route.ts'
import { fingerprint } from '#kit/secrets/key-ring.ts'
import { digestOf } from '#kit/secrets/token.ts'
import { takenKinds } from '../attachments/add-files.action.ts'
import { fileParts } from '../attachments/file-part.ts'
import { findStaged } from '../intake/application-stage.store.ts'
import { queryCodeAsTyped, queryCodeOf } from '../intake/query-code.ts'

/** Fields for files, with what is sent in them. */
export const fileFields = ['proof', 'authority', 'attachment'] as const
export type FileField = (typeof fileFields)[number]

const mostFiles = 10
const dayMs = 24 * 60 * 60 * 1000

/** Files of a form that is not saved go after a day. */
const unsavedDays = 1
export const savedDays = 30

export type ApplicationFiles = {
  /** The code that the form carries; empty as long as it has no files. */
  readonly code: string
  readonly staged: readonly StagedFile[]
  readonly problems: Readonly<Record<string, string>>
}

export const noFiles: ApplicationFiles = { code: '', staged: [], problems: {} }

/** Where what belongs to a code is kept, and until when. */
export function stageOf(code: string, now: Date, days: number): Stage {
  return { digest: digestOf(code), expiresAt: new Date(now.getTime() + days * dayMs) }
}

/** A new code for a form that has files or is saved. */
export function newFormCode(): string {
  return queryCodeOf(randomBytes(64)) ?? newFormCode()
}

/** The code a form carries; empty where it carries none that could be one. */
export function formCodeIn(form: URLSearchParams, name = 'stage'): string {
  const code = queryCodeAsTyped((form.get(name) ?? '').slice(0, 40))
  return /^\w{4}-\w{4}-\w{4}$/.test(code) ? code : ''
}

/** Takes in what was sent and takes away what was ticked; what stays is shown again with the form. */
export async function takeFormFiles(exchange: Exchange): Promise<ApplicationFiles> {
  const { form, database, now, requestId } = exchange
  const actor = { kind: 'public', id: 'applicant' } as const
  const context = { database, actor, now, requestId }
  const given = formCodeIn(form)
  const removed = form.getAll('removeFile').filter((id) => /^[0-9a-f-]{36}$/.test(id))
  if (given !== '')
    for (const id of removed) await unstageFile(context, stageOf(given, now, unsavedDays), id)
  const before = given === '' ? [] : await findStaged(database, digestOf(given))
  const { files, problems } = sentWith(exchange, before.length)
  if (files.length === 0) return { code: given, staged: before, problems }
  const code = given === '' ? newFormCode() : given
  const source = fingerprint(sourceOf(exchange.remoteAddress), 'kit.stagedFrom')
  const stage = { ...stageOf(code, now, unsavedDays), source }
  try {
    await stageFiles(context, stage, files)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const sentence = exchange.refusals[error.refusal.code] ?? error.refusal.code
    return { code: given, staged: before, problems: { ...problems, attachment: sentence } }
  }
  return { code, staged: await findStaged(database, stage.digest), problems }
}

type Sent = {
  readonly files: readonly ToStage[]
  readonly problems: Readonly<Record<string, string>>
}

/** What can be kept of the files, and why the others cannot. */
function sentWith({ sentFiles, oversized, uploadMegabytes }: Exchange, kept: number): Sent {
  const problems: Record<string, string> = {}
  const files: ToStage[] = []
  for (const field of fileFields)
    if (oversized.has(field))
      problems[field] = `有文件超过 ${uploadMegabytes} MB，没有收下，请压缩后重新选择。`
  for (const file of sentFiles) {
    const field = fileFields.find((one) => one === file.field)
    if (field === undefined) continue
    const wrong = whyNotFile(file.bytes, kept + files.length)
    if (wrong !== undefined) problems[field] = wrong
    else files.push(toStage(field, file))
  }
  return { files, problems }
}

function whyNotFile(bytes: Uint8Array, before: number): string | undefined {
  if (before >= mostFiles) return `最多附 ${mostFiles} 个文件，其余的没有收下。`
  if (bytes.length === 0) return '有文件是空的，没有收下，请核对后重新选择。'
  if (!takenKinds.includes(fileKindOf(bytes)))
    return '有文件的类型不能接收，请用 PDF、图片、Word、Excel 或者文本文件。'
  return undefined
}

function toStage(field: FileField, file: ToStage['file']): ToStage {
  const { purpose, title } = fileParts[field]
  return { purpose, file: field === 'attachment' ? file : { ...file, name: title } }
}

// Adds files to a request that is there: scans by staff, what the applicant supplies when asked.

import { holdsRole } from '#agencies/index.ts'
import { Refused } from '#kit/db/transaction.ts'
import { type FileKind, fileKindOf } from '#kit/files/file-kind.ts'
import { keepFile } from '#kit/files/keep-file.action.ts'
import type { Upload } from '#kit/http/route.ts'
import { personOf, type RequestContext } from '../case/act-on-request.action.ts'
import { openByCode } from '../case/open-by-code.store.ts'
import type { RequestCase } from '../case/request-case.ts'
import { findRequestForUpdate } from '../case/requests.store.ts'
import { openStates } from '../case/state.ts'
import { type FilePart, fileParts } from './file-part.ts'
import { insertRequestFile, listRequestFiles } from './request-files.store.ts'

/** Kinds that an office can open; archives and pages of programs are not among them. */
export const takenKinds: readonly FileKind[] = [
  ...(['pdf', 'docx', 'xlsx', 'odf', 'ofd', 'oldOffice', 'png', 'jpeg', 'text'] as const),
]
const mostFiles = 40

/** Sentences for people, by code. */
export const attachmentRefusals = {
  'attachment.kind': '这种类型的文件不能接收，请用 PDF、图片、Word、Excel 或者文本文件。',
  'attachment.tooMany': '这件申请的文件已经太多，不能再增加。',
} as const

export type Added = { readonly part: Exclude<FilePart, 'answer'>; readonly upload: Upload }

/** Why files cannot be added; undefined when they can. */
export function whyNotAdd(
  context: RequestContext,
  { unitId, state }: Pick<RequestCase, 'unitId' | 'state'>,
  part: FilePart,
): { readonly code: 'request.notYourRole' | 'request.wrongState' } | undefined {
  const person = personOf(context)
  if (person.kind === 'staff' && !holdsRole(person.duties, ['clerk', 'officeHead'], [unitId]))
    return { code: 'request.notYourRole' }
  if (person.kind === 'system') return { code: 'request.notYourRole' }
  // The applicant adds what was asked for, and only then.
  const isAsked = state === 'awaitingClarification' && part === 'supplement'
  const may = person.kind === 'applicant' ? isAsked : openStates.includes(state)
  return may ? undefined : { code: 'request.wrongState' }
}

/**
 * Keeps a file with the request, sealed.
 * @law 条例 29 — proof of identity; 30 — what a clarification asks for
 */
export async function addFile(
  context: RequestContext,
  request: RequestCase,
  { part, upload }: Added,
): Promise<void> {
  if (upload.bytes.length === 0) throw new Refused({ code: 'file.empty' })
  if (!takenKinds.includes(fileKindOf(upload.bytes))) throw new Refused({ code: 'attachment.kind' })
  const refusal = whyNotAdd(context, request, part)
  if (refusal) throw new Refused(refusal)
  const { unitId, requestId } = request
  const { purpose, title } = fileParts[part]
  // A proof of identity goes by our name for it: its sender's may name a person.
  const name = purpose === 'request-proof' ? title : upload.name
  const sent = { unitId, purpose, name, bytes: upload.bytes }
  await keepFile(context, sent, async (tx, file) => {
    if (file.state === 'harmful') throw new Refused({ code: 'file.harmful' })
    if (context.queryCodeDigest) await openByCode(tx, context.queryCodeDigest)
    const current = await findRequestForUpdate(tx, request)
    const late = current ? whyNotAdd(context, current, part) : { code: 'request.wrongState' }
    if (late) throw new Refused(late)
    if ((await listRequestFiles(tx, request)).length >= mostFiles)
      throw new Refused({ code: 'attachment.tooMany' })
    const { now, actor } = context
    await insertRequestFile(tx, {
      unitId,
      requestId,
      fileId: file.id,
      part,
      addedBy: actor.id,
      now,
    })
  })
}

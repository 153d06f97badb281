// Steps of material on its way out: taken in, marked, copied, attached to the answer.

import { holdsRole } from '#agencies/index.ts'
import { type Deed, inTransaction, Refused, type Tx } from '#kit/db/transaction.ts'
import { contentOf } from '#kit/files/file-answer.ts'
import { fileKindOf } from '#kit/files/file-kind.ts'
import { findKeptFile } from '#kit/files/find-kept-file.ts'
import { keepFile } from '#kit/files/keep-file.action.ts'
import type { KeptFile } from '#kit/files/kept-file.ts'
import type { Upload } from '#kit/http/route.ts'
import { newId } from '#kit/new-id.ts'
import { deleteAnswerFile, insertRequestFile } from '../attachments/request-files.store.ts'
import { personOf, type RequestContext } from '../case/act-on-request.action.ts'
import type { RequestCase, RequestKey } from '../case/request-case.ts'
import { findRequestForUpdate } from '../case/requests.store.ts'
import type { RequestState } from '../case/state.ts'
import type { ReleaseCheck } from './release-check.ts'
import {
  insertReleaseCheck,
  listReleaseChecks,
  updateReleaseCheck,
} from './release-checks.store.ts'
import type { Mark } from './release-finding.ts'
import { inspectMaterial, releaseMaterial } from './release-material.ts'
import { copyMark } from './with-released.ts'

/** Until the answer is signed, what goes out with it can change. */
const from: readonly RequestState[] = ['registered', 'assigned', 'drafted', 'reviewed', 'cleared']

/** Sentences for people, by code. */
export const releaseRefusals = {
  'release.unreadable':
    '这个文件打不开，或者不是可以检查的类型。请另存为 PDF、DOCX、XLSX、ODT、ODS 或者图片，取消密码后重新上传。',
  'release.markIncomplete': '请写明不公开的内容是什么和理由。',
  'release.groundMissing': '请选择不公开的依据。',
  'release.namesIt': '“是什么”和理由会写入答复，不能写出要遮盖的字词。',
  'release.markEmpty': '请填写要遮盖的字词，或者划定页面上的区域。',
  'release.attached': '公开件已经附到答复，请先取下再修改。',
  'release.noCopy': '还没有制作公开件，或者制作以后又修改了不公开的内容。',
  'release.changed': '制作期间不公开的内容有修改，请重新制作。',
  'release.stillThere': '公开件没有通过核对，没有保存。请按核对结果修改后重新制作。',
} as const

/** Why a person may not prepare material of a request now; undefined when they may. */
export function whyNotRelease(
  context: Pick<RequestContext, 'actor' | 'duties'>,
  { unitId, state }: Pick<RequestCase, 'unitId' | 'state'>,
) {
  const person = personOf(context as RequestContext)
  const isDesk =
    person.kind === 'staff' && holdsRole(person.duties, ['clerk', 'officeHead'], [unitId])
  if (!isDesk) return { code: 'request.notYourRole' } as const
  return from.includes(state) ? undefined : ({ code: 'request.wrongState' } as const)
}

/** Takes in material and says what it hides. */
export async function takeInMaterial(
  context: RequestContext,
  request: RequestCase,
  upload: Upload,
): Promise<string> {
  const refusal = whyNotRelease(context, request)
  if (refusal) throw new Refused(refusal)
  const findings = await inspectMaterial(upload.bytes, fileKindOf(upload.bytes))
  if (findings === undefined) throw new Refused({ code: 'release.unreadable' })
  const { unitId, requestId } = request
  const sent = { unitId, purpose: 'request-release', ...upload } as const
  const file = await keepFile(context, sent)
  if (file.state === 'harmful') throw new Refused({ code: 'file.harmful' })
  const releaseId = newId(context.now)
  const check = {
    ...{ unitId, requestId, releaseId, sourceFile: file.id, releasedFile: null },
    ...{ findings, marks: [], proof: null, attached: false },
  }
  const by = { by: context.actor.id, now: context.now }
  const write = (tx: Tx): Promise<void> => insertReleaseCheck(tx, check, by)
  await change(context, request, { action: 'requests.takeInMaterial', facts: { releaseId }, write })
  return releaseId
}

/** Sets what is withheld; a copy that was made before is no longer the one. */
export function markMaterial(
  context: RequestContext,
  key: RequestKey & { readonly releaseId: string },
  change: (marks: readonly Mark[]) => readonly Mark[],
): Promise<void> {
  const step: CheckStep['step'] = async (_tx, check) => {
    if (check.attached) throw new Refused({ code: 'release.attached' })
    const marks = change(check.marks)
    const faulty = marks.some(({ what, reason }) => what === '' || reason === '')
    if (faulty) throw new Refused({ code: 'release.markIncomplete' })
    return { ...check, marks, proof: null, releasedFile: null }
  }
  return onCheck(context, key, { action: 'requests.markMaterial', step })
}

/**
 * Makes the copy and opens it again; one that still has what is withheld is not kept.
 * @law 条例 37 — what may be disclosed is separated from what may not
 */
export async function makeCopy(
  context: RequestContext,
  key: RequestKey & { readonly releaseId: string },
): Promise<void> {
  const { database, now } = context
  const check = await checkOf(database, key)
  const source = await sourceOf(database, check)
  const copy = await releaseMaterial(await contentOf(source), source.kind, {
    marks: check.marks,
    now,
  })
  if (copy === undefined) throw new Refused({ code: 'release.unreadable' })
  const faults = copy.proof.lines.filter(({ ok }) => !ok)
  if (faults.length > 0)
    throw new Refused({
      code: 'release.stillThere',
      facts: { lines: faults.map((one) => `${one.what}：${one.result}`) },
    })
  const name = `${copyMark}${source.name}`
  const sent = { unitId: key.unitId, purpose: 'request-answer', name, bytes: copy.bytes } as const
  const file = await keepFile(context, sent)
  const step: CheckStep['step'] = async (_tx, current) => {
    // Somebody marked something else meanwhile: this copy would not be of it.
    if (JSON.stringify(current.marks) !== JSON.stringify(check.marks))
      throw new Refused({ code: 'release.changed' })
    return { ...current, proof: copy.proof, releasedFile: file.id }
  }
  await onCheck(context, key, { action: 'requests.makeReleaseCopy', step })
}

/** Puts the copy to the answer, or takes it away again. */
export function attachCopy(
  context: RequestContext,
  key: RequestKey & { readonly releaseId: string },
  attached: boolean,
): Promise<void> {
  const action = attached ? 'requests.attachCopy' : 'requests.detachCopy'
  const step: CheckStep['step'] = async (tx, check) => {
    const fileId = check.releasedFile
    if (fileId === null || check.proof === null) throw new Refused({ code: 'release.noCopy' })
    if (check.attached === attached) return check
    const { unitId, requestId } = key
    const by = { part: 'answer', addedBy: context.actor.id, now: context.now } as const
    if (attached) await insertRequestFile(tx, { unitId, requestId, fileId, ...by })
    else await deleteAnswerFile(tx, key, fileId)
    return { ...check, attached }
  }
  return onCheck(context, key, { action, step })
}

/** The material as it was taken in. */
export async function sourceOf(
  database: RequestContext['database'],
  { unitId, sourceFile }: ReleaseCheck,
): Promise<KeptFile> {
  const scope = { unitIds: [unitId], purposes: ['request-release'] } as const
  const file = await findKeptFile(database, scope, sourceFile)
  if (file === undefined) throw new Refused({ code: 'release.unreadable' })
  return file
}

async function checkOf(
  read: Parameters<typeof listReleaseChecks>[0],
  key: RequestKey & { readonly releaseId: string },
): Promise<ReleaseCheck> {
  const checks = await listReleaseChecks(read, key)
  const check = checks.find(({ releaseId }) => releaseId === key.releaseId)
  if (check === undefined) throw new Refused({ code: 'request.wrongState' })
  return check
}

type CheckStep = {
  readonly action: string
  readonly step: (tx: Tx, check: ReleaseCheck) => Promise<ReleaseCheck>
}

function onCheck(
  context: RequestContext,
  key: RequestKey & { readonly releaseId: string },
  { action, step }: CheckStep,
): Promise<void> {
  const facts = { releaseId: key.releaseId }
  const write = async (tx: Tx): Promise<void> => {
    await updateReleaseCheck(tx, await step(tx, await checkOf(tx, key)), context.now)
  }
  return change(context, key, { action, facts, write })
}

/** With the request locked, so that nothing changes while it is signed. */
function change(
  context: RequestContext,
  key: RequestKey,
  {
    write,
    ...deed
  }: Pick<Deed, 'action' | 'facts'> & { readonly write: (tx: Tx) => Promise<void> },
): Promise<void> {
  const what = { ...deed, unitId: key.unitId, subject: key.requestId }
  return inTransaction(context, what, async (tx) => {
    const request = await findRequestForUpdate(tx, key)
    const refusal = request ? whyNotRelease(context, request) : { code: 'request.wrongState' }
    if (refusal) throw new Refused(refusal)
    await write(tx)
  })
}

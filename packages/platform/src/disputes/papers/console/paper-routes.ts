// Addresses of the papers of a dispute: adding one, taking its file.

import { faultyForm } from '#agencies/console/faulty-form.ts'
import { holdsRole, listStaffNames, type Role } from '#agencies/index.ts'
import { inTransaction, Refused } from '#kit/db/transaction.ts'
import { fileAnswer } from '#kit/files/file-answer.ts'
import { findKeptFile } from '#kit/files/find-kept-file.ts'
import { type Attempt, orAgain } from '#kit/http/again.ts'
import { type Answer, redirectTo } from '#kit/http/answer.ts'
import { Forbidden, NotFound } from '#kit/http/error-pages.ts'
import type { SignedIn } from '#kit/http/route.ts'
import { isLocalDate, localDate } from '#law/index.ts'
import { whyNotDispute } from '../../case/dispute-transitions.ts'
import { type DisputePlace, disputePath } from '../../console/dispute-scope.ts'
import { addDisputePaper } from '../add-dispute-paper.action.ts'
import { isPaperKind } from '../dispute-paper.ts'
import { listDisputePapers } from '../dispute-papers.store.ts'
import type { Papers } from './papers.panel.ts'

/** Who works on the disputes of a unit; others see that a paper is there. */
const readers: readonly Role[] = ['clerk', 'reviewer', 'secrecyReviewer', 'officeHead', 'organHead']

/** What the panel of papers shows. */
export async function loadPapers(
  { database, person, uploadMegabytes }: SignedIn,
  { unit, dispute }: DisputePlace,
): Promise<Papers> {
  const papers = await listDisputePapers(database, dispute)
  const { state, unitId } = dispute
  const { duties } = person
  const names = await listStaffNames(
    database,
    papers.map(({ addedBy }) => addedBy),
  )
  return {
    ...{ papers, names, path: disputePath(unit, dispute.disputeId), megabytes: uploadMegabytes },
    mayAdd: whyNotDispute('addPaper', { state, unitId, duties }) === undefined,
    mayRead: holdsRole(duties, readers, [unitId]),
  }
}

const fields = {
  'file.missing': 'paperFile',
  'file.empty': 'paperFile',
  'file.tooLarge': 'paperFile',
  'file.harmful': 'paperFile',
  'dispute.dateInFuture': 'paperDatedOn',
}

/** Adds the paper that was sent. */
export async function addPaper(
  exchange: SignedIn,
  { unit, dispute }: DisputePlace,
  show: (attempt: Attempt) => Promise<Answer>,
): Promise<Answer> {
  const { form, context, uploads, oversized } = exchange
  const text = (name: string): string => (form.get(name) ?? '').trim()
  const [kind, datedOn] = [text('paperKind'), text('paperDatedOn')]
  const problems = {
    ...(!isPaperKind(kind) && { paperKind: '请选择文书的种类。' }),
    ...(!isLocalDate(datedOn) && { paperDatedOn: '请填写日期，如 2026-01-31。' }),
  }
  if (!isPaperKind(kind) || !isLocalDate(datedOn))
    return { ...(await show(faultyForm(exchange, problems))), status: 422 }
  return orAgain(exchange, { fields, show }, async () => {
    if (oversized.has('paperFile')) throw new Refused({ code: 'file.tooLarge' })
    const file = uploads.get('paperFile')
    if (file === undefined) throw new Refused({ code: 'file.missing' })
    if (file.bytes.length === 0) throw new Refused({ code: 'file.empty' })
    const number = text('paperNumber').slice(0, 100)
    await addDisputePaper(context, dispute, { kind, datedOn: localDate(datedOn), number, file })
    return redirectTo(`${disputePath(unit, dispute.disputeId)}#papers`)
  })
}

/** The file of a paper; whoever takes it is noted. */
export async function givePaper(
  { database, context, person, params }: SignedIn,
  { dispute }: DisputePlace,
): Promise<Answer> {
  const { unitId, disputeId } = dispute
  const papers = await listDisputePapers(database, dispute)
  const paper = papers.find(({ fileId }) => fileId === params.file)
  const scope = { unitIds: [unitId], purposes: ['dispute-paper'] } as const
  const file = paper && (await findKeptFile(database, scope, paper.fileId))
  if (paper === undefined || file === undefined) throw new NotFound()
  if (!holdsRole(person.duties, readers, [unitId])) throw new Forbidden()
  const facts = { file: paper.fileId, kind: paper.kind }
  const deed = { action: 'disputes.readPaper', unitId, subject: disputeId, facts }
  await inTransaction(context, deed, async () => undefined)
  return fileAnswer(file)
}

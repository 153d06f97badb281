// The sheets of the file itself, the register sheet and the cover: issued with the archiving where
// nobody issued them before.

import type { Tx } from '#kit/db/transaction.ts'
import { type LetterKindName, listIssuedLetters } from '#letters/index.ts'
import type { OpenRequest, RequestContext } from '../case/act-on-request.action.ts'
import { issuePaper, numberOfAnswer } from './issue-paper.action.ts'
import { mayIssueByHand } from './paper-kinds.ts'

const sheets: readonly LetterKindName[] = ['register', 'cover']

/** Issues what is lacking; a request that never got a number has no file. */
export async function issueFileSheets(
  tx: Tx,
  context: RequestContext,
  open: OpenRequest,
): Promise<void> {
  const { request, recorded } = open
  const { unitId, requestId } = request
  const facts = recorded.map(({ fact }) => fact)
  const issued = await listIssuedLetters(tx, { unitId, subjectId: requestId })
  for (const kind of sheets) {
    const isThere = issued.some((letter) => letter.kind === kind)
    if (isThere || !mayIssueByHand(kind, request, facts)) continue
    const answerNumber = await numberOfAnswer(tx, open)
    await issuePaper(tx, context, { open, paper: { kind, values: { answerNumber } } })
  }
}

// The applicant takes a letter of the own request: the first time is kept, every time is in the log.

import { inTransaction } from '#kit/db/transaction.ts'
import {
  getPrivateValues,
  type IssuedLetter,
  insertLetterOpening,
  type LetterContent,
  withPersonalData,
} from '#letters/index.ts'
import type { RequestContext } from '../case/act-on-request.action.ts'
import { openByCode } from '../case/open-by-code.store.ts'

/** The letter with its personal data; `letter` was found under the code of the context. */
export function openLetter(
  context: RequestContext & { readonly queryCodeDigest: string },
  letter: IssuedLetter,
): Promise<LetterContent> {
  const { unitId, subjectId, letterId } = letter
  const facts = { letter: letterId }
  const deed = { action: 'requests.openLetter', unitId, subject: subjectId, facts }
  return inTransaction(context, deed, async (tx) => {
    await openByCode(tx, context.queryCodeDigest)
    await insertLetterOpening(tx, letter, context.now)
    return withPersonalData(letter.content, await getPrivateValues(tx, letter))
  })
}

// Issues the letter to one who is asked, with the address of a room, in the transaction of the step.

import { Refused, type Tx } from '#kit/db/transaction.ts'
import { isMailbox } from '#kit/mail/mailbox.ts'
import { postMessage } from '#kit/mail/post-message.action.ts'
import { newId } from '#kit/new-id.ts'
import { siteAddresses } from '#kit/public-addresses.ts'
import { digestOf, newToken } from '#kit/secrets/token.ts'
import type { OpenRequest, RequestContext } from '../case/act-on-request.action.ts'
import type { RequestFact } from '../case/fact.ts'
import { issuePaper } from '../papers/issue-paper.action.ts'
import { mailWords } from '../telling/mail-words.ts'
import type { RoomParty } from './room.ts'
import { insertRoom } from './rooms.store.ts'

/** What the letter says beside what is known. */
export type OpinionLetter = {
  readonly addressee: string
  /** The information that concerns the one who is asked. */
  readonly matter: string
  readonly text?: string
  /** Where the address of the room is also sent; the letter itself goes by post or by hand. */
  readonly email?: string
}

export type Asking = {
  readonly open: OpenRequest
  readonly party: RoomParty
  readonly consultation: string
  readonly letter: OpinionLetter
  readonly news: readonly RequestFact[]
}

const letterOf = { thirdParty: 'thirdPartyOpinion', coMaker: 'coMakerOpinion' } as const

/**
 * The key stands in the letter alone, sealed with its personal data; the room keeps its digest.
 * @law 条例 32 — asked in writing
 * @law 条例 34
 */
export async function makeRoom(tx: Tx, context: RequestContext, asking: Asking): Promise<void> {
  const { open, party, consultation, letter, news } = asking
  const { unitId, requestId } = open.request
  const { addressee, matter, text = '', email = '' } = letter
  if (addressee.trim() === '') throw new Refused({ code: 'request.addresseeMissing' })
  if (email !== '' && !isMailbox(email)) throw new Refused({ code: 'room.mailboxUnusable' })
  const key = newToken()
  const link = `${siteAddresses().portal}/consultations/${key}`
  const { letterId, number } = await issuePaper(tx, context, {
    open,
    paper: {
      kind: letterOf[party],
      values: { matter: matter.trim(), text: text.trim() },
      addressee: addressee.trim(),
      replyLink: link,
      news,
    },
  })
  const { now } = context
  const room = { unitId, roomId: newId(now), requestId, consultation, party, letterId }
  await insertRoom(tx, { ...room, keyDigest: digestOf(key), now })
  if (email === '') return
  const words = mailWords('consultation', { number: number ?? '', link })
  const posted = { unitId, subjectId: requestId, kind: 'consultation', now } as const
  await postMessage(tx, { ...posted, carrier: 'email', message: { to: email, ...words } })
}

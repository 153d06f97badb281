// A form that is sent again, by a reload or a second click, is one application and gets one receipt.

import { atOneInstant } from '#kit/db/database.ts'
import { digestOf } from '#kit/secrets/token.ts'
import type { RequestContext } from '../case/act-on-request.action.ts'
import { listOpened, openByCode } from '../case/open-by-code.store.ts'
import { type Entered, type Entry, enterRequest } from './enter-request.action.ts'
import { queryCodeOf } from './query-code.ts'

/** Whether a text is a key as forms carry it; a shorter one would make codes that can be guessed. */
export function isSendingKey(text: string): boolean {
  return /^[\w-]{43}$/.test(text)
}

/** Enters the request unless this sending of this content has made it already. */
export async function enterOnce(
  context: RequestContext,
  entry: Entry,
  sendingKey: string,
): Promise<Entered> {
  // The day may change between the two times.
  const content = JSON.stringify({ ...entry, enteredOn: undefined })
  const queryCode = queryCodeOfSending(sendingKey, content)
  const findEarlier = async (): Promise<Entered | undefined> => {
    const items = await atOneInstant(context.database, async (snapshot) => {
      await openByCode(snapshot, digestOf(queryCode))
      return listOpened(snapshot)
    })
    const [first] = items
    if (first === undefined) return undefined
    return { requestId: first.requestId, items, enteredAt: first.enteredAt, queryCode }
  }
  const earlier = await findEarlier()
  if (earlier !== undefined) return earlier
  try {
    return await enterRequest(context, { ...entry, queryCode })
  } catch (error) {
    // The other of two at once was first: its request holds the code.
    const first = await findEarlier()
    if (first === undefined) throw error
    return first
  }
}

/** The code that belongs to the key and what is sent with it; another content is another request. */
function queryCodeOfSending(sendingKey: string, content: string, round = 0): string {
  const digest = digestOf(`${sendingKey}\0${round}\0${content}`)
  return (
    queryCodeOf(Buffer.from(digest, 'hex')) ?? queryCodeOfSending(sendingKey, content, round + 1)
  )
}

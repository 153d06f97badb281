// Tells of what is new in searches: each in a transaction that puts the mail into the queue and notes until
// when was told, so that nothing is told twice and nothing left out.

import { type Context, inTransaction, platformUnitId, type Tx } from '#kit/db/transaction.ts'
import { isSetUp } from '#kit/mail/carrier.ts'
import { postMessage } from '#kit/mail/post-message.action.ts'
import { siteAddresses } from '#kit/public-addresses.ts'
import { dayInChina } from '#law/index.ts'
import { recordAddress } from '../../publication/publication.ts'
import { listDocuments } from '../find-documents.store.ts'
import { listFoundDocuments } from '../found-documents.store.ts'
import { scopes } from '../scope.ts'
import { readSearchQuery, searchAddress } from '../search-query.ts'
import { wantedBy } from '../wanted-by-query.store.ts'
import { endToken } from './subscribe.action.ts'
import { digestWords, nextMailAt, type Subscription } from './subscription.ts'
import {
  deleteOldSubscriptions,
  findDueForUpdate,
  listDueIds,
  updateTold,
} from './subscriptions.store.ts'

const unitId = platformUnitId
const perMail = 50
/** What was published so shortly ago may not be seen by everybody yet: it is told the next time. */
const settledMs = 5 * 60_000
const afterAll = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/** All that are due. */
export async function sendDigests(context: Context): Promise<void> {
  if (!isSetUp('email')) return
  for (const subscriptionId of await listDueIds(context.database, context.now))
    await sendDigest(context, subscriptionId)
}

async function sendDigest(context: Context, subscriptionId: string): Promise<void> {
  const { now } = context
  let told = 0
  const facts = () => ({ told })
  const deed = { action: 'catalogue.sendSearchMail', unitId, subject: subscriptionId, facts }
  await inTransaction(context, deed, async (tx) => {
    const due = await findDueForUpdate(tx, subscriptionId, now)
    if (due === undefined) return
    told = await tellNew(tx, due, now)
  })
}

async function tellNew(tx: Tx, due: Subscription, now: Date): Promise<number> {
  const { subscriptionId, search, mailbox, frequency, toldUntil } = due
  const until = new Date(now.getTime() - settledMs)
  const query = readSearchQuery(new URLSearchParams(search))
  const { wanted, unit } = await wantedBy(tx, { ...query, order: 'newest' }, now)
  const after = { rank: scopes.length, publishedAt: until, recordId: afterAll }
  const places = await listDocuments(tx, wanted, { after, limit: perMail + 1 })
  const isGone = query.unit !== '' && unit === undefined
  const fresh = isGone ? [] : places.filter(({ publishedAt }) => publishedAt > toldUntil)
  const shown = await listFoundDocuments(tx, fresh.slice(0, perMail), wanted.asked.words)
  await updateTold(tx, subscriptionId, {
    toldUntil: until > toldUntil ? until : toldUntil,
    nextAt: nextMailAt(frequency, now),
  })
  if (shown.length === 0) return 0
  const { portal } = siteAddresses()
  const end = `${portal}/search/mail/end/${endToken(subscriptionId)}`
  const words = digestWords({
    search,
    told: shown.map((one) => ({
      title: one.title,
      about: `${one.unitName}，${dayInChina(one.publishedAt)}`,
      address: `${portal}${recordAddress(one)}`,
    })),
    hasMore: fresh.length > perMail,
    page: `${portal}${searchAddress({ ...query, order: 'newest' })}`,
    end,
  })
  const message = { to: mailbox, ...words, unsubscribe: end }
  const posted = { unitId, subjectId: subscriptionId, kind: 'searchDigest' } as const
  await postMessage(tx, { ...posted, carrier: 'email', message, now })
  return shown.length
}

/** Takes away what was never confirmed, and what ended. */
export async function dropOldSubscriptions(context: Context): Promise<void> {
  let dropped = 0
  const facts = () => ({ dropped })
  const deed = { action: 'catalogue.dropSearchMails', unitId, subject: 'search', facts }
  await inTransaction(context, deed, async (tx) => {
    dropped = await deleteOldSubscriptions(tx, context.now)
  })
}

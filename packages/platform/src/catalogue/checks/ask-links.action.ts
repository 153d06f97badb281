// Asks whether linked addresses answer, and keeps what they said for the checks.

import { type Context, inTransaction, platformUnitId } from '#kit/db/transaction.ts'
import { asking } from '#kit/net/asking.ts'
import { reachAddress } from '#kit/net/reach-address.ts'
import { linksIn } from './links.ts'
import { listLinkingBodies, upsertReached } from './links-reached.store.ts'
import type { LinkOutcome, Reached } from './reached.ts'

/** Asks for the addresses one after another; those of this site itself are not asked. */
export async function askLinks(context: Context, addresses: readonly string[]): Promise<number> {
  if (!asking().isOn) return 0
  const reached: Reached[] = []
  for (const address of addresses) if (!address.startsWith('/')) reached.push(await asked(address))
  if (reached.length === 0) return 0
  const broken = reached.filter(({ outcome }) => outcome !== 'reached').length
  const facts = { asked: reached.length, broken }
  const deed = { action: 'catalogue.askLinks', unitId: platformUnitId, subject: 'links', facts }
  await inTransaction(context, deed, async (tx) => {
    for (const one of reached) await upsertReached(tx, one, context.now)
  })
  return reached.length
}

async function asked(address: string): Promise<Reached> {
  const answer = await reachAddress(address, asking())
  if (answer.outcome === 'answered')
    return { address, outcome: outcomeOf(answer.status), status: answer.status }
  return { address, outcome: answer.outcome === 'inside' ? 'refused' : 'failing' }
}

/** A site that wants to know who asks is there. */
function outcomeOf(status: number): LinkOutcome {
  if (status === 404 || status === 410) return 'missing'
  return status >= 500 ? 'failing' : 'reached'
}

const atOnce = 200

/** Asks for all links of what is public; returns how many. */
export async function askPublicLinks(context: Context): Promise<number> {
  const known = new Set<string>()
  let [after, count] = ['00000000-0000-0000-0000-000000000000', 0]
  for (;;) {
    const bodies = await listLinkingBodies(context.database, { after, limit: atOnce })
    const fresh = [...new Set(bodies.flatMap(({ body }) => linksIn(body)))]
    const addresses = fresh.filter((address) => !known.has(address))
    for (const address of addresses) known.add(address)
    count += await askLinks(context, addresses)
    if (bodies.length < atOnce) return count
    after = bodies.at(-1)?.recordId ?? after
  }
}

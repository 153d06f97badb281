// Records in the map of the site: in files of no more addresses than search engines take.

import type { Read } from '#kit/db/transaction.ts'
import { dayInChina } from '#law/index.ts'
import { recordAddress } from '../../publication/publication.ts'
import { listInOrder, listOrderEnds } from '../../publication/records-in-order.store.ts'

/** Search engines take 50,000 addresses a file. */
const mostAddresses = 40_000
const batch = 1000
const first = 'records'

/** The names of the files: the first, and one after each record that ends another. */
export async function recordMapParts(
  read: Read,
  perPart = mostAddresses,
): Promise<readonly string[]> {
  const ends = await listOrderEnds(read, perPart)
  return [first, ...ends.map((id) => `${first}-${id}`)]
}

export type MapAddress = { readonly path: string; readonly changedOn: string }

/** The addresses in one of them; undefined for any other name. */
export function recordMapPart(
  read: Read,
  name: string,
  perPart = mostAddresses,
): AsyncIterable<MapAddress> | undefined {
  const [, , after] = /^records(-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))?$/.exec(name) ?? []
  return name === first || after !== undefined ? addresses(read, after, perPart) : undefined
}

async function* addresses(
  read: Read,
  from: string | undefined,
  perPart: number,
): AsyncGenerator<MapAddress> {
  let after = from
  for (let left = perPart; left > 0; left -= batch) {
    const limit = Math.min(batch, left)
    const found = await listInOrder(read, { after, limit })
    for (const one of found)
      yield { path: recordAddress(one), changedOn: dayInChina(one.publishedAt) }
    after = found.at(-1)?.recordId
    if (found.length < limit) return
  }
}

// Whoever asks for an address of a former site is sent to the record that stood there.

import type { Answer } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Exchange, Route } from '#kit/http/route.ts'
import { recordAddress } from '../../publication/publication.ts'
import { oldAddressOf } from '../old-address.ts'
import { findByOldAddress } from '../old-addresses.store.ts'

/** Every address that no other route answers. */
export const oldAddressRoutes: readonly Route[] = [
  { method: 'GET', path: '*', access: 'anyone', handler: sendOn },
]

async function sendOn({ database, view, query }: Exchange): Promise<Answer> {
  const asked = oldAddressOf(`${view.path}${query.size === 0 ? '' : `?${query.toString()}`}`)
  const place = asked === undefined ? undefined : await findByOldAddress(database, asked)
  if (place === undefined) throw new NotFound()
  // For good: search engines take the new address over.
  return { status: 301, type: 'text/plain', body: '', headers: { location: recordAddress(place) } }
}

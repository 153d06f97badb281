// What other parts of the platform show on the page of a request; the staff site says which.

import type { Html } from '#kit/html/html.ts'
import type { SignedIn } from '#kit/http/route.ts'
import type { RequestPlace } from './request-scope.ts'

/** Nothing where it has nothing to say. */
export type RequestPart = (exchange: SignedIn, place: RequestPlace) => Promise<Html | undefined>

let parts: readonly RequestPart[] = []

/** Sets them once, when the site is put together. */
export function useRequestParts(given: readonly RequestPart[]): void {
  parts = given
}

export function partsOfRequest(
  exchange: SignedIn,
  place: RequestPlace,
): Promise<readonly (Html | undefined)[]> {
  return Promise.all(parts.map((part) => part(exchange, place)))
}

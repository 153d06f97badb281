// An address whose percent signs cannot be read is answered like other faults, not by the server's own words.

import type { FastifyInstance } from 'fastify'

/** Thrown for an address that cannot be read. */
export class BadAddress extends Error {
  readonly statusCode = 400
}

const stand = '/unreadable-address'

/** The address to find a route by: a stand-in where it cannot be read. */
export function readableAddress({ url = '/' }: { readonly url?: string | undefined }): string {
  const [path = '/'] = url.split('?')
  try {
    decodeURIComponent(path)
    return url
  } catch {
    return path.startsWith('/api/') ? `/api${stand}` : stand
  }
}

export function addBadAddress(site: FastifyInstance): void {
  for (const path of [stand, `/api${stand}`])
    site.all(path, async () => {
      throw new BadAddress('address that cannot be read')
    })
}

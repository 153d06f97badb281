// What the public site says of itself, read anew every few seconds: a change shows without a restart.

import type { Read } from '#kit/db/transaction.ts'
import { namelessSite, type SiteFacts } from '#kit/html/site-facts.ts'
import { getSiteIdentity } from '../site-identity.store.ts'

const freshFor = 5000

export type SiteAbout = {
  /** As it was read last. */
  readonly about: () => SiteFacts
  /** Reads it again when it is no longer fresh; whoever is served meanwhile does not wait for it. */
  readonly refresh: () => void
}

/** Reads it once; while the database is away the last one stays. */
export async function siteAbout(read: Read, origin: string): Promise<SiteAbout> {
  let facts: SiteFacts = { ...namelessSite, origin }
  let readAt = 0
  const readAgain = async (): Promise<void> => {
    readAt = Date.now()
    const identity = await getSiteIdentity(read).catch(() => undefined)
    if (identity !== undefined) facts = { name: namelessSite.name, origin, ...identity }
  }
  await readAgain()
  return {
    about: () => facts,
    refresh: () => {
      if (Date.now() - readAt > freshFor) void readAgain()
    },
  }
}

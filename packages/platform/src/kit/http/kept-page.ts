// Public pages as they are sent: made once for everything they depend on, which their key must name, and
// kept while memory allows.

import { lastUsed } from '#kit/last-used.ts'
import { tagOf } from './fresh.ts'

export type KeptPage = { readonly bytes: Buffer; readonly tag: string }

const megabyte = 1024 * 1024
const pages = lastUsed<KeptPage>(64 * megabyte, ({ bytes }) => bytes.length)

/** The page kept under a key, else the one that `make` gives. */
export async function keptPage(key: string, make: () => Promise<string>): Promise<KeptPage> {
  const known = pages.get(key)
  if (known !== undefined) return known
  const text = await make()
  const page = { bytes: Buffer.from(text), tag: tagOf(text) }
  pages.set(key, page)
  return page
}

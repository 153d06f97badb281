// The site map: one file while it fits, else an index of parts that each start after a report.

import type { Read } from '#kit/db/transaction.ts'
import { xml } from '#kit/xml.ts'
import { dayInChina } from '#law/index.ts'
import { reportAddress } from '../publication/publication.ts'
import {
  listPositions,
  listPublications,
  type Position,
} from '../publication/published-reports.store.ts'
import { parsePosition, positionText } from './position.ts'

/** Search engines take 50,000 addresses a file. */
const mostAddresses = 40_000
const batch = 500

const start = '<?xml version="1.0" encoding="utf-8"?>\n'
const space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
const pages = ['/', '/reports', '/compare', '/open-data']

/** The address the site is known by, and how many reports a part names. */
export type SiteMap = { readonly origin: string; readonly perPart?: number }

/** What stands at /sitemap.xml. */
export async function siteMap(
  read: Read,
  { origin, perPart = mostAddresses }: SiteMap,
): Promise<string | AsyncIterable<string>> {
  const ends = await listPositions(read, perPart)
  if (ends.length === 0) return addresses(read, { origin, from: undefined, perPart })
  const parts = ['first', ...ends.map(positionText)].map((name) => `/sitemaps/${name}.xml`)
  const lines = parts.map((path) => `<sitemap><loc>${xml(origin + path)}</loc></sitemap>\n`)
  return `${start}<sitemapindex ${space}>\n${lines.join('')}</sitemapindex>\n`
}

/** A part of the index: `first.xml`, or the name of the report it starts after; undefined for others. */
export function siteMapPart(
  read: Read,
  { origin, perPart = mostAddresses }: SiteMap,
  file: string,
): AsyncIterable<string> | undefined {
  const [, name = ''] = /^(.+)\.xml$/.exec(file) ?? []
  const from = parsePosition(name)
  if (from === undefined && name !== 'first') return undefined
  return addresses(read, { origin, from, perPart })
}

type Part = Required<SiteMap> & { readonly from: Position | undefined }

async function* addresses(read: Read, { origin, from, perPart }: Part): AsyncGenerator<string> {
  yield `${start}<urlset ${space}>\n`
  if (from === undefined)
    yield pages.map((path) => `<url><loc>${xml(origin + path)}</loc></url>\n`).join('')
  let after = from
  for (let left = perPart; left > 0; left -= batch) {
    const limit = Math.min(batch, left)
    const found = await listPublications(read, { ...(after && { after }), limit })
    yield found
      .map((entry) => {
        const changedOn = dayInChina(entry.publishedAt)
        return `<url><loc>${xml(origin + reportAddress(entry))}</loc><lastmod>${changedOn}</lastmod></url>\n`
      })
      .join('')
    after = found.at(-1)
    if (found.length < limit) break
  }
  yield '</urlset>\n'
}

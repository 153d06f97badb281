// The site map: one file while it fits, else an index of parts that each start after a report.

import type { Read } from '#kit/db/transaction.ts'
import type { OpenDataPart } from '#kit/http/open-data-part.ts'
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
export type SiteMap = {
  readonly origin: string
  readonly perPart?: number
  /** What other slices add. */
  readonly parts?: readonly OpenDataPart[]
}

/** What stands at /sitemap.xml. */
export async function siteMap(
  read: Read,
  { origin, perPart = mostAddresses, parts = [] }: SiteMap,
): Promise<string | AsyncIterable<string>> {
  const ends = await listPositions(read, perPart)
  const others = (await Promise.all(parts.map((part) => part.siteMapParts(read)))).flat()
  if (ends.length === 0 && others.length === 0)
    return addresses(read, { origin, from: undefined, perPart, parts })
  const names = ['first', ...ends.map(positionText), ...others]
  const files = names.map((name) => `/sitemaps/${name}.xml`)
  const lines = files.map((path) => `<sitemap><loc>${xml(origin + path)}</loc></sitemap>\n`)
  return `${start}<sitemapindex ${space}>\n${lines.join('')}</sitemapindex>\n`
}

/** A part of the index: `first.xml`, or the name of the report it starts after; undefined for others. */
export function siteMapPart(
  read: Read,
  { origin, perPart = mostAddresses, parts = [] }: SiteMap,
  file: string,
): AsyncIterable<string> | undefined {
  const [, name = ''] = /^(.+)\.xml$/.exec(file) ?? []
  for (const part of parts) {
    const found = part.siteMapPart(read, name)
    if (found !== undefined) return othersAddresses(origin, found)
  }
  const from = parsePosition(name)
  if (from === undefined && name !== 'first') return undefined
  return addresses(read, { origin, from, perPart, parts })
}

async function* othersAddresses(
  origin: string,
  found: ReturnType<OpenDataPart['siteMapPart']> & object,
): AsyncGenerator<string> {
  yield `${start}<urlset ${space}>\n`
  for await (const { path, changedOn } of found)
    yield `<url><loc>${xml(origin + path)}</loc><lastmod>${changedOn}</lastmod></url>\n`
  yield '</urlset>\n'
}

type Part = Required<SiteMap> & { readonly from: Position | undefined }

async function* addresses(
  read: Read,
  { origin, from, perPart, parts }: Part,
): AsyncGenerator<string> {
  yield `${start}<urlset ${space}>\n`
  if (from === undefined)
    yield [...pages, ...parts.flatMap((part) => part.pages)]
      .map((path) => `<url><loc>${xml(origin + path)}</loc></url>\n`)
      .join('')
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

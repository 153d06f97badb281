// What programs follow: the Atom feed of publications, robots.txt.

import { xml } from '#kit/xml.ts'
import { type PublicationEntry, reportAddress } from '../publication/publication.ts'

/** Publications as an Atom feed, newest first; a correction is an entry of its own. */
export function atomFeed(origin: string, entries: readonly PublicationEntry[]): string {
  const updated = entries[0]?.publishedAt ?? new Date(0)
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `<id>${xml(`${origin}/feeds/reports.atom`)}</id>`,
    '<title>政府信息公开工作年度报告</title>',
    `<updated>${updated.toISOString()}</updated>`,
    `<link rel="self" href="${xml(`${origin}/feeds/reports.atom`)}"/>`,
    `<link rel="alternate" href="${xml(`${origin}/reports`)}"/>`,
    ...entries.map((entry) => atomEntry(origin, entry)),
    '</feed>',
    '',
  ].join('\n')
}

function atomEntry(origin: string, entry: PublicationEntry): string {
  const { title, number, unitName, correctionNote, publishedAt } = entry
  // The address of the edition: stays the entry's id when a newer one replaces it.
  const id = `${origin}${reportAddress(entry, false)}`
  return [
    '<entry>',
    `<id>${xml(id)}</id>`,
    `<title>${xml(number > 1 ? `${title}（更正，第 ${number} 版）` : title)}</title>`,
    `<author><name>${xml(unitName)}</name></author>`,
    `<updated>${publishedAt.toISOString()}</updated>`,
    `<link rel="alternate" href="${xml(id)}"/>`,
    ...(correctionNote === null ? [] : [`<summary>${xml(correctionNote)}</summary>`]),
    '</entry>',
  ].join('\n')
}

/** Everything public may be read by everybody. */
export function robots(origin: string): string {
  return `User-agent: *\nAllow: /\nDisallow: /text-size\n\nSitemap: ${origin}/sitemap.xml\n`
}

// What programs follow: the feed of publications, robots.txt.

import type { Feed } from '#kit/feed.ts'
import { type PublicationEntry, reportAddress } from '../publication/publication.ts'

/** Publications, newest first; a correction is an item of its own. */
export function reportsFeed(origin: string, entries: readonly PublicationEntry[]): Feed {
  return {
    title: '政府信息公开工作年度报告',
    self: `${origin}/feeds/reports.atom`,
    page: `${origin}/reports`,
    items: entries.map((entry) => {
      const { title, number, unitName, correctionNote, publishedAt } = entry
      // The address of the edition: stays the item's when a newer one replaces it.
      const address = `${origin}${reportAddress(entry, false)}`
      return {
        id: address,
        address,
        title: number > 1 ? `${title}（更正，第 ${number} 版）` : title,
        author: unitName,
        at: publishedAt,
        summary: correctionNote ?? undefined,
      }
    }),
  }
}

/** Everything public may be read by everybody. */
export function robots(origin: string): string {
  return `User-agent: *\nAllow: /\nDisallow: /text-size\n\nSitemap: ${origin}/sitemap.xml\n`
}

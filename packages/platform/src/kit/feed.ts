// Feeds as programs follow them: what is new, as Atom and as JSON Feed 1.1.

import { xml } from './xml.ts'

export type FeedItem = {
  /** Stays the same for ever, also when something newer stands at the address. */
  readonly id: string
  readonly address: string
  readonly title: string
  readonly author: string
  readonly at: Date
  readonly summary?: string | undefined
  readonly category?: string | undefined
}

/** All addresses are whole ones. */
export type Feed = {
  readonly title: string
  readonly self: string
  readonly page: string
  /** Newest first. */
  readonly items: readonly FeedItem[]
}

export const atomType = 'application/atom+xml; charset=utf-8'
export const jsonFeedType = 'application/feed+json; charset=utf-8'

export function atomFeed({ title, self, page, items }: Feed): string {
  const updated = items[0]?.at ?? new Date(0)
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `<id>${xml(self)}</id>`,
    `<title>${xml(title)}</title>`,
    `<updated>${updated.toISOString()}</updated>`,
    `<link rel="self" href="${xml(self)}"/>`,
    `<link rel="alternate" href="${xml(page)}"/>`,
    ...items.map(atomEntry),
    '</feed>',
    '',
  ].join('\n')
}

function atomEntry({ id, address, title, author, at, summary, category }: FeedItem): string {
  return [
    '<entry>',
    `<id>${xml(id)}</id>`,
    `<title>${xml(title)}</title>`,
    `<author><name>${xml(author)}</name></author>`,
    ...(category ? [`<category term="${xml(category)}"/>`] : []),
    `<updated>${at.toISOString()}</updated>`,
    `<link rel="alternate" href="${xml(address)}"/>`,
    ...(summary ? [`<summary>${xml(summary)}</summary>`] : []),
    '</entry>',
  ].join('\n')
}

export function jsonFeed({ title, self, page, items }: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: page,
    feed_url: self,
    language: 'zh-CN',
    items: items.map(({ id, address, title: name, author, at, summary, category }) => ({
      id,
      url: address,
      title: name,
      date_published: at.toISOString(),
      authors: [{ name: author }],
      content_text: summary ?? '',
      ...(category && { tags: [category] }),
    })),
  })
}

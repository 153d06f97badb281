// A search to follow by programs: its newest documents as Atom and as JSON.

import { xml } from '#kit/xml.ts'
import { recordAddress } from '../../publication/publication.ts'
import { recordKinds } from '../../record/kinds.ts'
import type { FoundDocument } from '../found-document.ts'

export type SearchFeed = {
  readonly origin: string
  /** Of the search as a page, and of the feed itself. */
  readonly page: string
  readonly self: string
  readonly title: string
  readonly documents: readonly FoundDocument[]
}

const longestSummary = 200

export function searchAtom({ origin, page, self, title, documents }: SearchFeed): string {
  const updated = documents[0]?.publishedAt ?? new Date(0)
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `<id>${xml(origin + self)}</id>`,
    `<title>${xml(title)}</title>`,
    `<updated>${updated.toISOString()}</updated>`,
    `<link rel="self" href="${xml(origin + self)}"/>`,
    `<link rel="alternate" href="${xml(origin + page)}"/>`,
    ...documents.map((one) => entryOf(origin, one)),
    '</feed>',
    '',
  ].join('\n')
}

function entryOf(origin: string, one: FoundDocument): string {
  const address = xml(`${origin}${recordAddress(one)}`)
  return [
    '<entry>',
    `<id>${address}</id>`,
    `<title>${xml(one.title)}</title>`,
    `<author><name>${xml(one.unitName)}</name></author>`,
    `<category term="${xml(recordKinds[one.kind].title)}"/>`,
    `<updated>${one.publishedAt.toISOString()}</updated>`,
    `<link rel="alternate" href="${address}"/>`,
    `<summary>${xml([...one.body].slice(0, longestSummary).join(''))}</summary>`,
    '</entry>',
  ].join('\n')
}

/** The same as values. */
export function searchJson({ origin, page, title, documents }: SearchFeed): string {
  return `${JSON.stringify({
    title,
    page: origin + page,
    documents: documents.map((one) => ({
      title: one.title,
      address: origin + recordAddress(one),
      unit: { code: one.unitCode, name: one.unitName },
      indexNumber: one.indexNumber,
      documentNumber: one.documentNumber,
      kind: recordKinds[one.kind].title,
      subject: one.subject,
      publishedAt: one.publishedAt.toISOString(),
    })),
  })}\n`
}

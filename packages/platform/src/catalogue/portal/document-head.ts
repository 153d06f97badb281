// The head of the page of a record: what programs of search and inspection read.

import { type Html, html, trusted } from '#kit/html/html.ts'
import { momentText } from '#kit/html/moment.ts'
import type { SiteFacts } from '#kit/html/site-facts.ts'
import { recordAddress } from '../publication/publication.ts'
import type { EditionContent } from '../record/content.ts'
import { kindOf } from '../record/kinds.ts'
import { columnOf, columns } from './columns.ts'
import { firstPublished } from './document-facts.ts'
import type { ShownDocument } from './shown-document.ts'

type Tags = readonly (readonly [name: string, value: string])[]

/** @law 国办发〔2017〕47号 — tags of the column and of the article */
export function metaOf(shown: ShownDocument, { origin }: SiteFacts): Tags {
  const { edition, content } = shown
  const { standing, kind, unitName } = edition
  const column = columns[columnOf(kind)]
  return [
    ['ColumnName', `${column.title}-${kindOf(kind).title}`],
    ['ColumnDescription', column.says],
    ['ColumnKeywords', [column.title, kindOf(kind).title, unitName].join(',')],
    ['ColumnType', '政府信息公开'],
    ['ArticleTitle', content.title],
    ['PubDate', momentText(firstPublished(shown))],
    ['ContentSource', content.source || unitName],
    ['Keywords', keywordsOf(content).join(',')],
    ['Author', content.issuers.join('、') || unitName],
    ['Description', descriptionOf(content)],
    ['Url', `${origin}${recordAddress(edition)}`],
    // The address of the record is what is to be found, not what was replaced or withdrawn.
    ['robots', standing === 'live' ? '' : 'noindex'],
  ]
}

function keywordsOf({ keywords, subject, title }: EditionContent): readonly string[] {
  const known = [...keywords, subject].filter((word) => word !== '')
  return known.length > 0 ? known : [title]
}

/** The summary, else the beginning of the text. */
export function descriptionOf({ summary, body, title }: EditionContent): string {
  const text = summary || body.replace(/<[^>]*>/g, '').replace(/&[a-z]+;/g, '')
  return [...text.trim()].slice(0, 120).join('') || title
}

/** Style sheet, address to be known by, and the same facts as data (schema.org). */
export function headOf(shown: ShownDocument, site: SiteFacts): Html {
  const data = JSON.stringify(linkedData(shown, site)).replaceAll('<', '\\u003c')
  return html`<link rel="canonical" href="${site.origin}${recordAddress(shown.edition)}">
<script type="application/ld+json">${trusted(data)}</script>
`
}

function linkedData(shown: ShownDocument, { origin }: SiteFacts): object {
  const { edition, content, isInForce } = shown
  const organisation = (name: string): object => ({ '@type': 'GovernmentOrganization', name })
  const isLaw = kindOf(edition.kind).countsIn !== undefined
  return {
    '@context': 'https://schema.org',
    '@type': isLaw ? 'Legislation' : 'Article',
    '@id': `${origin}${recordAddress(edition)}`,
    url: `${origin}${recordAddress(edition)}`,
    identifier: edition.indexNumber,
    name: content.title,
    headline: content.title,
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    datePublished: firstPublished(shown).toISOString(),
    dateModified: edition.publishedAt.toISOString(),
    ...(content.formedOn && { dateCreated: content.formedOn }),
    publisher: organisation(edition.unitName),
    author: (content.issuers.length > 0 ? content.issuers : [edition.unitName]).map(organisation),
    ...(content.summary && { abstract: content.summary }),
    keywords: keywordsOf(content).join(','),
    ...(isLaw && {
      legislationIdentifier: content.documentNumber,
      ...(content.formedOn && { legislationDate: content.formedOn }),
      ...(content.effectiveOn && { legislationDateOfApplicability: content.effectiveOn }),
      legislationLegalForce: `https://schema.org/${isInForce ? 'InForce' : 'NotInForce'}`,
    }),
  }
}

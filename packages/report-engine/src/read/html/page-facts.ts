// What a page says about itself outside its text: titles, date, attached files, pictures.

import type { Role } from './elements.ts'
import type { Tag } from './tags.ts'

export type PageFacts = {
  /** `<title>` */
  documentTitle: string
  /** Content of meta tags by lower-case name. */
  readonly meta: Map<string, string>
  /** Addresses of documents that the page links to or shows in a frame. */
  readonly attached: string[]
  pictures: number
  scripts: number
}

/** No facts yet. */
export function noPageFacts(): PageFacts {
  return { documentTitle: '', meta: new Map(), attached: [], pictures: 0, scripts: 0 }
}

const mostAttached = 20
const document = /\.(?:pdf|docx?|wps|xlsx?|et|ofd|rtf|zip|rar)(?:$|[?#&])/i
const viewer = /\.(?:pdf|docx?|wps|xlsx?|et|ofd)\b|pdf/i

/** Notes what a start tag says about the page. */
export function notePageFact(facts: PageFacts, tag: Tag, role: Role | undefined): void {
  const { attributes } = tag
  if (role === 'meta') noteMeta(facts, attributes)
  else if (role === 'picture') facts.pictures += 1
  else if (role === 'link') noteAttached(facts, attributes.get('href'), document)
  else if (tag.name === 'script') facts.scripts += 1
  else if (role === 'embedded' || tag.name === 'iframe')
    noteAttached(facts, attributes.get('src') ?? attributes.get('data'), viewer)
}

function noteMeta(facts: PageFacts, attributes: ReadonlyMap<string, string>): void {
  const name = (attributes.get('name') ?? attributes.get('property') ?? '').trim().toLowerCase()
  const content = attributes.get('content')?.trim() ?? ''
  if (name !== '' && content !== '' && !facts.meta.has(name)) facts.meta.set(name, content)
}

function noteAttached(facts: PageFacts, address: string | undefined, pattern: RegExp): void {
  if (address === undefined || address.length > 2000 || !pattern.test(address)) return
  if (facts.attached.length < mostAttached && !facts.attached.includes(address))
    facts.attached.push(address)
}

// UTF-16 that a converter wrote as if it were Latin-1, and control characters.
const garbled = /\p{Cc}|\ufffd|ÿþ|þÿ/u
const titleNames = ['articletitle', 'og:title']
const dateNames = ['pubdate', 'publishdate', 'article:published_time', 'og:release_date']

/** The title the page gives itself: of the article if stated, else of the page. */
export function titleOf(facts: PageFacts): string | undefined {
  const stated = titleNames.map((name) => facts.meta.get(name)).find((title) => title !== undefined)
  const title = (stated ?? facts.documentTitle).replace(/\s+/g, ' ').trim()
  return title === '' || garbled.test(title) ? undefined : title
}

/** The date of publication in the page's metadata, `YYYY-MM-DD`. */
export function publishedOnOf(facts: PageFacts): string | undefined {
  for (const name of dateNames) {
    const found = /(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})/.exec(facts.meta.get(name) ?? '')
    if (found === null) continue
    const [, year = '', month = '', day = ''] = found
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    if (isDate(date)) return date
  }
  return undefined
}

function isDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}

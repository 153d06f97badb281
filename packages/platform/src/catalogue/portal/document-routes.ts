// Addresses of one record: its page, its text as files, its editions, its attachments, its code for phones.

import { renderSVG } from 'uqr'
import { frameKey, portalLayout } from '#kit/html/portal-layout.ts'
import { type Answer, content, page } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import { tagOf, unlessKept } from '#kit/http/fresh.ts'
import { keptPage } from '#kit/http/kept-page.ts'
import type { Exchange, Route } from '#kit/http/route.ts'
import type { RecordPlace } from '../publication/public-records.store.ts'
import { recordAddress } from '../publication/publication.ts'
import { findShownContent, listChangeNotes } from '../publication/shown-records.store.ts'
import { holds, validityOn } from '../validity/validity.ts'
import { documentPage } from './document.page.ts'
import { ruledFacts } from './document-facts.ts'
import { sendAttachment, sendText } from './document-files.ts'
import { descriptionOf, headOf, metaOf } from './document-head.ts'
import { documentKey, type LoadedDocument, loadDocument, parseName } from './load-document.ts'
import { editionAddress, type ShownDocument } from './shown-document.ts'
import { tombstonePage } from './tombstone.page.ts'

const record = '/documents/:unit/:name'
const edition = `${record}/editions/:number`

export const documentRoutes: readonly Route[] = [
  { method: 'GET', path: record, access: 'anyone', handler: showDocument },
  { method: 'GET', path: `${record}/code.svg`, access: 'anyone', handler: drawCode },
  { method: 'GET', path: `${record}/files/:file`, access: 'anyone', handler: showFile },
  { method: 'GET', path: edition, access: 'anyone', handler: showDocument },
  { method: 'GET', path: `${edition}/files/:file`, access: 'anyone', handler: showFile },
]

type Asked = {
  readonly place: RecordPlace
  readonly number: number | undefined
  readonly ending: string
}

/** What the address names: a record or one of its editions, as a page or as a file. */
function askedBy({ params }: Exchange): Asked {
  const { unit = '', name = '', number } = params
  const named = parseName(name)
  const [, digits = '', , ending = ''] =
    /^([1-9]\d{0,4})(\.([a-z]{2,5}))?$/.exec(number ?? '') ?? []
  if (named === undefined || (number !== undefined && digits === '')) throw new NotFound()
  const { serialYear, serial } = named
  if (number !== undefined && named.ending !== '') throw new NotFound()
  return {
    place: { unitCode: unit, serialYear, serial },
    number: number === undefined ? undefined : Number(digits),
    ending: number === undefined ? named.ending : ending,
  }
}

async function showDocument(exchange: Exchange): Promise<Answer> {
  const { database, now } = exchange
  const { place, number, ending } = askedBy(exchange)
  const loaded = await loadDocument(database, place, { number, now })
  if (loaded === undefined) throw new NotFound()
  if (loaded.edition.standing === 'unpublished') return tombstone(exchange, loaded)
  if (ending !== '') return sendText(exchange, { loaded, ending })
  const key = ['document', exchange.view.path, frameKey(exchange.view), documentKey(loaded)].join(
    '\n',
  )
  const { bytes, tag } = await keptPage(key, () => pageOf(exchange, loaded))
  return unlessKept(exchange, { tag }, () => content('text/html; charset=utf-8', bytes))
}

async function pageOf({ database, view }: Exchange, loaded: LoadedDocument): Promise<string> {
  const { edition: one, editions, facts, today } = loaded
  const [said, changeNotes] = await Promise.all([
    findShownContent(database, one),
    editions.length > 1 ? listChangeNotes(database, one) : new Map<number, string>(),
  ])
  // Taken down between the two questions.
  if (said === undefined) throw new NotFound()
  const shown: ShownDocument = {
    ...loaded,
    content: said,
    changeNotes,
    isInForce: holds(validityOn(said, ruledFacts(facts), today)),
    url: `${view.site.origin}${editionAddress({ editions }, one)}`,
  }
  return portalLayout(view, {
    title: said.title,
    body: documentPage(shown),
    description: descriptionOf(said),
    meta: metaOf(shown, view.site),
    head: headOf(shown, view.site),
  }).text
}

/** The same for the record, its editions and its files; or the way to where the same is said now. */
function tombstone({ view }: Exchange, { edition: one }: LoadedDocument): Answer {
  const headers = { 'cache-control': 'public, no-cache' }
  if (one.redirectTo !== null && /^\/(?![/\\])/.test(one.redirectTo))
    return {
      status: 301,
      type: 'text/plain',
      body: '',
      headers: { ...headers, location: one.redirectTo },
    }
  const title = '这条信息已经撤下'
  const meta = [['robots', 'noindex']] as const
  const body = tombstonePage(one)
  return { ...page(portalLayout(view, { title, body, meta }), 410), headers }
}

async function showFile(exchange: Exchange): Promise<Answer> {
  const { database, now, params } = exchange
  const { place, number } = askedBy(exchange)
  const loaded = await loadDocument(database, place, { number, now })
  if (loaded === undefined) throw new NotFound()
  if (loaded.edition.standing === 'unpublished') return tombstone(exchange, loaded)
  return sendAttachment(exchange, { loaded, place: Number(params.file ?? '') })
}

/** The address of the record as a code that phones read. */
async function drawCode(exchange: Exchange): Promise<Answer> {
  const { database, now, view } = exchange
  const loaded = await loadDocument(database, askedBy(exchange).place, { now })
  if (loaded === undefined) throw new NotFound()
  if (loaded.edition.standing === 'unpublished') return tombstone(exchange, loaded)
  const address = `${view.site.origin}${recordAddress(loaded.edition)}`
  return unlessKept(exchange, { tag: tagOf(address) }, () =>
    content('image/svg+xml; charset=utf-8', renderSVG(address, { border: 2 })),
  )
}

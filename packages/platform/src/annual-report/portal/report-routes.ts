// Addresses of the list, of a unit's reports, of each report, its files and its editions.

import { frameKey, portalLayout } from '#kit/html/portal-layout.ts'
import { type Answer, content, download, page } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import { unlessKept, unlessSame } from '#kit/http/fresh.ts'
import { keptPage } from '#kit/http/kept-page.ts'
import type { Exchange, Route } from '#kit/http/route.ts'
import { type FileEnding, fileTypes, isFileEnding } from '../publication/file-kinds.ts'
import { type EditionEntry, getDocument, listEditions } from '../publication/publications.store.ts'
import { editionsPage } from './editions.page.ts'
import type { ReportFiles } from './rendering/report-files.ts'
import { reportPage } from './report.page.ts'
import { showList } from './reports-list.ts'
import { drawUnitChart, showUnit } from './unit-reports.ts'

/** The routes; files are made and kept by `files`. */
export function reportRoutes(files: ReportFiles): readonly Route[] {
  const show = (exchange: Exchange): Promise<Answer> => showReport(exchange, files)
  return [
    { method: 'GET', path: '/reports', access: 'anyone', handler: showList },
    { method: 'GET', path: '/reports/:unit', access: 'anyone', handler: showUnit },
    { method: 'GET', path: '/reports/:unit/chart.svg', access: 'anyone', handler: drawUnitChart },
    { method: 'GET', path: '/reports/:unit/:name', access: 'anyone', handler: show },
    {
      method: 'GET',
      path: '/reports/:unit/:year/editions',
      access: 'anyone',
      handler: showEditions,
    },
    { method: 'GET', path: '/reports/:unit/:year/editions/:name', access: 'anyone', handler: show },
  ]
}

type Address = {
  readonly year: number
  /** Undefined: the newest. */
  readonly number: number | undefined
  readonly ending: FileEnding | undefined
}

/** What an address names: 2022, 2022.docx, 2022/editions/1, 2022/editions/1.docx. */
function addressOf({ year, name = '' }: Exchange['params']): Address {
  const [, digits = '', , ending = ''] = /^(\d{1,4})(\.([a-z]+))?$/.exec(name) ?? []
  const known = isFileEnding(ending) ? ending : undefined
  const wantedYear = yearOf(year ?? digits)
  if (wantedYear === undefined || (ending !== '' && known === undefined)) throw new NotFound()
  return {
    year: wantedYear,
    number: year === undefined ? undefined : Number(digits),
    ending: known,
  }
}

function yearOf(text: string): number | undefined {
  return /^\d{4}$/.test(text) ? Number(text) : undefined
}

async function showReport(exchange: Exchange, files: ReportFiles): Promise<Answer> {
  const { params, database } = exchange
  const { year, number, ending } = addressOf(params)
  const editions = await listEditions(database, params.unit ?? '', year)
  const edition = number === undefined ? editions[0] : editions.find((one) => one.number === number)
  if (edition === undefined) throw new NotFound()
  if (ending !== undefined) return sendFile(exchange, { files, edition, ending })
  return sendPage(exchange, edition, editions)
}

/** Everything on the page that may change: each edition with what is shown of it, and the view. */
async function sendPage(
  exchange: Exchange,
  edition: EditionEntry,
  editions: readonly EditionEntry[],
): Promise<Answer> {
  const { view, database } = exchange
  // What an edition says never changes, so its digest stands for all of it.
  const digests = editions.map(({ digest }) => digest).join()
  const key = `${view.path} ${frameKey(view)} ${edition.number} ${edition.nameToday} ${digests}`
  const { bytes, tag } = await keptPage(key, async () => {
    const document = await getDocument(database, edition)
    const publication = { ...edition, document, isNewest: edition === editions[0] }
    const { title, unitName } = edition
    const description = `${unitName}公开的${title}全文和下载。`
    const body = reportPage({ publication, editions })
    return portalLayout(view, { title, body, description }).text
  })
  const changedAt = editions[0]?.publishedAt ?? edition.publishedAt
  return unlessKept(exchange, { tag, changedAt }, () => content('text/html; charset=utf-8', bytes))
}

type File = {
  readonly files: ReportFiles
  readonly edition: EditionEntry
  readonly ending: FileEnding
}

function sendFile(exchange: Exchange, { files, edition, ending }: File): Promise<Answer> {
  const { digest, title, publishedAt } = edition
  return unlessKept(exchange, { tag: `${digest}.${ending}`, changedAt: publishedAt }, async () => {
    const document = (): Promise<string> => getDocument(exchange.database, edition)
    const bytes = await files.file({ digest, ending, document })
    const { type } = fileTypes[ending]
    return ending === 'json' ? content(type, bytes) : download(`${title}.${ending}`, type, bytes)
  })
}

async function showEditions(exchange: Exchange): Promise<Answer> {
  const { params, database, view } = exchange
  const editions = await listEditions(database, params.unit ?? '', yearOf(params.year ?? '') ?? 0)
  const [newest] = editions
  if (newest === undefined) throw new NotFound()
  const documents = await Promise.all(editions.map((edition) => getDocument(database, edition)))
  const body = editionsPage(
    editions.map((edition, index) => ({ ...edition, document: documents[index] ?? '' })),
  )
  const title = `${newest.title}的版本和更正`
  return unlessSame(exchange, page(portalLayout(view, { title, body })))
}

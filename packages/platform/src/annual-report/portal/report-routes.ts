// Addresses of the list, of each report and of its files.

import { portalLayout } from '#kit/html/portal-layout.ts'
import { content, download, page } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Exchange, Route } from '#kit/http/route.ts'
import type { Publication } from '../publication/publication.ts'
import { findPublication, listEditions, type Wanted } from '../publication/publications.store.ts'
import { listPublications, listYears } from '../publication/published-reports.store.ts'
import { type FileEnding, fileTypes, isFileEnding, reportFile } from '../publication/report-file.ts'
import { unlessKept } from './fresh.ts'
import { parsePosition, positionText } from './position.ts'
import { reportPage } from './report.page.ts'
import { reportsListPage } from './reports-list.page.ts'

const perPage = 50

export const reportRoutes: readonly Route[] = [
  { method: 'GET', path: '/reports', access: 'anyone', handler: showList },
  { method: 'GET', path: '/reports/:unit/:name', access: 'anyone', handler: showReport },
  {
    method: 'GET',
    path: '/reports/:unit/:year/editions/:name',
    access: 'anyone',
    handler: showReport,
  },
]

async function showList({ query, database, view }: Exchange) {
  const unit = (query.get('unit') ?? '').trim().slice(0, 100)
  const year = yearOf(query.get('year') ?? '')
  const after = parsePosition(query.get('after') ?? '')
  const [years, found] = await Promise.all([
    listYears(database),
    listPublications(database, {
      ...(unit === '' ? {} : { unit }),
      ...(year === undefined ? {} : { year }),
      ...(after === undefined ? {} : { after }),
      limit: perPage + 1,
    }),
  ])
  const entries = found.slice(0, perPage)
  const last = entries.at(-1)
  const next = new URLSearchParams({
    unit,
    year: String(year ?? ''),
    after: last === undefined ? '' : positionText(last),
  })
  const body = reportsListPage({
    unit,
    year,
    years,
    entries,
    next: found.length > perPage ? `/reports?${next}` : undefined,
  })
  return page(portalLayout(view, { title: '政府信息公开工作年度报告', body }))
}

type Address = { readonly wanted: Wanted; readonly ending: FileEnding | undefined }

/** What an address names: 2022, 2022.docx, 2022/editions/1, 2022/editions/1.docx. */
function addressOf({ unit = '', year, name = '' }: Exchange['params']): Address {
  const [, digits = '', , ending = ''] = /^(\d{1,4})(\.([a-z]+))?$/.exec(name) ?? []
  const known = isFileEnding(ending) ? ending : undefined
  const wantedYear = yearOf(year ?? digits)
  if (wantedYear === undefined || (ending !== '' && known === undefined)) throw new NotFound()
  const wanted = { unitCode: unit, year: wantedYear }
  if (year === undefined) return { wanted, ending: known }
  return { wanted: { ...wanted, number: Number(digits) }, ending: known }
}

async function showReport(exchange: Exchange) {
  const { params, database, view } = exchange
  const { wanted, ending } = addressOf(params)
  const publication = await findPublication(database, wanted)
  if (publication === undefined) throw new NotFound()
  const { digest, title, unitName } = publication
  if (ending !== undefined)
    return unlessKept(exchange, `${digest}.${ending}`, () => fileAnswer(publication, ending))
  const editions = await listEditions(database, wanted.unitCode, wanted.year)
  const body = reportPage({ publication, editions })
  return page(
    portalLayout(view, { title, body, description: `${unitName}公开的${title}全文和下载。` }),
  )
}

async function fileAnswer(publication: Publication, ending: FileEnding) {
  const { type } = fileTypes[ending]
  const bytes = await reportFile(publication, ending)
  return ending === 'json'
    ? content(type, bytes)
    : download(`${publication.title}.${ending}`, type, bytes)
}

function yearOf(text: string): number | undefined {
  return /^\d{4}$/.test(text) ? Number(text) : undefined
}

// Addresses of the source file of a report on the staff site.

import { listStaffNames } from '#agencies/index.ts'
import { type Refusal, Refused } from '#kit/db/transaction.ts'
import { fileAnswer } from '#kit/files/file-answer.ts'
import { findKeptFile } from '#kit/files/find-kept-file.ts'
import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { listActions } from '../../console/listed-actions.ts'
import { inReportFrame, reportPath } from '../../console/report-frame.ts'
import {
  reportAccess as access,
  type ReportPlace,
  reportPlace,
  staffContext,
} from '../../console/report-scope.ts'
import { findEdition } from '../../flow/editions.store.ts'
import { reportOf } from '../../flow/findings.ts'
import { importKeptFile, importReport } from '../../flow/import-report.action.ts'
import { confirmReading } from '../confirm-reading.action.ts'
import { fileWords } from '../file-words.ts'
import { findReading } from '../readings.store.ts'
import { sourcePage } from './source.page.ts'

const path = '/annual-reports/:unit/:year/source'
/** Reading a document takes a processor for seconds; a whole office may come from one address. */
const dear = { requests: 300, minutes: 5 }

export const sourceRoutes: readonly Route[] = [
  { method: 'GET', path, access, handler: (exchange) => showSource(exchange) },
  { method: 'POST', path, access, atMost: dear, handler: upload },
  { method: 'POST', path: `${path}/read`, access, atMost: dear, handler: readKept },
  { method: 'POST', path: `${path}/confirm`, access, handler: confirm },
  { method: 'GET', path: `${path}/file`, access, handler: sendFile },
]

async function showSource(exchange: SignedIn, attempt = noAttempt): Promise<Answer> {
  const { view, database } = exchange
  const { unit, key } = await reportPlace(exchange)
  const edition = await findEdition(database, key)
  if (edition === undefined) throw new NotFound()
  const reading = await findReading(database, edition)
  const scope = fileScopeOf({ unit, key })
  const [actions, file, names] = await Promise.all([
    listActions(exchange, edition),
    reading && findKeptFile(database, scope, reading.fileId),
    listStaffNames(
      database,
      [reading?.readBy, reading?.confirmedBy].filter((id) => id != null),
    ),
  ])
  const body = sourcePage(view, {
    ...{ reading, file, names, attempt },
    path: reportPath(unit, key),
    unitName: unit.name,
    year: key.year,
    megabytes: exchange.uploadMegabytes,
    current: edition.document === null ? undefined : reportOf(edition.document),
    mayImport: actions.includes('importReport'),
    mayConfirm: reading !== undefined && actions.includes('confirmReading'),
  })
  return inReportFrame(exchange, { unit, key, tab: '/source', body })
}

/** Files of this unit's reports: whoever may look at the report may look at what it was read from. */
function fileScopeOf({ unit }: ReportPlace) {
  return { unitIds: [unit.id], purposes: ['report-source'] } as const
}

const fieldsOfFile = {
  'file.missing': 'file',
  'file.empty': 'file',
  'file.tooLarge': 'file',
  'file.harmful': 'file',
  'report.unreadable': 'file',
  'report.otherYear': 'file',
}

/** Does a step and shows the page: as it then is, or with what stood in the way. */
async function onSource(
  exchange: SignedIn,
  step: (place: ReportPlace) => Promise<void>,
  title = '没有读取这个文件',
): Promise<Answer> {
  const place = await reportPlace(exchange)
  const show = (attempt: Attempt): Promise<Answer> => showSource(exchange, attempt)
  const words = (refusal: Refusal) => fileWords(refusal, place.key.year)
  const again = { fields: fieldsOfFile, title, words, show }
  return orAgain(exchange, again, async () => {
    await step(place)
    return redirectTo(reportPath(place.unit, place.key, '/source'))
  })
}

function upload(exchange: SignedIn): Promise<Answer> {
  return onSource(exchange, async ({ key }) => {
    if (exchange.oversized.has('file')) throw new Refused({ code: 'file.tooLarge' })
    const file = exchange.uploads.get('file')
    if (file === undefined) throw new Refused({ code: 'file.missing' })
    if (file.bytes.length === 0) throw new Refused({ code: 'file.empty' })
    await importReport(staffContext(exchange), key, file)
  })
}

function readKept(exchange: SignedIn): Promise<Answer> {
  const { form } = exchange
  return onSource(exchange, async ({ key }) => {
    const fileId = form.get('fileId') ?? ''
    if (!isFileId(fileId)) throw new Refused({ code: 'file.missing' })
    const consent = { organ: form.get('organ') ?? undefined }
    await importKeptFile(staffContext(exchange), key, { fileId, consent })
  })
}

function isFileId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}

function confirm(exchange: SignedIn): Promise<Answer> {
  const cells = exchange.form.getAll('cell')
  const step = ({ key }: ReportPlace) => confirmReading(staffContext(exchange), key, cells)
  return onSource(exchange, step, '没有确认读取结果')
}

async function sendFile(exchange: SignedIn): Promise<Answer> {
  const { database } = exchange
  const place = await reportPlace(exchange)
  const edition = await findEdition(database, place.key)
  const reading = edition && (await findReading(database, edition))
  const file = reading && (await findKeptFile(database, fileScopeOf(place), reading.fileId))
  if (file === undefined) throw new NotFound()
  return fileAnswer(file)
}

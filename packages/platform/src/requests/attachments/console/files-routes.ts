// Addresses of the files of a request on the staff site: the list, scans added, one file by a noted click.

import { holdsRole } from '#agencies/index.ts'
import { Refused } from '#kit/db/transaction.ts'
import { fileAnswer } from '#kit/files/file-answer.ts'
import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, page, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { revealPersonalData } from '#kit/secrets/reveal-personal-data.action.ts'
import { type RequestPlace, requestPath, requestPlace } from '../../console/request-scope.ts'
import { addFile, whyNotAdd } from '../add-files.action.ts'
import { isFilePart } from '../file-part.ts'
import { listRequestFiles } from '../request-files.store.ts'
import { filesPage } from './files.page.ts'

/** Who takes requests in and writes to applicants: nobody else sees what persons sent. */
const access = { roles: ['clerk', 'officeHead'] }
const path = '/requests/:unit/:id/files'

export const requestFileRoutes: readonly Route[] = [
  { method: 'GET', path, access, handler: (exchange) => show(exchange) },
  { method: 'POST', path, access, handler: add },
  { method: 'POST', path: `${path}/:file`, access, handler: give },
]

async function placeOf(exchange: SignedIn): Promise<RequestPlace> {
  const place = await requestPlace(exchange)
  const isDesk = holdsRole(exchange.person.duties, ['clerk', 'officeHead'], [place.unit.id])
  if (!isDesk) throw new NotFound()
  return place
}

async function show(exchange: SignedIn, attempt: Attempt = noAttempt): Promise<Answer> {
  const { database, view, context, uploadMegabytes: megabytes } = exchange
  const place = await placeOf(exchange)
  const files = await listRequestFiles(database, place.request)
  const refusal = whyNotAdd(context, place.request, 'proof')
  return page(filesPage(view, { ...place, files, attempt, refusal, megabytes }))
}

const fields = {
  'file.missing': 'file',
  'file.empty': 'file',
  'file.tooLarge': 'file',
  'file.harmful': 'file',
  'attachment.kind': 'file',
  'attachment.tooMany': 'file',
}

function add(exchange: SignedIn): Promise<Answer> {
  const again = { fields, show: (attempt: Attempt) => show(exchange, attempt) }
  return orAgain(exchange, again, async () => {
    const { unit, request } = await placeOf(exchange)
    const part = exchange.form.get('part') ?? ''
    if (!isFilePart(part) || part === 'answer') throw new NotFound()
    if (exchange.oversized.size > 0) throw new Refused({ code: 'file.tooLarge' })
    if (exchange.sentFiles.length === 0) throw new Refused({ code: 'file.missing' })
    for (const upload of exchange.sentFiles)
      await addFile(exchange.context, request, { part, upload })
    return redirectTo(requestPath(unit, request.requestId, '/files'))
  })
}

/** The file; that it was looked at stands in the log before it is handed out. */
async function give(exchange: SignedIn): Promise<Answer> {
  const { params, database, context } = exchange
  const { request } = await placeOf(exchange)
  const found = (await listRequestFiles(database, request)).find(
    ({ file }) => file.id === params.file,
  )
  if (found === undefined) throw new NotFound()
  const { unitId, requestId } = request
  const what = { unitId, subject: requestId, what: `requests.file.${found.part}` }
  return revealPersonalData(context, what, () => fileAnswer(found.file))
}

// Addresses of material on its way out, on the staff site; only the office itself sees it.

import { holdsRole, type Role } from '#agencies/index.ts'
import { Refused } from '#kit/db/transaction.ts'
import { contentOf, fileAnswer } from '#kit/files/file-answer.ts'
import { findKeptFile } from '#kit/files/find-kept-file.ts'
import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, content, page, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { type RequestPlace, requestPath, requestPlace } from '../../console/request-scope.ts'
import {
  attachCopy,
  makeCopy,
  markMaterial,
  sourceOf,
  takeInMaterial,
  whyNotRelease,
} from '../release.action.ts'
import type { ReleaseCheck } from '../release-check.ts'
import { listReleaseChecks } from '../release-checks.store.ts'
import { drawnKinds } from '../release-material.ts'
import { markIn } from './mark-form.ts'
import { releasePage } from './release.page.ts'

const roles = ['clerk', 'reviewer', 'secrecyReviewer', 'officeHead', 'organHead'] as const
const access = { roles }
const path = '/requests/:unit/:id/release'
/** Drawing pages takes a processor for seconds. */
const dear = { requests: 120, minutes: 5 }

export const releaseRoutes: readonly Route[] = [
  { method: 'GET', path, access, handler: (exchange) => show(exchange) },
  { method: 'POST', path, access, atMost: dear, handler: takeIn },
  { method: 'POST', path: `${path}/:release`, access, atMost: dear, handler: act },
  { method: 'GET', path: `${path}/:release/copy`, access, handler: sendCopy },
  { method: 'GET', path: `${path}/:release/pages/:page`, access, atMost: dear, handler: sendPage },
]

/** Those above and the audit read requests, but not the material itself. */
async function placeOf(exchange: SignedIn): Promise<RequestPlace> {
  const place = await requestPlace(exchange)
  const mine: readonly Role[] = roles
  if (!holdsRole(exchange.person.duties, mine, [place.unit.id])) throw new NotFound()
  return place
}

async function checkOf(exchange: SignedIn, { request }: RequestPlace): Promise<ReleaseCheck> {
  const checks = await listReleaseChecks(exchange.database, request)
  const check = checks.find(({ releaseId }) => releaseId === exchange.params.release)
  if (check === undefined) throw new NotFound()
  return check
}

async function show(exchange: SignedIn, attempt: Attempt = noAttempt): Promise<Answer> {
  const { database, view, context, uploadMegabytes } = exchange
  const place = await placeOf(exchange)
  const checks = await listReleaseChecks(database, place.request)
  const shown = await Promise.all(
    checks.map(async (check) => {
      const source = await sourceOf(database, check)
      if (!drawnKinds.includes(source.kind) || source.state !== 'clean')
        return { check, source, pages: 0 }
      const { pageCount } = await import('../pdf/preview-page.ts')
      return { check, source, pages: await pageCount(await contentOf(source), source.kind) }
    }),
  )
  const refusal = whyNotRelease(context, place.request)
  return page(releasePage(view, { ...place, shown, attempt, refusal, megabytes: uploadMegabytes }))
}

function takeIn(exchange: SignedIn): Promise<Answer> {
  const fields = {
    'file.missing': 'file',
    'file.empty': 'file',
    'file.tooLarge': 'file',
    'file.harmful': 'file',
    'release.unreadable': 'file',
  }
  const again = { fields, show: (attempt: Attempt) => show(exchange, attempt) }
  return orAgain(exchange, again, async () => {
    const { unit, request } = await placeOf(exchange)
    if (exchange.oversized.has('file')) throw new Refused({ code: 'file.tooLarge' })
    const file = exchange.uploads.get('file')
    if (file === undefined) throw new Refused({ code: 'file.missing' })
    if (file.bytes.length === 0) throw new Refused({ code: 'file.empty' })
    const id = await takeInMaterial(exchange.context, request, file)
    return redirectTo(requestPath(unit, request.requestId, `/release#r-${id}`))
  })
}

async function act(exchange: SignedIn): Promise<Answer> {
  const { context, form } = exchange
  const place = await placeOf(exchange)
  const check = await checkOf(exchange, place)
  const key = { ...place.request, releaseId: check.releaseId }
  const again = {
    fields: {
      'release.markIncomplete': 'what',
      'release.groundMissing': 'ground',
      'release.namesIt': 'what',
      'release.markEmpty': 'words',
    },
    title: '没有办理，请修改后继续',
    show: (attempt: Attempt) => show(exchange, attempt),
  }
  return orAgain(exchange, again, async () => {
    switch (form.get('do')) {
      case 'mark': {
        const mark = markIn(form)
        await markMaterial(context, key, (marks) => [...marks, mark])
        break
      }
      case 'unmark':
        await markMaterial(context, key, (marks) =>
          marks.filter((_mark, index) => String(index) !== form.get('mark')),
        )
        break
      case 'copy':
        await makeCopy(context, key)
        break
      case 'attach':
      case 'detach':
        await attachCopy(context, key, form.get('do') === 'attach')
        break
      default:
        throw new NotFound()
    }
    return redirectTo(
      requestPath(place.unit, place.request.requestId, `/release#r-${check.releaseId}`),
    )
  })
}

async function sendCopy(exchange: SignedIn): Promise<Answer> {
  const place = await placeOf(exchange)
  const { releasedFile } = await checkOf(exchange, place)
  const scope = { unitIds: [place.unit.id], purposes: ['request-answer'] } as const
  const file = releasedFile && (await findKeptFile(exchange.database, scope, releasedFile))
  if (!file) throw new NotFound()
  return fileAnswer(file)
}

async function sendPage(exchange: SignedIn): Promise<Answer> {
  const place = await placeOf(exchange)
  const check = await checkOf(exchange, place)
  const [, number] = /^(\d{1,3})\.png$/.exec(exchange.params.page ?? '') ?? []
  const source = await sourceOf(exchange.database, check)
  if (number === undefined || !drawnKinds.includes(source.kind)) throw new NotFound()
  const { previewPage } = await import('../pdf/preview-page.ts')
  const given = { kind: source.kind, number: Number(number), marks: check.marks }
  const png = await previewPage(await contentOf(source), given)
  if (png === undefined) throw new NotFound()
  return content('image/png', png)
}

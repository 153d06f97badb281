// Addresses of links to drafts: those of a record, making one, taking it back, and what it opens.

import { inConsole } from '#agencies/console/console-frame.ts'
import { getUnit, holdsRole, listStaffNames } from '#agencies/index.ts'
import { type Html, html } from '#kit/html/html.ts'
import { momentText } from '#kit/html/moment.ts'
import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, page, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Exchange, Route, SignedIn } from '#kit/http/route.ts'
import { contentAsRead } from '../../console/content.panel.ts'
import { inRecordFrame } from '../../console/record-frame.ts'
import {
  recordAccess as access,
  isOwnUnit,
  recordPath,
  recordPlace,
} from '../../console/record-scope.ts'
import { recordStyles } from '../../console/records.page.ts'
import { kindOf } from '../../record/kinds.ts'
import { whyNotShown } from '../preview.ts'
import { makePreview, openPreview, revokePreview } from '../previews.action.ts'
import { listPreviews } from '../previews.store.ts'
import { previewsPanel } from './previews.panel.ts'

const path = '/records/:unit/:id/previews'

export const recordPreviewRoutes: readonly Route[] = [
  { method: 'GET', path, access, handler: (one) => showPreviews(one) },
  { method: 'POST', path, access, handler: make },
  { method: 'POST', path: `${path}/:preview/revoke`, access, handler: revoke },
  {
    method: 'GET',
    path: '/drafts/:key',
    access: 'anyone',
    atMost: { requests: 120, minutes: 10 },
    handler: showDraft,
  },
]

async function placeOf(exchange: SignedIn) {
  const place = await recordPlace(exchange)
  if (!isOwnUnit(exchange, place.unit.id)) throw new NotFound()
  return place
}

type Showing = { readonly attempt?: Attempt; readonly made?: string }

async function showPreviews(exchange: SignedIn, showing: Showing = {}): Promise<Answer> {
  const { database, person, now, view, headers } = exchange
  const place = await placeOf(exchange)
  const previews = await listPreviews(database, place.record)
  const names = await listStaffNames(
    database,
    previews.map(({ madeBy }) => madeBy),
  )
  const body = html`${recordStyles}${previewsPanel(view, {
    ...{ place, previews, names, now, refusal: whyNotShown(place.record, place.edition) },
    mayMake: holdsRole(person.duties, ['clerk', 'officeHead'], [place.unit.id]),
    made: showing.made === undefined ? undefined : linkOf(headers, showing.made),
    attempt: showing.attempt ?? noAttempt,
  })}`
  return inRecordFrame(exchange, { place, tab: '/previews', body })
}

/** The whole link, as the browser of whoever made it reaches this site. */
function linkOf(headers: Exchange['headers'], token: string): string {
  const { origin, host } = headers
  const site = origin !== undefined && origin !== 'null' ? origin : `http://${host ?? ''}`
  return `${site}/drafts/${token}`
}

const fields = { 'preview.forWhomMissing': 'forWhom', 'preview.daysUnusable': 'days' }

async function make(exchange: SignedIn): Promise<Answer> {
  const { form, context } = exchange
  const { edition } = await placeOf(exchange)
  const show = (attempt: Attempt): Promise<Answer> => showPreviews(exchange, { attempt })
  return orAgain(exchange, { fields, title: '没有生成链接', show }, async () => {
    const wanted = { forWhom: form.get('forWhom') ?? '', days: Number(form.get('days')) }
    const made = await makePreview(context, edition, wanted)
    // The link is shown this once: it is stored nowhere.
    return showPreviews(exchange, { made })
  })
}

async function revoke(exchange: SignedIn): Promise<Answer> {
  const { unit, record, edition } = await placeOf(exchange)
  const { preview = '' } = exchange.params
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(preview)) throw new NotFound()
  const show = (attempt: Attempt): Promise<Answer> => showPreviews(exchange, { attempt })
  return orAgain(exchange, { title: '没有收回', show }, async () => {
    await revokePreview(exchange.context, edition, preview)
    return redirectTo(recordPath(unit, record.recordId, '/previews'))
  })
}

/** Unknown, expired and taken back are alike not found. */
async function showDraft(exchange: Exchange): Promise<Answer> {
  const { params, database, now, requestId, view } = exchange
  const { key = '' } = params
  if (!/^[\w-]{43}$/.test(key)) throw new NotFound()
  const actor = { kind: 'public', id: 'preview' } as const
  const shown = await openPreview({ database, actor, now, requestId }, key)
  if (shown === undefined) throw new NotFound()
  const { edition, preview, record } = shown
  const unit = await getUnit(database, preview.unitId)
  const none = (): undefined => undefined
  const banner: Html = html`<aside class="draft-banner"><strong>未公开的草稿</strong>，仅供“${preview.forWhom}”核对，请勿转发、引用。链接 ${momentText(preview.expiresAt)} 失效，每次打开都有记录。图片和附件不在预览中显示。</aside>`
  const body = html`${recordStyles}${banner}<p class="record-head"><span>${unit.name}</span> <span class="quiet">${kindOf(record.kind).title}，第 ${edition.number} 版，${momentText(edition.changedAt)}</span></p>
${contentAsRead(edition.content, { picture: none, file: none })}`
  const answer = page(inConsole({ ...view, person: undefined }, { title: '草稿预览', body }))
  return { ...answer, headers: { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' } }
}

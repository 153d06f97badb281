// On the page of a request: its reconsiderations and lawsuits, and what runs after a review.

import { findCalendar } from '#calendar/index.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { type Html, html, type Piece } from '#kit/html/html.ts'
import type { SignedIn } from '#kit/http/route.ts'
import { dayInChina } from '#law/index.ts'
import type { RequestPlace } from '#requests/console/request-scope.ts'
import { listRemedyRows } from '#requests/index.ts'
import { suitInWords } from '../after-review/console/after-review.panel.ts'
import { isFollowed } from '../after-review/reviews.store.ts'
import { suitPeriod } from '../after-review/suit-period.ts'
import { disputeKindTitles, disputeOutcome } from '../case/dispute-outcome.ts'
import { listDisputeFacts } from '../case/disputes.store.ts'
import { type DisputeLine, listDisputes } from '../register/dispute-register.store.ts'
import { disputePath } from './dispute-scope.ts'
import { disputeBadge } from './dispute-words.ts'

const atMost = 20

/** Nothing where the request has none. */
export async function disputesOfRequest(
  { database, now }: SignedIn,
  { unit, request }: RequestPlace,
): Promise<Html | undefined> {
  const { unitId, requestId } = request
  const wanted = { unitIds: [unitId], requestId }
  const found = await listDisputes(database, wanted, { after: undefined, limit: atMost })
  if (found.length === 0) return undefined
  const counting = {
    calendar: await findCalendar(database, unit.region),
    rows: await listRemedyRows(database, unitId),
  }
  const today = dayInChina(now)
  const suitOf = async (one: DisputeLine): Promise<Piece> => {
    const facts = (await listDisputeFacts(database, one)).map(({ fact }) => fact)
    const period = suitPeriod(one.kind, facts, counting)
    return period && suitInWords({ period, today, isSued: await isFollowed(database, one) })
  }
  const lines = found.map(async (one): Promise<readonly Piece[]> => {
    const { kind, authority, authorityNumber, state, outcome } = one
    return [
      html`<a href="${disputePath(unit, one.disputeId)}">${authorityNumber || disputeKindTitles[kind]}</a>`,
      disputeKindTitles[kind],
      authority,
      disputeBadge(state),
      outcome === null ? undefined : (disputeOutcome(kind, outcome)?.title ?? outcome),
      await suitOf(one),
    ]
  })
  return html`<section class="panel" id="disputes"><h2>复议和诉讼</h2>${dataTable({
    caption: '这件申请的复议和诉讼',
    columns: ['案件', '种类', '受理机关', '状态', '结果', '复议后的起诉期限'],
    lines: await Promise.all(lines),
    whenEmpty: '',
  })}</section>`
}

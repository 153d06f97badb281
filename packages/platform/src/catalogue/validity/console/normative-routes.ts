// Addresses of the list of rules and normative documents and of how a unit counts them.

import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, download, page, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { dayInChina } from '#law/index.ts'
import { recordAccess as access, recordScope } from '../../console/record-scope.ts'
import { listNormative } from '../../figures/normative-figures.store.ts'
import { countDocuments, type DocumentLine, listDocuments } from '../document-list.store.ts'
import { findNormativeRules } from '../normative-rules.store.ts'
import { setNormativeRules } from '../set-normative-rules.action.ts'
import { normativePage } from './normative.page.ts'
import { cellAsked, type NormativeQuery, readNormativeQuery, wantedOf } from './normative-query.ts'
import { normativeSheet, xlsxType } from './normative-sheet.ts'
import { rulesPage } from './rules.page.ts'

export const normativeRoutes: readonly Route[] = [
  { method: 'GET', path: '/records/normative', access, handler: showList },
  { method: 'GET', path: '/records/normative.xlsx', access, handler: sendList },
  { method: 'GET', path: '/records/normative/rules', access, handler: (one) => showRules(one) },
  { method: 'POST', path: '/records/normative/rules/:unit', access, handler: saveRules },
]

const perPage = 50

async function wantedIn(exchange: SignedIn, query: NormativeQuery) {
  const { database, now } = exchange
  const scope = await recordScope(exchange)
  const chosen = query.unit === '' ? scope : scope.filter(({ code }) => code === query.unit)
  const unitIds = chosen.map(({ id }) => id)
  const asked = cellAsked(query)
  const recordIds =
    asked &&
    (await listNormative(database, { unitIds, year: asked.year }, asked)).map(
      ({ recordId }) => recordId,
    )
  return { scope, wanted: wantedOf(query, { unitIds, today: dayInChina(now), recordIds }) }
}

async function showList(exchange: SignedIn): Promise<Answer> {
  const { database, view } = exchange
  const query = readNormativeQuery(exchange.query)
  const { scope, wanted } = await wantedIn(exchange, query)
  const found = await listDocuments(database, wanted, { after: query.after, limit: perPage + 1 })
  const counts = await countDocuments(database, wanted)
  const lines = found.slice(0, perPage)
  const last = lines.at(-1)
  const next = last && found.length > perPage ? markAfter(last) : undefined
  return page(normativePage(view, { query, scope, lines, counts, next }))
}

function markAfter({ formedOn, recordId }: DocumentLine): string {
  return `${formedOn ?? '0001-01-01'}_${recordId}`
}

async function sendList(exchange: SignedIn): Promise<Answer> {
  const query = readNormativeQuery(exchange.query)
  const { scope, wanted } = await wantedIn(exchange, query)
  const lines = await listDocuments(exchange.database, wanted, { after: undefined, limit: 100_000 })
  const bytes = await normativeSheet(lines, new Map(scope.map(({ id, name }) => [id, name])))
  return download(`规章和规范性文件${wanted.today}.xlsx`, xlsxType, bytes)
}

async function showRules(exchange: SignedIn, attempt = noAttempt): Promise<Answer> {
  const { database, view, person } = exchange
  const own = (await recordScope(exchange)).filter(({ id }) =>
    person.duties.some(({ unitId }) => unitId === id),
  )
  const units = []
  for (const unit of own) units.push({ unit, rules: await findNormativeRules(database, unit.id) })
  const saved = exchange.query.get('saved') ?? undefined
  return page(rulesPage(view, { units, attempt, saved, duties: person.duties }))
}

async function saveRules(exchange: SignedIn): Promise<Answer> {
  const { params, form, context } = exchange
  const unit = (await recordScope(exchange)).find(({ code }) => code === params.unit)
  if (unit === undefined) throw new NotFound()
  const show = (attempt: Attempt): Promise<Answer> => showRules(exchange, attempt)
  const fields = { 'validity.rulesInvalid': `interpretationDays-${unit.code}` }
  return orAgain(exchange, { fields, show }, async () => {
    await setNormativeRules(context, unit.id, {
      issueDate: form.get('issueDate') ?? '',
      interpretationDays: form.get('interpretationDays') ?? '',
    })
    return redirectTo(`/records/normative/rules?saved=${unit.code}`)
  })
}

// The system administrator records what became of a unit.

import { Refused } from '#kit/db/transaction.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { html } from '#kit/html/html.ts'
import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, page, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { isLocalDate, type LocalDate } from '#law/index.ts'
import { inConsole } from '../../console/console-frame.ts'
import { faultyForm } from '../../console/faulty-form.ts'
import { unitTexts } from '../../console/unit-field.ts'
import type { Order, OrderKind } from '../../succession/orders.ts'
import { recordOrder } from '../../succession/record-order.action.ts'
import { renameUnit } from '../../succession/rename-unit.action.ts'
import type { Unit } from '../../unit.ts'
import { findUnitChosen, listUnitChoices } from '../../unit-choices.store.ts'
import { findUnitByCode } from '../../units.store.ts'
import {
  isSuccessionForm,
  type SuccessionForm,
  successionForm,
  successionForms,
} from './succession-form.page.ts'

const access = { roles: ['administrator'] }
const path = '/units/:unit/succession/:form'

export const successionRoutes: readonly Route[] = [
  { method: 'GET', path, access, handler: (exchange) => showForm(exchange) },
  { method: 'POST', path, access, handler: record },
]

const fields = {
  'unit.nameMissing': 'name',
  'unit.nameUnchanged': 'name',
  'unit.basisMissing': 'basis',
  'unit.dateInFuture': 'on',
  'unit.dateBeforeName': 'on',
  'unit.dateBeforeUnit': 'on',
  'unit.mergeNeedsTwo': 'to',
  'unit.splitNeedsTwo': 'to',
  'unit.sameUnit': 'to',
  'unit.unknown': 'to',
  'unit.dutiesMissing': 'duties',
}

async function showForm(exchange: SignedIn, attempt: Attempt = noAttempt): Promise<Answer> {
  const { unit, form } = await placeOf(exchange)
  const trail = [
    { address: '/units', name: '单位' },
    { address: `/units/${unit.code}`, name: unit.name },
  ]
  const choices = await listUnitChoices(exchange.database)
  const content = successionForm(exchange.view, { unit, form, choices, attempt })
  const body = html`<link rel="stylesheet" href="${assetAddress('units.css')}">${content}`
  return page(inConsole(exchange.view, { title: successionForms[form].title, trail, body }))
}

async function record(exchange: SignedIn): Promise<Answer> {
  const { unit, form } = await placeOf(exchange)
  const on = (exchange.form.get('on') ?? '').trim()
  if (!isLocalDate(on)) {
    const problem = `“${on}”不是日期，应形如 2026-01-15`
    return { ...(await showForm(exchange, faultyForm(exchange, { on: problem }))), status: 422 }
  }
  const show = (attempt: Attempt): Promise<Answer> => showForm(exchange, attempt)
  return orAgain(exchange, { fields, show }, async () => {
    await act(exchange, { unit, form, on })
    return redirectTo(`/units/${unit.code}`)
  })
}

type Asked = { readonly unit: Unit; readonly form: SuccessionForm; readonly on: LocalDate }

const kinds: Readonly<Record<Exclude<SuccessionForm, 'rename'>, OrderKind>> = {
  merge: 'merged',
  split: 'split',
  transfer: 'transferred',
  abolish: 'abolished',
}

async function act(exchange: SignedIn, { unit, form, on }: Asked): Promise<void> {
  const text = (name: string): string => (exchange.form.get(name) ?? '').trim()
  const basis = text('basis')
  if (form === 'rename')
    return renameUnit(exchange.context, { unitId: unit.id, name: text('name'), on, basis })
  const toIds = await idsIn(exchange, 'to')
  const fromIds = [unit.id, ...(await idsIn(exchange, 'from'))]
  const duties = form === 'transfer' ? text('duties') : null
  const order: Order = { kind: kinds[form], on, fromIds, toIds, basis, duties }
  await recordOrder(exchange.context, order)
}

/** The units that the fields of a name hold. */
async function idsIn({ database, form }: SignedIn, name: string): Promise<readonly string[]> {
  const ids = new Set<string>()
  for (const text of unitTexts(form, name)) {
    const found = await findUnitChosen(database, text)
    if (found === undefined) throw new Refused({ code: 'unit.unknown' })
    ids.add(found.id)
  }
  return [...ids]
}

async function placeOf({ database, params }: SignedIn) {
  const unit = await findUnitByCode(database, params.unit ?? '')
  const form = params.form ?? ''
  if (unit === undefined || unit.abolishedOn !== null || !isSuccessionForm(form))
    throw new NotFound()
  return { unit, form }
}

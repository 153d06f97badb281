// Units on the staff site: the tree and its search, one unit, making and changing one.

import { platformUnitId } from '#kit/db/transaction.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { html } from '#kit/html/html.ts'
import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, page, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { inConsole } from '../../console/console-frame.ts'
import { faultyForm } from '../../console/faulty-form.ts'
import { createUnit } from '../../create-unit.action.ts'
import { holdsRole } from '../../duty.ts'
import { editUnit } from '../../edit-unit.action.ts'
import type { Unit } from '../../unit.ts'
import { findUnitChosen, listUnitChoices, withCode } from '../../unit-choices.store.ts'
import { findUnitByCode, listUnitsById } from '../../units.store.ts'
import { unitEntryOf } from '../known-units.store.ts'
import {
  listAbove,
  listTwoLevels,
  searchUnits,
  type TreeLine,
  type UnitSearch,
} from '../tree.store.ts'
import {
  type Entry,
  type EntryProblems,
  emptyEntry,
  entryOf,
  readEntry,
  type UnitEntry,
} from '../unit-entry.ts'
import { showUnit } from './show-unit.ts'
import { entryFrom, unitForm } from './unit-form.page.ts'
import { isSearch, unitsPage } from './units.page.ts'

const access = { roles: ['administrator'] }
const perPage = 50

export const unitsRoutes: readonly Route[] = [
  { method: 'GET', path: '/units', access: 'signedIn', handler: showUnits },
  { method: 'GET', path: '/units/new', access, handler: (exchange) => showNew(exchange) },
  { method: 'POST', path: '/units/new', access, handler: create },
  { method: 'GET', path: '/units/:unit', access: 'signedIn', handler: showUnit },
  { method: 'GET', path: '/units/:unit/edit', access, handler: (exchange) => showEdit(exchange) },
  { method: 'POST', path: '/units/:unit/edit', access, handler: edit },
]

async function showUnits({ view, query, database, person }: SignedIn): Promise<Answer> {
  const search: UnitSearch = {
    text: (query.get('text') ?? '').trim(),
    kind: query.get('kind') ?? '',
    ledBy: query.get('ledBy') ?? '',
    isAbolished: query.get('abolished') === 'yes',
    after: query.get('after') ?? '',
    limit: perPage + 1,
  }
  const line: TreeLine = query.get('line') === 'supervision' ? 'supervision' : 'standing'
  const found = isSearch(search) ? await searchUnits(database, search) : undefined
  const under = await findUnitByCode(database, query.get('under') ?? '')
  const above = under ? await listAbove(database, { line, unitId: under.id }) : []
  const tree = await listTwoLevels(database, { line, underId: under?.id ?? null })
  const shown = found?.slice(0, perPage)
  const next = found && found.length > perPage ? shown?.at(-1)?.code : undefined
  const list = unitsPage({ search, line, found: shown, next, under, above, tree })
  const body = html`<link rel="stylesheet" href="${assetAddress('campaign.css')}"><link rel="stylesheet" href="${assetAddress('units.css')}">${list}`
  const tools = holdsRole(person.duties, ['administrator'], [platformUnitId])
    ? html`<a class="btn" href="/units/export.xlsx">导出</a><a class="btn" href="/units/imports">从文件导入</a><a class="btn btn-primary" href="/units/new">新建单位</a>`
    : undefined
  return page(inConsole(view, { title: '单位', body, ...(tools && { tools }) }))
}

const trail = [{ address: '/units', name: '单位' }]

const fields = {
  'unit.codeTaken': 'code',
  'unit.parentUnknown': 'under',
  'unit.systemParentUnknown': 'underInSystem',
  'unit.systemParentMissing': 'underInSystem',
  'unit.creditCodeTaken': 'creditCode',
  'unit.circle': 'under',
}

async function showNew(
  { view, database }: SignedIn,
  attempt: Attempt = noAttempt,
): Promise<Answer> {
  const choices = await listUnitChoices(database)
  const body = unitForm(view, { unit: undefined, entry: emptyEntry, choices, attempt })
  return page(inConsole(view, { title: '新建单位', trail, body: styled(body) }))
}

async function create(exchange: SignedIn): Promise<Answer> {
  const read = readEntry(await entryIn(exchange))
  const show = (attempt: Attempt): Promise<Answer> => showNew(exchange, attempt)
  if (read.problems !== undefined)
    return { ...(await show(faultyForm(exchange, inForm(read.problems)))), status: 422 }
  const basis = (exchange.form.get('basis') ?? '').trim()
  return orAgain(exchange, { fields, show }, async () => {
    const given = { ...recorded(read.unit), code: read.unit.code, name: read.unit.name }
    await createUnit(exchange.context, { ...given, ...(basis !== '' && { basis }) })
    return redirectTo(`/units/${read.unit.code}`)
  })
}

async function showEdit(exchange: SignedIn, attempt: Attempt = noAttempt): Promise<Answer> {
  const { view, database } = exchange
  const unit = await livingUnit(exchange)
  const choices = await listUnitChoices(database)
  const above = [unit.parentId, unit.systemParentId].flatMap((id) => (id === null ? [] : [id]))
  const named = (await listUnitsById(database, above)).map(
    (one) => [one.id, withCode(one)] as const,
  )
  const offered = choices.map(({ id, text }) => [id, text] as const)
  const entry = entryOf(unitEntryOf(unit, new Map([...named, ...offered])))
  const body = unitForm(view, { unit, entry, choices, attempt })
  const here = [...trail, { address: `/units/${unit.code}`, name: unit.name }]
  return page(inConsole(view, { title: '修改登记内容', trail: here, body: styled(body) }))
}

async function edit(exchange: SignedIn): Promise<Answer> {
  const unit = await livingUnit(exchange)
  const read = readEntry({ ...(await entryIn(exchange)), code: unit.code, name: unit.name })
  const show = (attempt: Attempt): Promise<Answer> => showEdit(exchange, attempt)
  if (read.problems !== undefined)
    return { ...(await show(faultyForm(exchange, inForm(read.problems)))), status: 422 }
  return orAgain(exchange, { fields, show }, async () => {
    await editUnit(exchange.context, unit.id, recorded(read.unit))
    return redirectTo(`/units/${unit.code}`)
  })
}

/** What was filled in, with the codes of the units that were chosen by name. */
async function entryIn({ database, form }: SignedIn): Promise<Entry> {
  const entry = entryFrom(form)
  const codeOf = async (text: string): Promise<string> =>
    text.trim() === '' ? '' : ((await findUnitChosen(database, text.trim()))?.code ?? text)
  const [under, underInSystem] = [await codeOf(entry.under), await codeOf(entry.underInSystem)]
  return { ...entry, under, underInSystem }
}

/** Forms take the names of units, where files take codes. */
function inForm(problems: EntryProblems): Readonly<Record<string, string>> {
  const unknown = '没有找到这个单位，请从列表中选择'
  const above = ['under', 'underInSystem'].filter((field) => Object.hasOwn(problems, field))
  return { ...problems, ...Object.fromEntries(above.map((field) => [field, unknown])) }
}

/** What an entry records of a unit, beside its code and its name. */
function recorded({ code: _, name: __, under, underInSystem, ...rest }: UnitEntry) {
  return {
    ...rest,
    ...(under !== null && { under }),
    ...(underInSystem !== null && { underInSystem }),
  }
}

async function livingUnit({ database, params }: SignedIn): Promise<Unit> {
  const unit = await findUnitByCode(database, params.unit ?? '')
  if (unit === undefined || unit.abolishedOn !== null) throw new NotFound()
  return unit
}

function styled(body: ReturnType<typeof html>) {
  return html`<link rel="stylesheet" href="${assetAddress('units.css')}">${body}`
}

// Addresses of catalogues: the editions of units, one edition, its entries, import and export.

import { inConsole } from '#agencies/console/console-frame.ts'
import { holdsRole, type Unit } from '#agencies/index.ts'
import { sheetRows } from '#kit/files/sheet-rows.ts'
import { type Html, html } from '#kit/html/html.ts'
import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, download, page, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { dayInChina } from '#law/index.ts'
import { recordAccess as access, recordScope } from '../../console/record-scope.ts'
import { recordStyles } from '../../console/records.page.ts'
import { findCatalogueInForce, listCatalogues } from '../catalogues.store.ts'
import {
  beginCatalogue,
  importEntries,
  issueCatalogue,
  keepFields,
  mayEditCatalogue,
  removeEntry,
  saveEntry,
  saveHead,
  type TypedHead,
} from '../edit-catalogue.action.ts'
import { countEntries, listEntries, listKeptFields } from '../entries.store.ts'
import type { Catalogue } from '../entry.ts'
import { entriesAsXlsx } from '../entry-sheet.ts'
import { grassRootsFields, isFieldCode } from '../grass-roots-fields.ts'
import { type ReadCatalogue, readCatalogueSheet } from '../read-entries.ts'
import { cataloguePage, type DryRunShown } from './catalogue.page.ts'
import { catalogueListPage, type UnitCatalogues } from './catalogue-list.page.ts'
import { entryPage } from './entry.page.ts'
import { readEntryForm } from './entry-fields.ts'

const root = '/records/catalogue'
const one = `${root}/:unit/:catalogue`

export const catalogueRoutes: readonly Route[] = [
  { method: 'GET', path: root, access, handler: (exchange) => showList(exchange) },
  { method: 'POST', path: `${root}/:unit`, access, handler: begin },
  { method: 'POST', path: `${root}/:unit/fields`, access, handler: saveFields },
  { method: 'GET', path: one, access, handler: (exchange) => showOne(exchange) },
  { method: 'POST', path: `${one}/head`, access, handler: changeHead },
  { method: 'POST', path: `${one}/issue`, access, handler: issue },
  { method: 'GET', path: `${one}/entries.xlsx`, access, handler: sendSheet },
  { method: 'POST', path: `${one}/import`, access, handler: takeSheet },
  { method: 'GET', path: `${one}/entry`, access, handler: (exchange) => showEntry(exchange) },
  { method: 'POST', path: `${one}/entry`, access, handler: changeEntry },
]

const trail = [
  { address: '/records', name: '主动公开' },
  { address: root, name: '主动公开目录' },
]

function inFrame(
  { view }: SignedIn,
  {
    title,
    body,
    under = trail,
  }: { readonly title: string; readonly body: Html; readonly under?: typeof trail },
): Answer {
  return page(inConsole(view, { title, trail: under, body: html`${recordStyles}${body}` }))
}

async function unitOf(exchange: SignedIn): Promise<Unit> {
  const unit = (await recordScope(exchange)).find(({ code }) => code === exchange.params.unit)
  if (unit === undefined) throw new NotFound()
  return unit
}

type Place = { readonly unit: Unit; readonly catalogue: Catalogue; readonly path: string }

/** What is in preparation is the unit's own business. */
async function placeOf(exchange: SignedIn): Promise<Place> {
  const { database, params, person } = exchange
  const unit = await unitOf(exchange)
  const catalogue = (await listCatalogues(database, [unit.id])).find(
    ({ catalogueId }) => catalogueId === params.catalogue,
  )
  const isOwn = person.duties.some(({ unitId }) => unitId === unit.id)
  if (catalogue === undefined || (catalogue.issuedAt === null && !isOwn)) throw new NotFound()
  return { unit, catalogue, path: `${root}/${unit.code}/${catalogue.catalogueId}` }
}

async function showList(exchange: SignedIn, attempt = noAttempt): Promise<Answer> {
  const { database, now, person, context } = exchange
  const today = dayInChina(now)
  const scope = await recordScope(exchange)
  const chosen = attempt.path === undefined ? exchange.query.get('unit') : exchange.params.unit
  const units: UnitCatalogues[] = []
  const counts = await countEntries(
    database,
    scope.map(({ id }) => id),
  )
  for (const unit of scope) {
    const isOwn = person.duties.some(({ unitId }) => unitId === unit.id)
    const all = await listCatalogues(database, [unit.id])
    units.push({
      unit,
      editions: all.filter(({ issuedAt }) => isOwn || issuedAt !== null),
      inForce: await findCatalogueInForce(database, unit.id, today),
      counts,
      kept: isOwn ? await listKeptFields(database, unit.id) : [],
      mayEdit: mayEditCatalogue(context, unit.id),
      isChosen: scope.length === 1 || chosen === unit.code,
    })
  }
  return inFrame(exchange, {
    title: '主动公开目录',
    body: catalogueListPage(exchange.view, { units, today, attempt }),
    under: trail.slice(0, 1),
  })
}

const headErrors = { 'catalogue.titleMissing': 'title', 'catalogue.datesInvalid': 'validFrom' }

function typedHead({ form }: SignedIn): TypedHead {
  const text = (name: string): string => (form.get(name) ?? '').trim()
  return {
    title: text('title'),
    basis: text('basis'),
    validFrom: text('validFrom'),
    validUntil: text('validUntil'),
    servesBelow: text('servesBelow') === 'yes',
  }
}

async function begin(exchange: SignedIn): Promise<Answer> {
  const { context, form, database } = exchange
  const unit = await unitOf(exchange)
  const show = (attempt: Attempt): Promise<Answer> => showList(exchange, attempt)
  return orAgain(exchange, { fields: headErrors, show }, async () => {
    const copied = (await listCatalogues(database, [unit.id])).find(
      ({ catalogueId }) => catalogueId === form.get('copyOf'),
    )
    const copyOf = copied && { copyOf: copied.catalogueId }
    const key = await beginCatalogue(context, unit.id, { ...typedHead(exchange), ...copyOf })
    return redirectTo(`${root}/${unit.code}/${key.catalogueId}`)
  })
}

async function saveFields(exchange: SignedIn): Promise<Answer> {
  const unit = await unitOf(exchange)
  const show = (attempt: Attempt): Promise<Answer> => showList(exchange, attempt)
  return orAgain(exchange, { show }, async () => {
    await keepFields(exchange.context, unit.id, exchange.form.getAll('field'))
    return redirectTo(`${root}?unit=${unit.code}#unit-${unit.code}`)
  })
}

async function showOne(
  exchange: SignedIn,
  attempt = noAttempt,
  dryRun?: DryRunShown,
): Promise<Answer> {
  const { database, person, now, view, context } = exchange
  const { unit, catalogue } = await placeOf(exchange)
  const body = cataloguePage(view, {
    ...{ unit, catalogue, attempt, dryRun },
    entries: await listEntries(database, catalogue),
    kept: await listKeptFields(database, unit.id),
    mayEdit: mayEditCatalogue(context, unit.id),
    mayIssue: holdsRole(person.duties, ['officeHead'], [unit.id]),
    today: dayInChina(now),
  })
  return inFrame(exchange, { title: catalogue.title, body })
}

async function changeHead(exchange: SignedIn): Promise<Answer> {
  const { catalogue, path } = await placeOf(exchange)
  const show = (attempt: Attempt): Promise<Answer> => showOne(exchange, attempt)
  return orAgain(exchange, { fields: headErrors, show }, async () => {
    await saveHead(exchange.context, catalogue, typedHead(exchange))
    return redirectTo(path)
  })
}

async function issue(exchange: SignedIn): Promise<Answer> {
  const { catalogue, path } = await placeOf(exchange)
  const show = (attempt: Attempt): Promise<Answer> => showOne(exchange, attempt)
  return orAgain(exchange, { title: '没有发布', show }, async () => {
    await issueCatalogue(exchange.context, catalogue)
    return redirectTo(path)
  })
}

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function sendSheet(exchange: SignedIn): Promise<Answer> {
  const { catalogue } = await placeOf(exchange)
  const entries = await listEntries(exchange.database, catalogue)
  const bytes = await entriesAsXlsx(catalogue.title, entries)
  return download(`${catalogue.title}.xlsx`, xlsxType, bytes)
}

async function readSheet(
  exchange: SignedIn,
  catalogue: Catalogue,
): Promise<ReadCatalogue & { taken?: ReadonlySet<string> }> {
  const { uploads, form, database } = exchange
  const upload = uploads.get('file')
  if (upload === undefined || upload.bytes.length === 0) return { problem: '请选择要导入的文件。' }
  const under = form.get('under') ?? ''
  const field = isFieldCode(under) ? under : ''
  const item = field === '' ? under : grassRootsFields[field].item
  const taken = (await listEntries(database, catalogue)).map(({ code }) => code)
  const read = readCatalogueSheet(await sheetRows(upload.bytes), { item, field, taken })
  return { ...read, taken: new Set(taken) }
}

async function takeSheet(exchange: SignedIn): Promise<Answer> {
  const { form, context } = exchange
  const { catalogue, path } = await placeOf(exchange)
  const read = await readSheet(exchange, catalogue)
  if ('problem' in read) return { ...(await showOne(exchange, noAttempt, read)), status: 422 }
  const changed = read.entries.filter(({ entry }) => read.taken?.has(entry.code)).length
  const dryRun = { entries: read.entries, changed, created: read.entries.length - changed }
  const isFaulty = read.entries.some(({ problems }) => problems.length > 0)
  if (form.get('do') !== 'import' || isFaulty)
    return { ...(await showOne(exchange, noAttempt, dryRun)), status: isFaulty ? 422 : 200 }
  const show = (attempt: Attempt): Promise<Answer> => showOne(exchange, attempt, dryRun)
  return orAgain(exchange, { title: '没有导入', show }, async () => {
    await importEntries(
      context,
      catalogue,
      read.entries.map(({ entry }) => entry),
    )
    return redirectTo(path)
  })
}

async function showEntry(exchange: SignedIn, attempt = noAttempt): Promise<Answer> {
  const { database, query, view } = exchange
  const { unit, catalogue, path } = await placeOf(exchange)
  const entries = await listEntries(database, catalogue)
  const was = entries.find(({ code }) => code === query.get('code'))
  if (query.has('code') && was === undefined) throw new NotFound()
  const kept = await listKeptFields(database, unit.id)
  const typed = attempt.path === undefined ? undefined : readEntryForm(exchange.form)
  const body = entryPage(view, { unit, was, typed, attempt, kept, path })
  const here = [...trail, { address: path, name: catalogue.title }]
  return inFrame(exchange, {
    title: was === undefined ? '添加条目' : `条目 ${was.code}`,
    body,
    under: here,
  })
}

async function changeEntry(exchange: SignedIn): Promise<Answer> {
  const { form, query, context } = exchange
  const { catalogue, path } = await placeOf(exchange)
  const was = query.get('code') ?? undefined
  const fields = { 'catalogue.entryFaulty': 'code', 'catalogue.codeTaken': 'code' }
  const show = (attempt: Attempt): Promise<Answer> => showEntry(exchange, attempt)
  return orAgain(exchange, { fields, show }, async () => {
    if (form.get('do') === 'remove' && was !== undefined) await removeEntry(context, catalogue, was)
    else await saveEntry(context, catalogue, { entry: readEntryForm(form), was })
    return redirectTo(path)
  })
}

// Addresses of the review chains of a unit: what is set, and setting it.

import { type Holder, holdsRole, listHolders, listStaffNames, type Unit } from '#agencies/index.ts'
import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, page, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { dayInChina } from '#law/index.ts'
import { recordAccess as access, isOwnUnit, recordScope } from '../../console/record-scope.ts'
import { isRecordKind, type RecordKindName } from '../../record/kinds.ts'
import { type ChainStep, chainRoles, isChainRole, mostReviews } from '../chain.ts'
import { listChains } from '../chains.store.ts'
import { removeChain, setChain } from '../set-chain.action.ts'
import { chainsPage } from './chains.page.ts'

const path = '/records/review-chains'

export const chainRoutes: readonly Route[] = [
  { method: 'GET', path, access, handler: (one) => showOwn(one) },
  { method: 'GET', path: `${path}/:unit`, access, handler: (one) => showChains(one) },
  { method: 'POST', path: `${path}/:unit`, access, handler: set },
  { method: 'POST', path: `${path}/:unit/remove`, access, handler: remove },
]

/** Where one works; the first of several, with the way to the others. */
async function showOwn(exchange: SignedIn): Promise<Answer> {
  const [first] = await ownUnits(exchange)
  if (first === undefined) throw new NotFound()
  return redirectTo(`${path}/${first.code}`)
}

async function ownUnits(exchange: SignedIn): Promise<readonly Unit[]> {
  return (await recordScope(exchange)).filter(({ id }) => isOwnUnit(exchange, id))
}

async function placeOf(exchange: SignedIn) {
  const units = await ownUnits(exchange)
  const unit = units.find(({ code }) => code === exchange.params.unit)
  if (unit === undefined) throw new NotFound()
  return { unit, units }
}

async function showChains(exchange: SignedIn, attempt: Attempt = noAttempt): Promise<Answer> {
  const { database, person, query, now, view } = exchange
  const { unit, units } = await placeOf(exchange)
  const today = dayInChina(now)
  const chains = await listChains(database, unit.id)
  const wanted = { unitIds: [unit.id], roles: [...chainRoles, 'secrecyReviewer'] as const, today }
  const holders: readonly Holder[] = await listHolders(database, wanted)
  const names = await listStaffNames(
    database,
    [...chains.values()].map(({ by }) => by),
  )
  const maySet = holdsRole(person.duties, ['officeHead'], [unit.id])
  const kind = kindIn(exchange.form.get('kind') ?? query.get('kind') ?? '')
  const isThree = query.get('proposal') === 'three'
  return page(
    chainsPage(view, { unit, units, chains, holders, names, maySet, kind, isThree, attempt }),
  )
}

/** All kinds, one kind, or none that there is. */
function kindIn(text: string): RecordKindName | '*' | undefined {
  return text === '*' || isRecordKind(text) ? text : undefined
}

function placeIn({ form }: SignedIn, unit: Unit) {
  const kind = kindIn(form.get('kind') ?? '')
  if (kind === undefined) throw new NotFound()
  return { unitId: unit.id, kind }
}

/** Rows that were left empty are no reviews. */
function stepsIn(form: URLSearchParams): readonly ChainStep[] {
  return Array.from({ length: mostReviews }, (_, at) => {
    const [name, role] = [form.get(`name-${at}`) ?? '', form.get(`role-${at}`) ?? '']
    return name.trim() !== '' && isChainRole(role) ? [{ name, role }] : []
  }).flat()
}

async function set(exchange: SignedIn): Promise<Answer> {
  const { unit } = await placeOf(exchange)
  const place = placeIn(exchange, unit)
  const show = (attempt: Attempt): Promise<Answer> => showChains(exchange, attempt)
  const fields = { 'chain.unusable': 'name-0' }
  const words = ({ facts }: { readonly facts?: Readonly<Record<string, unknown>> }) =>
    Array.isArray(facts?.problems) ? facts.problems.join('') : undefined
  return orAgain(exchange, { fields, words, show }, async () => {
    await setChain(exchange.context, { ...place, steps: stepsIn(exchange.form) })
    return redirectTo(`${path}/${unit.code}`)
  })
}

async function remove(exchange: SignedIn): Promise<Answer> {
  const { unit } = await placeOf(exchange)
  const place = placeIn(exchange, unit)
  const show = (attempt: Attempt): Promise<Answer> => showChains(exchange, attempt)
  return orAgain(exchange, { show }, async () => {
    await removeChain(exchange.context, place)
    return redirectTo(`${path}/${unit.code}`)
  })
}

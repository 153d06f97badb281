import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Succession } from '#agencies/index.ts'
import { localDate } from '#law/index.ts'
import type { Scope } from '../flow/scope.ts'
import {
  type Accepted,
  type Member,
  type Plan,
  planRollUp,
  type RollUpGround,
} from './plan-roll-up.ts'
import { overlaps } from './succeeded.ts'

const year = 2025

type Wish = Partial<Pick<Member, 'kind' | 'abolishedOn' | 'createdOn'>> & {
  readonly under: string | null
}

function aUnit(id: string, { under, ...wish }: Wish): Member {
  const createdOn = localDate('2019-05-15')
  const base = { kind: 'department', createdOn, abolishedOn: null } as const
  return { id, code: id, name: `示例${id}`, supervisorId: under, ...base, ...wish }
}

function planOf(
  units: readonly Member[],
  reports: Readonly<Record<string, Scope>>,
  others: Partial<RollUpGround> = {},
): Plan {
  const accepted = new Map(
    Object.entries(reports).map(([unitId, scope]) => [
      unitId,
      { unitId, number: 1, acceptance: 1, scope },
    ]),
  )
  const ground = {
    rootId: 'city',
    units,
    accepted,
    successions: [],
    year,
    scope: 'region',
  } as const
  return planRollUp({ ...ground, ...others })
}

const kindsOf = ({ fates }: Plan): Readonly<Record<string, string>> =>
  Object.fromEntries(fates.map(({ unit, fate }) => [unit.id, fate.kind]))

const city = aUnit('city', { under: null, kind: 'government' })
const bureau = aUnit('bureau', { under: 'city' })
const county = aUnit('county', { under: 'city', kind: 'government' })
const countyBureau = aUnit('county-bureau', { under: 'county' })
const town = aUnit('town', { under: 'county', kind: 'government' })
const tree = [city, bureau, county, countyBureau, town]

test("a county's report on its region stands for its bureaus and towns", () => {
  const reports = {
    bureau: 'organ',
    county: 'region',
    'county-bureau': 'organ',
    town: 'region',
  } as const
  const plan = planOf(tree, reports)
  assert.deepEqual(kindsOf(plan), {
    bureau: 'counted',
    county: 'counted',
    'county-bureau': 'inside',
    town: 'inside',
  })
  assert.deepEqual(
    plan.fates.filter(({ fate }) => fate.kind === 'inside').map(({ fate }) => fate),
    [
      { kind: 'inside', by: ['county'] },
      { kind: 'inside', by: ['county'] },
    ],
  )
})

test("a county's report on its level leaves its towns to be counted", () => {
  const reports = { county: 'level', 'county-bureau': 'organ', town: 'region' } as const
  assert.deepEqual(kindsOf(planOf(tree, reports)), {
    bureau: 'missing',
    county: 'counted',
    'county-bureau': 'inside',
    town: 'counted',
  })
})

test('below a unit that reports on itself alone each report counts, and each missing one is asked for', () => {
  assert.deepEqual(kindsOf(planOf(tree, { county: 'organ', town: 'region' })), {
    bureau: 'missing',
    county: 'counted',
    'county-bureau': 'missing',
    town: 'counted',
  })
})

test('where the report of a county is missing, what its bureaus filed counts; they are not asked for', () => {
  assert.deepEqual(kindsOf(planOf(tree, { 'county-bureau': 'organ' })), {
    bureau: 'missing',
    county: 'missing',
    'county-bureau': 'counted',
  })
})

test('a roll-up of the level leaves lower governments out and says how many', () => {
  const plan = planOf(tree, { bureau: 'organ', county: 'region' }, { scope: 'level' })
  assert.deepEqual(kindsOf(plan), { bureau: 'counted' })
  assert.equal(plan.beyond, 1)
})

test('a roll-up of the organ counts nobody below', () => {
  assert.deepEqual(planOf(tree, { bureau: 'organ' }, { scope: 'organ' }), { fates: [], beyond: 0 })
})

test('the unit whose report was taken over as the own part is not counted again', () => {
  const reports = { bureau: 'organ', county: 'region' } as const
  assert.deepEqual(kindsOf(planOf(tree, reports, { partFrom: 'bureau' })), {
    bureau: 'asPart',
    county: 'counted',
  })
})

const aSuccession = (
  kind: Succession['kind'],
  [fromId, toId]: readonly [string, string],
): Succession => ({
  kind,
  on: localDate('2025-07-01'),
  fromIds: [fromId],
  toIds: [toId],
  basis: '示例文件',
  duties: null,
})
const former = aUnit('former', { under: 'city', abolishedOn: localDate('2025-07-01') })

test('a unit merged in the year is not missing: its successor is named', () => {
  const successions = [aSuccession('merged', ['former', 'bureau'])]
  const { fates } = planOf([city, bureau, former], { bureau: 'organ' }, { successions })
  assert.deepEqual(
    fates.map(({ fate }) => fate),
    [
      { kind: 'counted', number: 1, acceptance: 1, scope: 'organ' },
      { kind: 'succeeded', on: '2025-07-01', how: 'merged', by: ['bureau'] },
    ],
  )
})

test('a report that the merged unit filed itself counts, and both are named to be looked at', () => {
  const successions = [aSuccession('merged', ['former', 'bureau'])]
  const reports = { bureau: 'organ', former: 'organ' } as const
  const plan = planOf([city, bureau, former], reports, { successions })
  assert.deepEqual(kindsOf(plan), { bureau: 'counted', former: 'counted' })
  const scopes = new Map([
    ['bureau', 'organ'],
    ['former', 'organ'],
  ] as const)
  const counted = { scopes, units: [city, bureau, former] }
  assert.deepEqual(overlaps(counted, successions, year), [{ fromId: 'former', toId: 'bureau' }])
  assert.deepEqual(overlaps(counted, successions, year + 1), [])
})

test('a former county that covered its towns is named with those that stand under its successor now', () => {
  const successions = [aSuccession('merged', ['old-county', 'county'])]
  const oldCounty = aUnit('old-county', { under: 'city', kind: 'government' })
  const units = [...tree, oldCounty]
  const pairs = (scopes: Readonly<Record<string, Scope>>) =>
    overlaps({ scopes: new Map(Object.entries(scopes)), units }, successions, year)
  assert.deepEqual(pairs({ 'old-county': 'region', town: 'region' }), [
    { fromId: 'old-county', toId: 'town' },
  ])
  assert.deepEqual(pairs({ 'old-county': 'organ', town: 'region' }), [])
  assert.deepEqual(pairs({ 'old-county': 'region', county: 'region' }), [
    { fromId: 'old-county', toId: 'county' },
  ])
})

test('a renamed unit that filed under both names counts once, under the new one', () => {
  const successions = [aSuccession('renamed', ['former', 'bureau'])]
  const reports = { bureau: 'organ', former: 'organ' } as const
  assert.deepEqual(kindsOf(planOf([city, bureau, former], reports, { successions })), {
    bureau: 'counted',
    former: 'renamed',
  })
  assert.equal(
    kindsOf(planOf([city, bureau, former], { former: 'organ' }, { successions })).former,
    'counted',
  )
})

test('who did not exist in the year is not asked for', () => {
  const young = aUnit('young', { under: 'city', createdOn: localDate('2026-02-01') })
  const old = aUnit('old', { under: 'city', abolishedOn: localDate('2024-06-01') })
  assert.deepEqual(kindsOf(planOf([city, young, old], {})), {})
})

// Unit n's own figure is 4 to the power of n, so that each digit of the sum says how often it counts.

const kinds = ['government', 'department', 'dispatched-office', 'zone-committee'] as const
const nodes = fc.array(
  fc.record({
    parent: fc.nat(),
    kind: fc.constantFrom(...kinds),
    reports: fc.option(fc.constantFrom<Scope>('organ', 'level', 'region')),
  }),
  { minLength: 1, maxLength: 25 },
)
type Node = { parent: number; kind: (typeof kinds)[number]; reports: Scope | null }

/** The units a report on the scope covers, by the definition and not by the walk. */
function covered(units: readonly Member[], id: string, scope: Scope): readonly string[] {
  if (scope === 'organ') return [id]
  const children = units.filter(({ supervisorId }) => supervisorId === id)
  const own = scope === 'region' ? children : children.filter(({ kind }) => kind === 'department')
  return [id, ...own.flatMap((child) => covered(units, child.id, scope))]
}

type Forest = {
  readonly units: readonly Member[]
  readonly accepted: ReadonlyMap<string, Accepted>
}

/** `proper`: below a department stand departments only, as in a real tree. */
function aTree(given: readonly Node[], proper: boolean): Forest {
  const units: Member[] = [aUnit('city', { under: null, kind: 'government' })]
  const accepted = new Map<string, Accepted>()
  for (const [index, { parent, kind, reports }] of given.entries()) {
    const above = units[parent % units.length]
    const below = proper && above?.kind === 'department' ? 'department' : kind
    const id = `unit-${index}`
    units.push(aUnit(id, { under: above?.id ?? 'city', kind: below }))
    if (reports !== null) accepted.set(id, { unitId: id, number: 1, acceptance: 1, scope: reports })
  }
  return { units, accepted }
}

function sumOf({ units, accepted }: Forest): bigint {
  const figure = (id: string): bigint => 4n ** BigInt(units.findIndex((unit) => unit.id === id))
  const ground = {
    rootId: 'city',
    units,
    accepted,
    successions: [],
    year,
    scope: 'region',
  } as const
  return planRollUp(ground).fates.reduce((total, { unit, fate }) => {
    const report = accepted.get(unit.id)
    if (fate.kind !== 'counted' || report === undefined) return total
    const stated = covered(units, unit.id, report.scope).map(figure)
    return total + stated.reduce((one, other) => one + other, 0n)
  }, 0n)
}

test('over any tree no unit is counted twice', () => {
  fc.assert(
    fc.property(nodes, (given) => {
      assert.match(sumOf(aTree(given, false)).toString(4), /^[01]+$/)
    }),
    { numRuns: 1000 },
  )
})

test('over any tree the sum is that of all units that any report covers, each once', () => {
  fc.assert(
    fc.property(nodes, (given) => {
      const forest = aTree(given, true)
      const { units, accepted } = forest
      const reached = new Set(
        [...accepted.values()].flatMap((one) => covered(units, one.unitId, one.scope)),
      )
      const expected = units
        .map(({ id }) => (reached.has(id) ? '1' : '0'))
        .reverse()
        .join('')
      assert.equal(sumOf(forest).toString(4), expected.replace(/^0+(?=.)/, ''))
    }),
    { numRuns: 1000 },
  )
})

// Every role in every scene with every step, by the actions themselves on a real database: exactly what is
// declared goes through, everything else is refused and leaves nothing written.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRole, roleTitles } from '#agencies/roles.ts'
import type { RecordContext } from '#catalogue/flow/act-on-record.action.ts'
import { type RecordAction, recordTransitions } from '#catalogue/flow/transitions.ts'
import type { EditionKey } from '#catalogue/record/edition.ts'
import { anEditorialOffice, type EditorialOffice } from '#catalogue/testing/an-editorial-office.ts'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { Refused } from '#kit/db/transaction.ts'
import { aRecordIn, hour, on } from './build-scene.ts'
import { deeds } from './deeds.ts'
import { declared, isScene, ownPart, type Person, type Scene, scenes } from './who-may.ts'

const persons: readonly Person[] = [...Object.keys(roleTitles).filter(isRole), 'system']
const actions = Object.keys(deeds) as readonly RecordAction[]
const everyRole = Object.keys(roleTitles).filter(isRole)

/** Somebody who has had no part in the record so far. */
function fresh({ as, unit }: EditorialOffice, person: Person): RecordContext {
  if (person === 'system') {
    const actor = { kind: 'system', id: 'worker' } as const
    return { ...as('clerk', on), actor, duties: [], now: hour }
  }
  return { ...as(person, on, 2), now: hour, duties: [{ role: person, unitId: unit.id }] }
}

/** All that is written about records, and the log of deeds. */
async function written({ sql }: TestDatabase): Promise<string> {
  const tables = [
    ...['records', 'record_readers', 'record_editions', 'record_saves', 'record_steps'],
    ...['record_publications', 'record_links', 'normative_figures', 'record_re_reviews'],
    ...['notifications', 'audit_lines'],
  ]
  const counted = tables.map(
    (table) =>
      `select '${table}' as name, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as all_of_it from ${table} t`,
  )
  const { rows } = await sql(counted.join(' union all '))
  return JSON.stringify(rows)
}

async function isRefused(doing: () => Promise<unknown>): Promise<boolean> {
  try {
    await doing()
    return false
  } catch (error) {
    if (error instanceof Refused) return true
    throw error
  }
}

test('every step of the program is declared somewhere, and no other', () => {
  const named = Object.keys(scenes)
    .filter(isScene)
    .flatMap((scene) => persons.flatMap((person) => declared(scene, person)))
  assert.deepEqual([...new Set(named)].sort(), Object.keys(recordTransitions).sort())
})

const withRecord = Object.keys(scenes)
  .filter(isScene)
  .filter((scene): scene is Exclude<Scene, 'none'> => scene !== 'none')

for (const scene of withRecord)
  test(`${scene}: whoever is not declared is refused, and nothing is written`, () =>
    withDatabase(async (given) => {
      const office = await anEditorialOffice(given)
      const key = await aRecordIn(office, scene)
      const before = await written(given)
      for (const person of persons) {
        const may = new Set(declared(scene, person))
        for (const action of actions.filter((one) => one !== 'create' && !may.has(one))) {
          const doing = () => deeds[action](fresh(office, person), key)
          assert.ok(await isRefused(doing), `${person} could ${action} in ${scene}`)
        }
      }
      assert.equal(await written(given), before)
    }))

for (const scene of withRecord)
  test(`${scene}: what is declared goes through`, () =>
    withDatabase(async (given) => {
      const office = await anEditorialOffice(given)
      for (const person of persons)
        for (const action of actions.filter((one) => declared(scene, person).includes(one))) {
          const key = await aRecordIn(office, scene)
          const doing = () => deeds[action](fresh(office, person), key)
          assert.equal(await isRefused(doing), false, `${person} could not ${action} in ${scene}`)
        }
    }))

test('a record is begun by whoever writes for the unit, and by nobody else', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const key: EditionKey = { unitId: office.unit.id, recordId: '', number: 1 }
    for (const person of persons) {
      const refused = await isRefused(() => deeds.create(fresh(office, person), key))
      assert.equal(refused, !declared('none', person).includes('create'), person)
    }
  }))

test('nobody acts on a record of another unit, whatever their role', () =>
  withDatabase(async (given) => {
    const [own, other] = [await anEditorialOffice(given), await anEditorialOffice(given, 'other')]
    for (const scene of ['draft', 'submitted', 'cleared', 'approved', 'published'] as const) {
      const key = await aRecordIn(own, scene)
      const before = await written(given)
      for (const person of everyRole)
        for (const action of actions)
          assert.ok(await isRefused(() => deeds[action](fresh(other, person), key)), action)
      assert.equal(await written(given), before)
    }
  }))

/** Where each step that excludes later ones was taken, and by whom. */
const tookPart: Readonly<Record<string, { by: string; in: readonly Exclude<Scene, 'none'>[] }>> = {
  submit: {
    by: 'clerk-1',
    in: [
      'submitted',
      'submittedCleared',
      'reviewed',
      'cleared',
      'approved',
      'publishedUrgently',
      'kept',
    ],
  },
  passReview: { by: 'reviewer-1', in: ['approved'] },
  clearSecrecy: { by: 'secrecyReviewer-1', in: ['approved'] },
  approve: { by: 'organHead-1', in: ['approved'] },
  publishUrgently: { by: 'organHead-1', in: ['publishedUrgently'] },
}

for (const [deed, excluded] of Object.entries(ownPart))
  test(`whoever did ${deed} does not do ${excluded.join(', ')} as well, with every role there is`, () =>
    withDatabase(async (given) => {
      const office = await anEditorialOffice(given)
      const { by, in: where } = tookPart[deed] ?? { by: '', in: [] }
      const duties = everyRole.map((role) => ({ role, unitId: office.unit.id }))
      const person = {
        ...office.as('clerk', on),
        actor: { kind: 'staff', id: by } as const,
        duties,
      }
      for (const scene of where) {
        const key = await aRecordIn(office, scene)
        const before = await written(given)
        for (const action of actions.filter((one) => excluded.includes(one)))
          assert.ok(
            await isRefused(() => deeds[action]({ ...person, now: hour }, key)),
            `${by} did ${deed} and could ${action} in ${scene}`,
          )
        assert.equal(await written(given), before)
      }
    }))

test('of a limited record everybody else is refused as if it were not there', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    for (const scene of ['draft', 'submitted', 'cleared', 'approved'] as const) {
      const key = await aRecordIn(office, scene)
      await deeds.limit(office.as('clerk', on), key)
      const before = await written(given)
      for (const person of everyRole)
        for (const action of actions.filter((one) => one !== 'create')) {
          const code = await codeOf(() => deeds[action](fresh(office, person), key))
          assert.equal(code, 'record.unknown', `${person}: ${action} in ${scene}`)
        }
      assert.equal(await written(given), before)
    }
  }))

async function codeOf(doing: () => Promise<unknown>): Promise<string> {
  try {
    await doing()
    return 'done'
  } catch (error) {
    if (error instanceof Refused) return error.refusal.code
    throw error
  }
}

// Random histories on the real actions: what the program keeps of each life is what the facts say, the
// tables balance in every year, and what was known on a day is known of it for ever.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readComputedReport } from '#annual-report/computed/computed-report.store.ts'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { type LocalDate, nationalCalendar } from '#law/index.ts'
import {
  type ApplicantClass,
  applicantClasses,
  isApplicantClass,
} from '#requests/case/applicant-class.ts'
import { listFacts } from '#requests/case/facts.store.ts'
import { type Counted, countRequests } from '#requests/case/figures.store.ts'
import { findRequest } from '#requests/case/requests.store.ts'
import { anOffice, type Office } from '#requests/testing/an-office.ts'
import { unbalanced } from './balance.ts'
import { enterLife, type Player, playStep } from './play.ts'
import { type Choice, choices, firstDays, lifeOf } from './walks.ts'

const classes = Object.keys(applicantClasses).filter(isApplicantClass)
const years = [2024, 2025, 2026]

type Played = Player & { requestId: string; next: number }

const town = fc.array(fc.tuple(firstDays, choices, fc.constantFrom(...classes)), {
  minLength: 7,
  maxLength: 10,
  size: 'max',
})

/** The steps of all lives in the order of their days; `onDay` hears of each day that is over. */
async function playAll(
  lives: readonly Played[],
  onDay: (day: string) => Promise<void>,
): Promise<void> {
  let today = ''
  for (;;) {
    const waiting = lives.filter(({ life, next }) => next < life.steps.length)
    const [first] = waiting.sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))
    if (first === undefined) break
    if (today !== '' && dayOf(first).slice(0, 7) !== today.slice(0, 7)) await onDay(today)
    today = dayOf(first)
    await playNext(first)
  }
}

const dayOf = ({ life, next }: Played): string => life.steps[next]?.today ?? ''

async function playNext(one: Played): Promise<void> {
  const step = one.life.steps[one.next]
  one.next += 1
  if (step === undefined) return
  if (step.action === 'enter') one.requestId = await enterLife(one)
  else await playStep({ ...one, step })
}

type Drawn = readonly (readonly [LocalDate, readonly Choice[], ApplicantClass])[]

function townOf(office: Office, given: Drawn): readonly Played[] {
  return given.map(([first, chosen, applicantClass]) => ({
    office,
    life: lifeOf(first, chosen, nationalCalendar),
    applicantClass,
    letters: new Map(),
    requestId: '',
    next: 0,
  }))
}

/** Table 三 counted by hand: each life stands in one row of intake and one of results a year. */
function byHand(lives: readonly Played[], year: number): Readonly<Record<string, number>> {
  const cells: Record<string, number> = {}
  for (const { life, applicantClass } of lives) {
    const facts = life.recorded.map(({ fact }) => fact)
    const came = yearOf(facts.find(({ kind }) => kind === 'received')?.on)
    const decided = facts.findLast((fact) => fact.kind === 'decided')
    const ended = decided === undefined ? Number.POSITIVE_INFINITY : yearOf(decided.on)
    if (came > year || ended < year) continue
    const result = decided !== undefined && ended === year ? decided.outcome : 'carriedOut'
    for (const row of [came === year ? 'received' : 'carriedIn', result]) {
      const cell = `${row}.${applicantClass}`
      cells[cell] = (cells[cell] ?? 0) + 1
    }
  }
  return cells
}

/** What never came is counted in no year. */
function yearOf(on: string | undefined): number {
  return on === undefined ? Number.POSITIVE_INFINITY : Number(on.slice(0, 4))
}

const cellsOf = (counted: readonly Counted[]) =>
  Object.fromEntries(counted.map(({ row, column, count }) => [`${row}.${column}`, count]))

type Known = { readonly asOf: Date; readonly cells: unknown }

async function proveTown(given: TestDatabase, office: Office, drawn: Drawn): Promise<void> {
  const { database } = given
  const unitIds = [office.unit.id]
  const lives = townOf(office, drawn)
  const known: Known[] = []
  const asKnown = async (asOf: Date): Promise<Known> => {
    const counts = years.map((year) => countRequests(database, { unitIds, year, asOf }))
    return { asOf, cells: (await Promise.all(counts)).map(cellsOf) }
  }
  await playAll(lives, async (day) => {
    known.push(await asKnown(new Date(`${day}T15:59:59Z`)))
  })
  for (const one of lives) await proveLife(given, one)
  const reports = []
  for (const year of years) {
    const counted = await countRequests(database, { unitIds, year })
    assert.deepEqual(cellsOf(counted), byHand(lives, year), `table 三 of ${year}`)
    const wish = { unit: office.unit, year, scope: 'organ' } as const
    reports.push((await readComputedReport(database, wish)).report)
  }
  assert.deepEqual(unbalanced(reports), [])
  for (const one of known) assert.deepEqual(await asKnown(one.asOf), one, one.asOf.toISOString())
}

/** The stored facts, state and clock are those of the walk: the actions took every legal step. */
async function proveLife({ database }: TestDatabase, one: Played): Promise<void> {
  const key = { unitId: one.office.unit.id, requestId: one.requestId }
  const stored = await listFacts(database, key)
  const told = (life: Pick<Played['life'], 'recorded'>) =>
    life.recorded.map(({ fact, recordedAt }) => ({ kind: fact.kind, on: fact.on, recordedAt }))
  assert.deepEqual(told({ recorded: stored }), told(one.life))
  assert.equal((await findRequest(database, key))?.state, one.life.state)
}

test('in random towns the tables balance, equal a count by hand, and keep what was known', async () => {
  for (const [index, drawn] of fc.sample(town, 2).entries())
    await withDatabase(async (given) => {
      await proveTown(given, await anOffice(given, `office-${index}`), drawn)
    })
})

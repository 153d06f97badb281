// Random years of an office that splits some of its requests: the tables balance, each part is counted
// once, and what was known on a day before a split stays known.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readComputedReport } from '#annual-report/computed/computed-report.store.ts'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { addDays, type LocalDate, localDate } from '#law/index.ts'
import {
  type ApplicantClass,
  applicantClasses,
  isApplicantClass,
} from '#requests/case/applicant-class.ts'
import { countRequests } from '#requests/case/figures.store.ts'
import { withdrawRequest } from '#requests/handling/withdraw-request.action.ts'
import { splitRequest } from '#requests/splitting/split-request.action.ts'
import { anApplicant, anOffice, aRequestAtWork, type Office } from '#requests/testing/an-office.ts'
import { unbalanced } from './balance.ts'

const years = [2024, 2025]
const classes = Object.keys(applicantClasses).filter(isApplicantClass)

type Drawn = {
  readonly on: LocalDate
  readonly kind: ApplicantClass
  /** One: it is not split. */
  readonly parts: number
  readonly splitAfter: number
  /** After how many days each part ends; none where it stays open. */
  readonly ends: readonly (number | undefined)[]
}

const application: fc.Arbitrary<Drawn> = fc.record({
  on: fc.integer({ min: 0, max: 700 }).map((days) => addDays(localDate('2024-01-02'), days)),
  kind: fc.constantFrom(...classes),
  parts: fc.integer({ min: 1, max: 4 }),
  splitAfter: fc.nat(9),
  ends: fc.array(fc.option(fc.integer({ min: 10, max: 40 }), { nil: undefined }), {
    minLength: 4,
    maxLength: 4,
  }),
})

/** Splits and ends one application; gives when each of its parts ended. */
async function live(office: Office, { on, kind, parts, splitAfter, ends }: Drawn) {
  const applicant = { ...anApplicant, class: kind }
  const key = await aRequestAtWork(office, { on, applicant })
  const items = Array.from({ length: parts }, (_, index) => `示例路第${index + 1}标段的招标文件`)
  const clerkAfter = (days: number) => office.as('clerk', addDays(on, days))
  const ids = parts === 1 ? [key.requestId] : await splitRequest(clerkAfter(splitAfter), key, items)
  const ended: (LocalDate | undefined)[] = []
  for (const [at, requestId] of ids.entries()) {
    const days = ends[at]
    ended.push(days === undefined ? undefined : addDays(on, days))
    if (days !== undefined) await withdrawRequest(clerkAfter(days), { ...key, requestId })
  }
  return ended
}

const yearOf = (on: LocalDate): number => Number(on.slice(0, 4))

async function prove({ database }: TestDatabase, office: Office, drawn: readonly Drawn[]) {
  const lives: (Drawn & { readonly ended: readonly (LocalDate | undefined)[] })[] = []
  for (const one of drawn) lives.push({ ...one, ended: await live(office, one) })
  const unitIds = [office.unit.id]
  const reports = []
  for (const year of years) {
    const counted = await countRequests(database, { unitIds, year })
    const sumOf = (row: string): number =>
      counted.filter((cell) => cell.row === row).reduce((sum, { count }) => sum + count, 0)
    const parts = lives.flatMap(({ on, ended }) => ended.map((end) => ({ on, end })))
    const came = parts.filter(({ on }) => yearOf(on) === year)
    const left = parts.filter(({ end }) => end !== undefined && yearOf(end) === year)
    assert.equal(sumOf('received'), came.length, `new in ${year}`)
    assert.equal(sumOf('other.other'), left.length, `ended in ${year}`)
    const wish = { unit: office.unit, year, scope: 'organ' } as const
    reports.push((await readComputedReport(database, wish)).report)
  }
  assert.deepEqual(unbalanced(reports), [])
}

/** On the evening of its receipt an application was one, whatever it became. */
async function proveKnown({ database }: TestDatabase, office: Office, { on }: Drawn) {
  const asOf = new Date(`${on}T12:00:00Z`)
  const period = { unitIds: [office.unit.id], year: yearOf(on), asOf }
  const cells = await countRequests(database, period)
  assert.equal(cells.find(({ row }) => row === 'received')?.count, 1)
}

test('in random years with split applications the tables balance and each part counts once', async () => {
  for (const [index, drawn] of fc
    .sample(fc.array(application, { minLength: 5, maxLength: 8, size: 'max' }), 3)
    .entries())
    await withDatabase(async (given) => {
      await prove(given, await anOffice(given, `office-${index}`), drawn)
    })
})

test('before it was split, an application is known as one', async () => {
  const [drawn] = fc.sample(application, 1)
  assert.ok(drawn)
  await withDatabase(async (given) => {
    const office = await anOffice(given)
    const one = { ...drawn, parts: 3, splitAfter: 3 }
    await live(office, one)
    await proveKnown(given, office, one)
  })
})

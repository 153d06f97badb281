import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { inTransaction } from '#kit/db/transaction.ts'
import { addDays, type LocalDate, localDate } from '#law/index.ts'
import { anEditorialOffice, aPublished } from '../testing/an-editorial-office.ts'
import { reasonsIn } from './explain-figures.ts'
import { countNormative, insertNormativeFigures, listNormative } from './normative-figures.store.ts'

const first = localDate('2021-01-01')
const years = [2021, 2022, 2023, 2024]

/** What is known of a document, from which instants; days are counted from the first. */
type Life = readonly {
  readonly knownOn: number
  readonly issued: number
  readonly ends: number | null
}[]

const day = fc.integer({ min: 0, max: 1400 })
const life: fc.Arbitrary<Life> = fc
  .array(
    fc.record({ knownOn: day, issued: day, lasts: fc.option(fc.integer({ min: 0, max: 900 })) }),
    { minLength: 1, maxLength: 3 },
  )
  .map((lines) =>
    lines
      .map(({ knownOn, issued, lasts }) => ({
        knownOn,
        issued,
        ends: lasts === null ? null : issued + lasts,
      }))
      .toSorted((one, other) => one.knownOn - other.knownOn)
      .filter(({ knownOn }, index, all) => knownOn !== all[index + 1]?.knownOn),
  )

const on = (days: number): LocalDate => addDays(first, days)
const noon = (days: number): Date => new Date(`${on(days)}T04:00:00Z`)

/** The slow way: every document looked at with its own hands. */
function slowly(lives: readonly Life[], year: number, asOf: number): readonly number[] {
  const [opens, closes] = [`${year}-01-01`, `${year}-12-31`]
  let [issued, repealed, inForce] = [0, 0, 0]
  for (const lines of lives) {
    const line = lines.findLast(({ knownOn }) => knownOn <= asOf)
    if (line === undefined) continue
    const from = on(line.issued)
    const end = line.ends !== null && line.ends <= asOf ? on(line.ends) : null
    if (from >= opens && from <= closes) issued += 1
    if (from > closes) continue
    if (end !== null && end >= opens && end <= closes) repealed += 1
    if (end === null || end > closes) inForce += 1
  }
  return [issued, repealed, inForce]
}

type Office = { readonly unitId: string; readonly keys: readonly string[] }

async function write(
  given: TestDatabase,
  { unitId, keys }: Office,
  lives: readonly Life[],
): Promise<void> {
  const deed = { action: 'test.lives', unitId, subject: 'lives' }
  await given.sql('delete from normative_figures')
  await inTransaction(given.context, deed, async (tx) => {
    for (const [index, recordId] of keys.entries())
      for (const { knownOn, issued, ends } of lives[index] ?? [])
        await insertNormativeFigures(
          tx,
          { unitId, recordId },
          {
            row: 'normativeDocuments',
            issuedOn: on(issued),
            endedOn: ends === null ? null : on(ends),
            now: noon(knownOn),
          },
        )
  })
}

test('any lives of documents give the figures of the slow way, for any year and as of any day', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const unitId = office.unit.id
    const keys: string[] = []
    for (let index = 0; index < 6; index += 1)
      keys.push((await aPublished(office, { on: '2020-03-02' })).recordId)
    await fc.assert(
      fc.asyncProperty(fc.array(life, { maxLength: 6 }), day, async (lives, asOf) => {
        await write(given, { unitId, keys }, lives)
        const figures: (readonly number[])[] = []
        for (const year of years) {
          const period = { unitIds: [unitId], year, asOf: noon(asOf) }
          const [line] = await countNormative(given.database, period)
          const counted = line ? [line.issued, line.repealed, line.inForce] : [0, 0, 0]
          assert.deepEqual(counted, slowly(lives, year, asOf))
          for (const column of ['issued', 'repealed', 'inForce'] as const) {
            const cell = { row: 'normativeDocuments', column } as const
            const listed = await listNormative(given.database, period, cell)
            assert.equal(listed.length, line?.[column] ?? 0)
          }
          figures.push(counted)
        }
        for (const [index, [issued = 0, repealed = 0, inForce = 0]] of figures.entries()) {
          const before = figures[index - 1]?.[2]
          if (before !== undefined) assert.equal(inForce, before + issued - repealed)
        }
      }),
      { numRuns: 40 },
    )
  }))

test('what the page says of a document is what is counted of it', () => {
  fc.assert(
    fc.property(
      fc.record({ issued: day, lasts: fc.option(day), today: day }),
      fc.constantFrom(...years),
      ({ issued, lasts, today }, year) => {
        const ends = lasts === null ? null : issued + lasts
        const dates = { issuedOn: on(issued), endedOn: ends === null ? null : on(ends) }
        const said = reasonsIn(dates, year, on(today)).map(({ counts }) => Number(counts))
        assert.deepEqual(said, slowly([[{ knownOn: 0, issued, ends }]], year, today))
      },
    ),
  )
})

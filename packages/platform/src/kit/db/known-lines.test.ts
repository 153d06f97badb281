import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { closeLine, isKnown, keepLine } from './known-lines.ts'
import { type TestDatabase, withDatabase } from './testing/with-database.ts'
import { inTransaction, platformUnitId } from './transaction.ts'

const at = (time: string) => new Date(`2026-03-03T${time}Z`)

/** A table of lines as slices have them: one word is known of a record. */
async function withLines(visit: (given: TestDatabase) => Promise<void>): Promise<void> {
  await withDatabase(async (given) => {
    await given.sql(`create table example_lines (
      record text, known_from timestamptz, known_until timestamptz check (known_until >= known_from),
      word text, on_day date, primary key (record, known_from))`)
    await given.sql(
      'create unique index example_now on example_lines (record) where known_until is null',
    )
    await given.sql('grant select, insert, update on example_lines to public')
    await visit(given)
  })
}

async function keep({ context }: TestDatabase, word: string | null, now: Date): Promise<void> {
  const deed = { action: 'kit.example', unitId: platformUnitId, subject: 'record' }
  const columns = { word, on_day: word === null ? null : '2026-03-03' }
  await inTransaction({ ...context, now }, deed, (tx) =>
    keepLine(tx, 'example_lines', { key: { record: 'one' }, columns, now }),
  )
}

async function known({ database }: TestDatabase, asOf?: Date): Promise<readonly unknown[]> {
  const { rows } = await sql<{ word: string | null }>`
    select word from example_lines where ${isKnown(asOf)}`.execute(database)
  return rows.map(({ word }) => word)
}

test('what was known at an instant stays known of it; the same again writes nothing', () =>
  withLines(async (given) => {
    await keep(given, null, at('10:00:00'))
    await keep(given, 'one', at('10:00:01'))
    await keep(given, 'one', at('10:00:02'))
    await keep(given, 'two', at('10:00:03'))
    const instants = ['09:59:59', '10:00:00', '10:00:01', '10:00:02', '10:00:03', '11:00:00']
    const then = []
    for (const time of instants) then.push(...(await known(given, at(time))))
    assert.deepEqual(then, [null, 'one', 'one', 'two', 'two'])
    assert.deepEqual(await known(given), ['two'])
    const { rows } = await given.sql('select count(*)::int as lines from example_lines')
    assert.deepEqual(rows, [{ lines: 3 }])
  }))

test('a step that began earlier and wrote later holds from where the open line began', () =>
  withLines(async (given) => {
    await keep(given, 'first', at('10:00:00'))
    await keep(given, 'second', at('10:00:05.123'))
    await keep(given, 'late', at('10:00:02'))
    assert.deepEqual(await known(given), ['late'])
    assert.deepEqual(await known(given, at('10:00:03')), ['first'])
    await keep(given, 'later', at('10:00:06'))
    assert.deepEqual(await known(given, at('10:00:05.500')), ['late'])
    assert.deepEqual(await known(given), ['later'])
  }))

test('twice in one instant: the later word is what is known from then on', () =>
  withLines(async (given) => {
    for (const word of ['first', 'second', 'third']) await keep(given, word, at('10:00:00'))
    assert.deepEqual(await known(given, at('10:00:00')), ['third'])
    const { rows } = await given.sql('select count(*)::int as lines from example_lines')
    assert.deepEqual(rows, [{ lines: 1 }])
  }))

test('a line that is closed is known of until then; the next one holds from its own instant', () =>
  withLines(async (given) => {
    const close = (now: Date) =>
      inTransaction(
        { ...given.context, now },
        { action: 'kit.example', unitId: platformUnitId, subject: 'record' },
        (tx) => closeLine(tx, 'example_lines', { key: { record: 'one' }, now }),
      )
    await close(at('09:00:00'))
    await keep(given, 'first', at('10:00:00'))
    await close(at('10:00:02'))
    await close(at('10:00:03'))
    assert.deepEqual(await known(given), [])
    assert.deepEqual(await known(given, at('10:00:01')), ['first'])
    assert.deepEqual(await known(given, at('10:00:02')), [])
    await keep(given, 'again', at('10:00:05'))
    assert.deepEqual(await known(given), ['again'])
    assert.deepEqual(await known(given, at('10:00:04')), [])
  }))

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findUnitByCode } from '#agencies/index.ts'
import { readComputedReport } from '#annual-report/index.ts'
import type { Database } from '#kit/db/database.ts'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { loadDecisions } from '../load-decisions.ts'
import { loadDemo } from '../load-demo.ts'
import { loadDocuments } from '../load-documents.ts'
import { loadRecords } from './load-records.ts'

/** Every cell of table 二 of the office, with how many records stand behind it. */
async function tableTwo(database: Database): Promise<readonly string[]> {
  const unit = await findUnitByCode(database, 'jiaozuo-office')
  if (unit === undefined) throw new Error('the demo has no office')
  const question = { unit, year: 2025, scope: 'organ', asOf: undefined } as const
  const { cells } = await readComputedReport(database, question)
  return [...cells]
    .filter(([address]) => address.startsWith('disclosure.'))
    .map(([address, { value, count }]) => `${address} ${value} ${count}`)
}

test('the demo’s records fill every item of the office, in every state, and count nowhere in table 二', () =>
  withDatabase(async ({ database, sql }) => {
    await loadDemo(database, new Date())
    await loadDocuments(database)
    await loadDecisions(database)
    const before = await tableTwo(database)
    assert.ok(before.length >= 10)
    await sql(`create function cut_off() returns trigger language plpgsql as
      $$ begin raise exception 'cut off'; end $$`)
    await sql(`create trigger cut_off before insert on record_editions for each row
      when (new.title like '2026年部门预算%') execute function cut_off()`)
    await assert.rejects(loadRecords(database), /cut off/)
    await sql('drop trigger cut_off on record_editions')
    await loadRecords(database)
    const twice = 'select title from record_editions where edition_number = 1 group by 1'
    const { rows: repeated } = await sql(`${twice}, unit_id having count(*) > 1`)
    assert.deepEqual(repeated, [])
    assert.deepEqual(await tableTwo(database), before)
    const all = 'select count(*)::int as n from records'
    const { rows: loaded } = await sql(all)
    await loadRecords(database)
    assert.deepEqual((await sql(all)).rows, loaded)
    const { rows: states } = await sql('select distinct state from record_editions order by state')
    assert.deepEqual(
      states.map(({ state }) => state),
      [
        ...['approved', 'cleared', 'draft', 'kept', 'published', 'returned', 'reviewed'],
        ...['scheduled', 'submitted', 'superseded', 'unpublished', 'withdrawn'],
      ],
    )
    const { rows: items } = await sql(
      "select distinct entry_code from public_records where unit_code = 'jiaozuo-office' and standing = 'live'",
    )
    const empty = Array.from({ length: 15 }, (_, index) => `20.${index + 1}`).filter(
      (item) => !items.some(({ entry_code }) => entry_code === item),
    )
    assert.deepEqual(empty, [])
    const { rows: unread } = await sql(
      "select 1 from public_records where kind = 'gazette' and content ->> 'body' like '%政策解读%'",
    )
    assert.equal(unread.length, 1)
  }))

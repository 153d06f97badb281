import assert from 'node:assert/strict'
import { test } from 'node:test'
import { correct, file, inCity, year } from '../roll-up/test-city.ts'

test('the office in charge reads of a correction that it is one', () =>
  inCity(async (world) => {
    const { given, unit } = world
    await given.sql(
      `with one as (
        insert into staff (staff_id, account, name, created_at)
        values (gen_random_uuid(), 'in-charge', '示例', now()) returning staff_id)
      insert into duties (unit_id, staff_id, role, created_at)
        select $1, staff_id, 'supervisor', now() from one`,
      [unit('city').id],
    )
    await file(world, 'bureau', { received: 7, until: 'published' })
    await correct(world, 'bureau', 9)
    const { rows } = await given.sql(
      `select title from notifications where title like '%向社会公开%' order by created_at, cause`,
    )
    assert.deepEqual(rows.map(({ title }) => title).toSorted(), [
      `示例局${year}年度报告已向社会公开`,
      `示例局${year}年度报告的更正已向社会公开（第 2 版）`,
    ])
  }))

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { newId } from '#kit/new-id.ts'
import { foldedSigns, wordsOf } from '#kit/words/folded-signs.ts'
import { localDate } from '#law/index.ts'
import { anOffice, aRequestAtWork, type Office } from '../testing/an-office.ts'
import type { Wanted } from './conditions.store.ts'
import { countFound, foundAtMost, listFound } from './found-by-words.store.ts'
import { countStates, listRegister } from './register.store.ts'

type Made = {
  unitId: string
  requestId: string
  words: string
  channel: string
  outcome: string | null
}

const units = 25
const requests = 5_000

/** Many requests of many units, their rows written directly: half of one day long ago, half over five years since. */
async function manyRequests({ sql }: TestDatabase): Promise<readonly Made[]> {
  await sql(
    `insert into units (unit_id, code, name, kind, region, has_rule_making_power, created_on)
     select gen_random_uuid(), 'many-' || n, '示例局', 'department', '示例市', false, '2008-05-01'
     from generate_series(1, $1) as n`,
    [units],
  )
  await sql(
    `insert into requests (unit_id, request_id, query_code_digest, state, channel, applicant_class,
       applicant_sealed, applicant_fingerprint, description, wanted_form, wanted_route, needs_help,
       outcome, clock_state, entered_at, changed_at)
     select ids[1 + n % $2], (lpad(to_hex((extract(epoch from day) * 1000)::bigint + n), 12, '0')
         || '7000800000000000' || lpad(to_hex(n), 4, '0'))::uuid,
       encode(sha256(n::text::bytea), 'hex'), case when n % 50 = 0 then 'assigned' else 'archived' end,
       case when n % 7 = 0 then 'fax' else 'online' end, 'naturalPerson', 'gk1:', n::text,
       '示例路' || n % 97 || '号' || case when n < $1 / 2 then '早年' else '' end
         || case when n % 11 = 0 then '征收补偿' else '规划ＰＰＰ许可' end
         || case when n % 1000 = 1 then '罕见' else '' end || '〔' || 2016 + n / 500 || '〕' || n || '号',
       '纸质', '邮寄', false, case when n % 3 = 0 then 'granted' end, 'answered', day, day
     from (select n, timestamptz '2016-01-01' + greatest(n - $1 / 2, 0) * interval '17 hours' as day from generate_series(0, $1 - 1) as n) as made,
       (select array_agg(unit_id order by code) as ids from units where code like 'many-%') as many`,
    [requests, units],
  )
  const { rows } = await sql(
    `select unit_id as "unitId", request_id as "requestId", description as words, channel, outcome
     from requests order by request_id desc`,
  )
  return rows.map((row) => ({ ...row, words: foldedSigns(row.words) }))
}

function expected(all: readonly Made[], wanted: Wanted, below = 'g'): readonly string[] {
  const words = wordsOf(wanted.words ?? '')
  return all
    .filter((one) => wanted.unitIds.includes(one.unitId) && one.requestId < below)
    .filter(({ channel }) => !wanted.channel || channel === wanted.channel)
    .filter(({ outcome }) => !wanted.outcome || outcome === wanted.outcome)
    .filter((one) => words.every((word) => one.words.includes(word)))
    .map(({ requestId }) => requestId)
}

const typed = [
  '示例',
  '早年',
  '罕见',
  '征收补偿',
  '号',
  '5',
  'ppp许可',
  'ＰＰＰ',
  '[2019]',
  '〔2019〕1500号',
  '00号',
  '早年 征收',
  '早年罕见',
  '没有',
  '收征',
  '罕',
  '2016',
]

test('as many as asked for are found, the newest first, whatever the words, units and other conditions', () =>
  withDatabase(async (given) => {
    const all = await manyRequests(given)
    const every = [...new Set(all.map(({ unitId }) => unitId))]
    const middle = all[3_000]?.requestId
    for (const unitIds of [every, every.slice(0, 3), every.slice(0, 1)])
      for (const words of typed)
        for (const other of [{}, { channel: 'fax', outcome: 'granted' }]) {
          const wanted = { unitIds, words, ...other }
          for (const [limit, below] of [
            [51, undefined],
            [501, undefined],
            [51, middle],
          ] as const) {
            const page = { below, limit, isInOrder: true }
            const found = (await listFound(given.database, wanted, page)).map(
              (one) => one.requestId,
            )
            const right = expected(all, wanted, below).slice(0, limit)
            assert.deepEqual(
              found,
              right,
              `${words} in ${unitIds.length} units, ${limit} below ${below}`,
            )
          }
        }
  }))

test('pages of frequent words follow one another to the end', () =>
  withDatabase(async (given) => {
    const all = await manyRequests(given)
    const wanted = { unitIds: [...new Set(all.map(({ unitId }) => unitId))], words: '早年' }
    const found: string[] = []
    for (let below: string | undefined; ; below = found.at(-1)) {
      const page = await listFound(given.database, wanted, { below, limit: 400, isInOrder: true })
      if (page.length === 0) break
      found.push(...page.map(({ requestId }) => requestId))
    }
    assert.equal(found.length, requests / 2)
    assert.deepEqual(found, expected(all, wanted))
  }))

test('counts of few units are whole; of many units they stop where enough are found', () =>
  withDatabase(async (given) => {
    const all = await manyRequests(given)
    const every = [...new Set(all.map(({ unitId }) => unitId))]
    const sum = async (unitIds: readonly string[], words: string): Promise<number> =>
      [...(await countFound(given.database, { unitIds, words })).values()].reduce(
        (a, b) => a + b,
        0,
      )
    const few = every.slice(0, 15)
    assert.equal(await sum(few, '示例'), (requests / units) * 15)
    assert.equal(await sum(every, '示例'), foundAtMost + 1)
    assert.equal(await sum(every, '早年'), foundAtMost + 1)
    assert.equal(await sum(every, '罕见'), 5)
    assert.equal(await sum([], '示例'), 0)
    const rare = await countFound(given.database, {
      unitIds: every,
      words: '征收补偿',
      channel: 'fax',
    })
    assert.deepEqual([...rare.keys()].toSorted(), ['archived', 'assigned'])
  }))

const lines = async (
  given: TestDatabase,
  offices: readonly Office[],
  wanted: Omit<Wanted, 'unitIds'>,
) =>
  await listRegister(
    given.database,
    { unitIds: offices.map(({ unit }) => unit.id), ...wanted },
    { after: undefined, limit: 9 },
  )

test('one sign, mixed widths, numbers in any brackets, several words; never another unit', () =>
  withDatabase(async (given) => {
    const [office, other] = [await anOffice(given), await anOffice(given, 'other')]
    const key = await aRequestAtWork(office, { on: '2025-03-03' })
    await aRequestAtWork(other, { on: '2025-03-03' })
    await given.sql(
      `update requests set description = '示政办〔2024〕12号及ＰＰＰ项目''\\' where unit_id = $1`,
      [key.unitId],
    )
    const written = [
      '政',
      'p',
      '[2024]12号',
      '（２０２４）12',
      'ppp项目',
      'ＰＰＰ',
      '项目 2025-0001',
      `目'\\`,
    ]
    for (const words of written) {
      const found = await lines(given, [office, other], { words })
      assert.deepEqual(
        found.map(({ requestId }) => requestId),
        [key.requestId],
        words,
      )
      assert.deepEqual(await lines(given, [other], { words }), [], words)
    }
    for (const words of ['〔2024〕1号', '目项', '项目 招标', '2024)2', '%', '政_'])
      assert.deepEqual(await lines(given, [office], { words }), [], words)
    assert.equal((await lines(given, [office, other], { words: '2025-0001' })).length, 2)
    assert.deepEqual(await lines(given, [], { words: '2025-0001' }), [])
  }))

test('words go together with due days, and with the requests of a person', () =>
  withDatabase(async (given) => {
    const office = await anOffice(given)
    await aRequestAtWork(office, { on: '2025-03-03' })
    const due = { until: localDate('2025-12-31') }
    const mine = {
      staffId: newId(new Date(0)),
      duties: [{ unitId: office.unit.id, states: ['assigned' as const] }],
    }
    for (const more of [{ due }, { mine }]) {
      assert.equal((await lines(given, [office], { words: '招标', ...more })).length, 1)
      assert.equal((await lines(given, [office], { words: '中标', ...more })).length, 0)
      const counts = (words: string) =>
        countStates(given.database, { unitIds: [office.unit.id], words, ...more })
      assert.deepEqual([...(await counts('招标'))], [['assigned', 1]])
      assert.deepEqual([...(await counts('中标'))], [])
    }
  }))

// Ten years of requests of 200 units, as many as wanted: made inside the database but for what is
// sealed, each with its facts and with what was counted of it before and after its answer.

import { randomBytes } from 'node:crypto'
import { fingerprint, seal } from '#kit/secrets/key-ring.ts'
import { insertUnits, type MadeUnit, type Run } from './insert-reports.ts'
import { withClient } from './with-client.ts'

export const requestYears = [2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025]

const perBatch = 10_000
const applicants = 5_000

/** Loads the units of a city with `count` requests among them. */
export async function loadRequests(
  url: string,
  units: readonly MadeUnit[],
  count: number,
): Promise<void> {
  await withClient(url, async (run) => {
    await insertUnits(run, units)
    await run(helpers)
    const ids = units.slice(1).map(({ id }) => id)
    for (let from = 0; from < count; from += perBatch)
      await insertBatch(run, { ids, from, until: Math.min(count, from + perBatch), count })
    await run('vacuum analyze')
  })
}

type Batch = {
  readonly ids: readonly string[]
  readonly from: number
  readonly until: number
  readonly count: number
}

async function insertBatch(run: Run, { ids, from, until, count }: Batch): Promise<void> {
  const rows = Array.from({ length: until - from }, (_, index) => sealedRow(from + index, count))
  const given = [JSON.stringify(rows), ids, count]
  await run(made, given)
  await run(`insert into requests (unit_id, request_id, number, query_code_digest, state, channel,
      applicant_class, applicant_sealed, applicant_fingerprint, description, wanted_form, wanted_route,
      needs_help, handled_by, outcome, received_on, due_on, clock_state, entered_at, changed_at)
    select unit_id, request_id, number, digest, state, channel, class, sealed, print, description,
      '电子数据', '电子邮件', false, '00000000-0000-7000-8000-00000000000' || (n % 3), outcome, received_on, due_on, clock_state,
      received_on, coalesce(decided_on, received_on) from bench_made`)
  await run(`insert into request_facts (unit_id, request_id, sequence, kind, happened_on, content,
      recorded_at, recorded_by)
    select unit_id, request_id, sequence, kind, happened_on, content, happened_on, 'staff:bench'
    from bench_made cross join lateral (values
      (1, 'entered', received_on, jsonb_build_object('channel', channel)),
      (2, 'received', received_on, '{"rule":"handedIn","evidence":"测量"}'::jsonb),
      (3, 'decided', decided_on, jsonb_build_object('outcome', outcome)),
      (4, 'served', decided_on, '{"by":"测量"}'::jsonb)
    ) as fact (sequence, kind, happened_on, content) where happened_on is not null`)
  await run(`insert into request_figures (unit_id, request_id, known_from, known_until, applicant_class,
      received_on, outcome, decided_on)
    select unit_id, request_id, received_on, decided_on + interval '12 hours', class, received_on, null, null
    from bench_made
    union all
    select unit_id, request_id, decided_on + interval '12 hours', null, class, received_on, outcome, decided_on
    from bench_made where decided_on is not null`)
}

/** An id in the order of time, and what only the program can make: the sealed applicant. */
function sealedRow(n: number, count: number) {
  const requestId = idAt(
    Date.UTC(2016, 0, 1) + Math.floor((n / count) * 3_652) * 86_400_000 + (n % 86_400) * 1_000,
  )
  const name = `测量人${n % applicants}`
  const applicant = {
    class: 'naturalPerson',
    name,
    identity: { kind: '居民身份证', number: `测量证号${n % applicants}` },
    phone: '13800000000',
  }
  return {
    n,
    id: requestId,
    sealed: seal(JSON.stringify(applicant), `requests.applicant:${requestId}`),
    print: fingerprint(name, 'requests.applicant'),
    digest: randomBytes(32).toString('hex'),
  }
}

/** As `newId` makes them, faster: the instant, then chance. */
function idAt(milliseconds: number): string {
  const time = milliseconds.toString(16).padStart(12, '0')
  const chance = randomBytes(10).toString('hex')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${chance.slice(0, 3)}-8${chance.slice(3, 6)}-${chance.slice(6, 18)}`
}

const helpers = `
  create unlogged table bench_made (
    n int, unit_id uuid, request_id uuid, number text, digest text, state text, channel text, class text,
    sealed text, print text, description text, outcome text, received_on date, decided_on date,
    due_on date, clock_state text
  )`

/** Requests come day after day to all units; all but the last few weeks' are answered. */
const made = `
  with emptied as (delete from bench_made),
  given as (
    select n, id, sealed, print, digest,
      hashint4(n) & 2147483647 as h, hashint4(n + 7919) & 2147483647 as k,
      date '2016-01-01' + (n::bigint * 3652 / $3)::int as received_on
    from json_to_recordset($1) as row (n int, id uuid, sealed text, print text, digest text)
  ),
  lived as (
    select *, received_on + 3 + h % 30 as answer_on from given
  )
  insert into bench_made
  select n, ($2::uuid[])[1 + n % cardinality($2::uuid[])], id,
    extract(year from received_on) || '-' || lpad((n / cardinality($2::uuid[]))::text, 6, '0'), digest,
    case when is_open then (array['received', 'assigned', 'assigned', 'drafted', 'awaitingClarification'])[1 + h % 5]
      else 'archived' end,
    (array['counter', 'online', 'online', 'online', 'registeredPost', 'email', 'fax'])[1 + k % 7],
    (array['naturalPerson', 'naturalPerson', 'naturalPerson', 'naturalPerson', 'company', 'legalServiceBody',
      'researchBody', 'otherOrganisation'])[1 + h % 8],
    sealed, print,
    (array['清河', '平安', '永和', '新丰', '长宁', '东山', '西溪', '南江', '北海', '云水', '石泉', '金沙', '白马',
      '青龙', '玉林', '华阳'])[1 + h % 16]
    || (array['街道', '片区', '新村', '大道', '产业园', '社区', '老旧小区'])[1 + k % 7]
    || (k % 997)::text || '号'
    || (array['征收补偿安置方案', '规划许可证及附图', '施工招标文件', '环境影响评价批复', '财政预算执行情况',
      '行政处罚决定书', '土地出让合同', '教师招聘成绩', '医疗救助发放名册', '道路改造竣工验收备案表',
      '物业专项维修资金使用', '食品抽检结果', '安全生产检查记录'])[1 + h % 13]
    || (array['的全部材料', '及有关会议纪要', '的文号和全文', '及其附件', ''])[1 + k % 5],
    case when is_open then null else
      (array['granted', 'granted', 'granted', 'granted', 'partlyGranted', 'refused.internalAffairs',
        'refused.thirdPartyRights', 'unavailable.notHeld', 'unavailable.notHeld', 'notProcessed.repeat',
        'other.other'])[1 + k % 11] end,
    received_on, case when is_open then null else answer_on end, received_on + 28,
    case when not is_open then 'answered' when h % 5 = 4 then 'waiting' when h % 5 = 3 and k % 4 = 0 then 'suspended'
      else 'running' end
  from (select *, answer_on >= date '2025-12-31' as is_open from lived) as l`

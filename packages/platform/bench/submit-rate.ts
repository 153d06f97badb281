// Requests sent in a second, and confirmed with their deadline, by many at once; and whether each then has
// exactly one receipt, one deadline and one line of what is counted.

import { performance } from 'node:perf_hooks'
import { type Database, openDatabase } from '#kit/db/database.ts'
import { dayInChina } from '#law/index.ts'
import { confirmReceipt, enterRequest, type RequestContext } from '#requests/index.ts'
import { digits, markdownTable } from '../../report-engine/bench/markdown-table.ts'
import type { MadeUnit } from './insert-reports.ts'
import { withClient } from './with-client.ts'

const atOnce = 16
const sent = 2_000
const now = new Date('2026-01-05T04:00:00Z')
const least = 200

export async function submitTable(url: string, units: readonly MadeUnit[]): Promise<string> {
  const database = openDatabase(url, 'console', atOnce)
  const ids = units.slice(1).map(({ id }) => id)
  const keys: { unitId: string; requestId: string }[] = []
  const entering = await rateOf(async (index) => {
    const unitId = ids[index % ids.length] ?? ''
    keys.push({
      unitId,
      ...(await enterRequest(contextOf(database, unitId), entryOf(unitId, index))),
    })
  })
  const confirming = await rateOf(async (index) => {
    const key = keys[index]
    if (key === undefined) throw new Error(`request ${index} was not entered`)
    const receipt = { on: dayInChina(now), evidence: '测量' }
    // Sent twice at once: one of the two finds it done.
    const step = () => confirmReceipt(contextOf(database, key.unitId), key, receipt)
    const both = await Promise.allSettled([step(), step()])
    if (both.filter(({ status }) => status === 'fulfilled').length !== 1)
      throw new Error('a receipt was confirmed twice')
  })
  await database.destroy()
  const rows = [
    ['sending in', digits(entering), `≥ ${least}`, entering >= least ? 'yes' : 'no'],
    ['confirming the receipt, each tried twice at once', digits(confirming), '–', '–'],
  ]
  return `${markdownTable(['step', 'requests a second', 'target', 'met'], rows)}\n${await onceEach(url)}\n`
}

async function rateOf(one: (index: number) => Promise<void>): Promise<number> {
  const start = performance.now()
  let next = 0
  const worker = async (): Promise<void> => {
    for (let index = next++; index < sent; index = next++) await one(index)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return sent / ((performance.now() - start) / 1_000)
}

function contextOf(database: Database, unitId: string): RequestContext {
  return {
    ...{ database, now, requestId: 'bench' },
    actor: { kind: 'staff', id: 'clerk-1', role: 'clerk' },
    duties: [{ role: 'clerk', unitId }],
  }
}

function entryOf(unitId: string, index: number): Parameters<typeof enterRequest>[1] {
  return {
    unitId,
    channel: 'online',
    needsHelp: false,
    applicant: {
      class: 'naturalPerson',
      name: `测量人${index}`,
      identity: { kind: '居民身份证', number: `测量${index}` },
      phone: '13800000000',
    },
    description: `清河街道${index}号道路改造的招标文件`,
    wantedForm: '电子数据',
    wantedRoute: '电子邮件',
  }
}

/** Of the requests sent in: how many have one receipt, the same last day, one open line of figures. */
async function onceEach(url: string): Promise<string> {
  const [found] = await withClient(url, (run) =>
    run(
      `select count(*) as requests, count(distinct due_on) as days, min(due_on)::text as day,
        count(*) filter (where (select count(*) from request_facts f
          where (f.unit_id, f.request_id) = (r.unit_id, r.request_id) and kind = 'received') = 1) as once,
        count(*) filter (where (select count(*) from request_figures f
          where (f.unit_id, f.request_id) = (r.unit_id, r.request_id)) = 1) as counted
      from requests r where received_on = '2026-01-05'`,
    ),
  )
  const { requests, days, day, once, counted } = found ?? {}
  if (Number(once) !== sent || Number(counted) !== sent || Number(days) !== 1)
    throw new Error(`deadlines: ${JSON.stringify(found)}`)
  return `${requests} requests: ${once} with one receipt, ${counted} with one line of figures, all due on ${day}.`
}

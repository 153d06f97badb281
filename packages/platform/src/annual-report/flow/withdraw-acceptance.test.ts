// Taking an acceptance back, and what is checked again before the public sees a report.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { importPart } from '../roll-up/change-part.action.ts'
import { readRollUp } from '../roll-up/current-roll-up.store.ts'
import { generateRollUp, markOf } from '../roll-up/generate-roll-up.action.ts'
import { type Generation, readGeneration } from '../roll-up/generation.store.ts'
import { type City, correct, file, inCity, writeText, year } from '../roll-up/test-city.ts'
import { aReportFile } from '../test-report.ts'
import { acceptReport } from './accept-report.action.ts'
import { findEdition } from './editions.store.ts'
import { publishReport } from './publish-report.action.ts'
import { returnReport } from './return-report.action.ts'
import { submitReport } from './submit-report.action.ts'
import { withdrawAcceptance } from './withdraw-acceptance.action.ts'

const cell = 'requests.received.total'

const keyOf = ({ unit }: City, code: string) => ({ unitId: unit(code).id, year })

async function preview({ given, key }: City): Promise<Generation> {
  const rollUp = await readRollUp(given.database, { ...key, scope: 'region' })
  return readGeneration(given.database, rollUp, await findEdition(given.database, key))
}

async function generate(world: City): Promise<void> {
  const order = { scope: 'region', seen: markOf(await preview(world)), replace: [] } as const
  await generateRollUp(world.as('clerk', 'city'), world.key, order)
}

async function withdraw(world: City, code: string, reason = '表三还需核实。'): Promise<void> {
  await withdrawAcceptance(world.as('supervisor', 'city'), keyOf(world, code), reason)
}

/** Somebody who can be told: people are told by their accounts. */
async function addStaff({ given, unit }: City, role: string, code: string): Promise<void> {
  await given.sql(
    `with one as (
      insert into staff (staff_id, account, name, created_at)
      values (gen_random_uuid(), $1, '示例', now()) returning staff_id)
    insert into duties (unit_id, staff_id, role, created_at)
      select $2, staff_id, $3, now() from one`,
    [`of-${code}`, unit(code).id, role],
  )
}

async function unreadOf({ given }: City, account: string): Promise<readonly (readonly string[])[]> {
  const { rows } = await given.sql(
    `select title, detail, link from notifications join staff using (staff_id)
      where account = $1 and read_at is null order by notifications.created_at, title`,
    [account],
  )
  return rows.map(({ title, detail, link }) => [title, detail, link])
}

test('an acceptance that is withdrawn leaves a submitted report with the reason, and counts nowhere', () =>
  inCity(async (world) => {
    const { given } = world
    await addStaff(world, 'officeHead', 'bureau')
    await file(world, 'bureau', { received: 7 })
    await file(world, 'office', { received: 2 })
    await withdraw(world, 'bureau', ' 表三还需核实。 ')
    const edition = await findEdition(given.database, keyOf(world, 'bureau'))
    assert.deepEqual(
      [edition?.state, edition?.withdrawnReason, edition?.acceptedBy, edition?.acceptedAt],
      ['submitted', '表三还需核实。', null, null],
    )
    assert.equal((await preview(world)).rollUp.sums.report.cells[cell]?.value, '2')
    assert.deepEqual(await unreadOf(world, 'of-bureau'), [
      [
        '示例局2025年度报告的接收已撤回，暂时不能公开，由主管部门重新接收或者退回',
        '表三还需核实。',
        '/annual-reports/bureau/2025',
      ],
    ])
    const { rows } = await given.sql(
      "select facts from audit_lines where action = 'annualReport.withdraw'",
    )
    assert.deepEqual(rows, [{ facts: { reason: '表三还需核实。' } }])
  }))

test('what is accepted anew counts with its new figures, and an older roll-up keeps its own', () =>
  inCity(async (world) => {
    const { given, as } = world
    const key = keyOf(world, 'bureau')
    await file(world, 'bureau', { received: 7 })
    await generate(world)
    await withdraw(world, 'bureau')
    await returnReport(as('supervisor', 'city'), key, '请改正表三。')
    assert.equal((await findEdition(given.database, key))?.withdrawnReason, null)
    await file(world, 'bureau', { received: 9 })
    const { rollUp, made } = await preview(world)
    assert.equal(rollUp.sums.report.cells[cell]?.value, '9')
    assert.deepEqual(
      [made, rollUp].map((one) => one?.shares.get(cell)?.map(({ value }) => value)),
      [['7'], ['9']],
    )
  }))

test('the office above is told that its roll-up is out of date, until it is made anew', () =>
  inCity(async (world) => {
    await addStaff(world, 'clerk', 'city')
    const told = () => unreadOf(world, 'of-city')
    await file(world, 'bureau', { received: 7 })
    assert.deepEqual(await told(), [])
    await generate(world)
    await file(world, 'office', { received: 2 })
    const link = '/annual-reports/city/2025/roll-up'
    const news = (name: string, what: string) => [
      `${name}2025年度报告${what}，示例市人民政府的汇总需要更新`,
      '',
      link,
    ]
    assert.deepEqual(await told(), [news('示例市人民政府办公室', '已接收')])
    await withdraw(world, 'office')
    assert.deepEqual(await told(), [])
    await withdraw(world, 'bureau')
    assert.deepEqual(await told(), [news('示例局', '的接收已撤回')])
    await acceptReport(world.as('supervisor', 'city'), keyOf(world, 'bureau'))
    assert.deepEqual(await told(), [news('示例局', '已接收')])
    await generate(world)
    assert.deepEqual(await told(), [])
  }))

test('without a reason, by the unit itself or after publication nothing is withdrawn', () =>
  inCity(async (world) => {
    const { given, as } = world
    const key = keyOf(world, 'bureau')
    await file(world, 'bureau', { received: 7 })
    await assert.rejects(withdraw(world, 'bureau', '  '), /report.reasonMissing/)
    await assert.rejects(
      withdrawAcceptance(as('officeHead', 'bureau'), key, '填错了'),
      /report.notYourRole/,
    )
    assert.equal((await findEdition(given.database, key))?.state, 'accepted')
    await publishReport(as('officeHead', 'bureau'), key)
    await assert.rejects(withdraw(world, 'bureau'), /report.wrongState/)
    assert.equal((await findEdition(given.database, key))?.state, 'published')
    const { rows } = await given.sql(
      "select count(*)::int as lines from audit_lines where action = 'annualReport.withdraw'",
    )
    assert.deepEqual(rows, [{ lines: 0 }])
  }))

test('an error that arose after the acceptance keeps the report from the public', () =>
  inCity(async (world) => {
    const { given, as, key } = world
    for (const code of ['county', 'office'])
      await file(world, code, { received: 1, until: 'published' })
    await file(world, 'bureau', { received: 7, until: 'published' })
    const own = aReportFile({ year, received: 0, organ: '示例市人民政府' })
    await importPart(as('clerk', 'city'), key, own)
    await generate(world)
    await writeText(world)
    await submitReport(as('officeHead', 'city'), key)
    await acceptReport(as('supervisor', 'city'), key)
    await correct(world, 'bureau', 9)
    const before = await given.sql('select count(*)::int as lines from audit_lines')
    await assert.rejects(publishReport(as('officeHead', 'city'), key), /report.errorsAppeared/)
    assert.equal((await findEdition(given.database, key))?.state, 'accepted')
    const { rows } = await given.sql(
      'select count(*)::int as published from report_publications where unit_id = $1',
      [key.unitId],
    )
    assert.deepEqual(rows, [{ published: 0 }])
    const after = await given.sql('select count(*)::int as lines from audit_lines')
    assert.deepEqual(after.rows, before.rows)
    await withdraw(world, 'city')
    await returnReport(as('supervisor', 'city'), key, '请按更正后的数字重新汇总。')
    await generate(world)
    await submitReport(as('officeHead', 'city'), key)
    await acceptReport(as('supervisor', 'city'), key)
    await publishReport(as('officeHead', 'city'), key)
    assert.equal((await findEdition(given.database, key))?.state, 'published')
  }))

import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { verifyAuditLog } from '#kit/db/verify-audit-log.ts'
import { localDate } from '#law/index.ts'
import { assignRequest } from '../handling/assign-request.action.ts'
import { askForClarification, receiveClarification } from '../handling/clarification.action.ts'
import { askForReasons, receiveReasons } from '../handling/reasons.action.ts'
import { withdrawRequest } from '../handling/withdraw-request.action.ts'
import { confirmReceipt } from '../intake/confirm-receipt.action.ts'
import { enterRequest } from '../intake/enter-request.action.ts'
import { registerRequest } from '../intake/register-request.action.ts'
import { anApplicant, anOffice, type Office } from '../testing/an-office.ts'
import { findByCode } from './find-by-code.store.ts'
import { queryNumberOf } from './query-number.ts'

const day = localDate
const denied = { code: '42501' }

type Sent = {
  readonly given: TestDatabase
  readonly office: Office
  readonly key: { readonly unitId: string; readonly requestId: string }
  readonly queryCode: string
  readonly number: string
}

/** A request sent by the public site's own role of the database. */
function onPortal(visit: (sent: Sent) => Promise<void>): Promise<void> {
  return withDatabase(async (given) => {
    const office = await anOffice(given)
    const { requestId, queryCode } = await send(given, office)
    const key = { unitId: office.unit.id, requestId }
    await visit({ given, office, key, queryCode, number: queryNumberOf(requestId) })
  })
}

function send(given: TestDatabase, { applicantOn, unit }: Office) {
  const context = { ...applicantOn('2025-03-03'), database: given.as('portal') }
  return enterRequest(context, {
    unitId: unit.id,
    channel: 'online',
    applicant: anApplicant,
    description: '示例路段改造工程的招标文件',
    wantedForm: '电子数据',
    wantedRoute: '网上获取',
    needsHelp: false,
  })
}

async function asApplicant({ given, office, number, queryCode }: Sent, on: string) {
  const context = { ...office.applicantOn(on), database: given.as('portal') }
  const found = await findByCode(context.database, { number, code: queryCode }, context.now)
  assert.ok(found)
  return { found, context: { ...context, queryCodeDigest: found.queryCodeDigest } }
}

async function atWork({ office, key }: Sent): Promise<void> {
  const evidence = '电话确认'
  await confirmReceipt(office.as('clerk', '2025-03-04'), key, { on: day('2025-03-04'), evidence })
  await registerRequest(office.as('clerk', '2025-03-04'), key)
  await assignRequest(office.as('officeHead', '2025-03-04'), key, 'clerk-1')
}

test('the role of the public site selects from no table of requests, nor from the log', () =>
  onPortal(async ({ given: { url } }) => {
    const client = new pg.Client({ connectionString: url, options: '-c role=gongkai_portal' })
    await client.connect()
    try {
      for (const table of [
        'requests',
        'request_facts',
        'request_figures',
        'audit_lines',
        'audit_heads',
        'issued_letters',
      ])
        await assert.rejects(client.query(`select 1 from public.${table}`), denied, table)
      await assert.rejects(client.query("update public.requests set state = 'voided'"), denied)
      for (const view of ['requests', 'request_facts', 'request_figures', 'issued_letters'])
        assert.equal((await client.query(`select 1 from applicant.${view}`)).rowCount, 0)
    } finally {
      await client.end()
    }
  }))

test('the public site adds lines of the public to the end of a chain, and no others', () =>
  onPortal(async ({ given: { url }, key }) => {
    const client = new pg.Client({ connectionString: url, options: '-c role=gongkai_portal' })
    await client.connect()
    const line = {
      unit_id: key.unitId,
      sequence: 99,
      at: new Date(),
      actor_kind: 'public',
      actor_id: 'x',
      request_id: 'x',
      action: 'x',
      subject: 'x',
      facts: {},
      previous_hash: '0'.repeat(64),
      hash: '1'.repeat(64),
    }
    const add = (changed: object) =>
      client.query('select append_public_audit_line($1)', [JSON.stringify({ ...line, ...changed })])
    try {
      await assert.rejects(add({}), /does not follow/)
      await assert.rejects(add({ actor_kind: 'staff' }), /only deeds of the public/)
    } finally {
      await client.end()
    }
  }))

test('a sent request waits for the confirmation of both sides; the chain of the log is whole', () =>
  onPortal(async (sent) => {
    const { found } = await asApplicant(sent, '2025-03-03')
    assert.equal(found.request.state, 'entered')
    assert.equal(found.clock.state, 'notStarted')
    const { rows } = await sent.given.sql(
      "select actor_kind from audit_lines where action = 'requests.enter'",
    )
    assert.deepEqual(rows, [{ actor_kind: 'public' }])
    assert.ok('lines' in (await verifyAuditLog(sent.given.as('owner'))))
  }))

test('an unknown number, a wrong code and the code of another request find nothing alike', () =>
  onPortal(async ({ given, office, number, queryCode }) => {
    const other = await send(given, office)
    const find = (typed: string, code: string) =>
      findByCode(given.as('portal'), { number: typed, code }, new Date())
    assert.equal(await find('0000-0000-0000', queryCode), undefined)
    assert.equal(await find(number, 'AAAA-AAAA-AAAA'), undefined)
    assert.equal(await find('', queryCode), undefined)
    assert.equal(await find('2025-0001', other.queryCode), undefined)
    assert.ok(await find(number.toLowerCase(), queryCode.replaceAll('-', ' ').toLowerCase()))
  }))

test('the applicant clarifies, gives reasons and takes the request back, as the public site', () =>
  onPortal(async (sent) => {
    const { office, key } = sent
    await atWork(sent)
    const asked = { servedOn: day('2025-03-05'), workingDays: 10 }
    await askForClarification(office.as('officeHead', '2025-03-05'), key, asked)
    const first = await asApplicant(sent, '2025-03-07')
    const clearer = { on: day('2025-03-07'), description: '示例路段一标段的招标文件' }
    await receiveClarification(first.context, key, clearer)
    const later = { servedOn: day('2025-03-10'), workingDays: 10 }
    await askForReasons(office.as('officeHead', '2025-03-10'), key, later)
    const second = await asApplicant(sent, '2025-03-11')
    assert.equal(second.found.request.description, '示例路段一标段的招标文件')
    const reasons = { on: day('2025-03-11'), text: '每件都是不同的标段。' }
    await receiveReasons(second.context, key, reasons)
    const third = await asApplicant(sent, '2025-03-12')
    const kept = third.found.recorded.find(({ fact }) => fact.kind === 'reasonsReceived')
    assert.deepEqual(kept?.fact, { kind: 'reasonsReceived', ...reasons })
    await withdrawRequest(third.context, key)
    const { found } = await asApplicant(sent, '2025-03-12')
    assert.equal(found.request.state, 'closed')
    const { rows } = await sent.given.sql(
      'select outcome from request_figures where known_until is null',
    )
    assert.deepEqual(rows, [{ outcome: 'other.other' }])
    assert.ok('lines' in (await verifyAuditLog(sent.given.as('owner'))))
  }))

test('with one code no other request is touched, and steps of the office are refused', () =>
  onPortal(async (sent) => {
    const other = await send(sent.given, sent.office)
    const { context } = await asApplicant(sent, '2025-03-04')
    const key = { ...sent.key, requestId: other.requestId }
    await assert.rejects(withdrawRequest(context, key), /request.wrongState/)
    const receipt = { on: day('2025-03-04'), evidence: '示例' }
    await assert.rejects(confirmReceipt(context, sent.key, receipt), /request.notYourRole/)
    const { rows } = await sent.given.sql("select 1 from requests where state <> 'entered'")
    assert.deepEqual(rows, [])
  }))

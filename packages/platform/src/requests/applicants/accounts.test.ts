import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import type { Context } from '#kit/db/transaction.ts'
import { verifyAuditLog } from '#kit/db/verify-audit-log.ts'
import { useCarriers } from '#kit/mail/carrier.ts'
import { sendMessage } from '#kit/mail/send-message.job.ts'
import { mailBySmtp } from '#kit/mail/smtp.ts'
import { withMailServer, wordsOf } from '#kit/mail/testing/mail-server.ts'
import { digestOf } from '#kit/secrets/token.ts'
import { localDate } from '#law/index.ts'
import { confirmReceipt } from '../intake/confirm-receipt.action.ts'
import { enterRequest } from '../intake/enter-request.action.ts'
import { anApplicant, anOffice, type Office } from '../testing/an-office.ts'
import { findOwn } from './find-own.store.ts'
import { addToAccount, closeAccount, keepDetails, signOutApplicant } from './own-account.action.ts'
import { askForLink, dropOldSignIns, signInByLink } from './sign-in.action.ts'
import { applicantJobs } from './sign-in.job.ts'
import { takeBackVerification, verifyIdentity } from './verify-identity.action.ts'

const denied = { code: '42501' }
const mail = withMailServer()

type Stage = { readonly given: TestDatabase; readonly office: Office; readonly portal: Context }

/** An office, mail that goes out, and the public site with its own role of the database. */
function onPortal(visit: (stage: Stage) => Promise<void>): Promise<void> {
  return withDatabase(async (given) => {
    useCarriers({ email: mailBySmtp({ url: mail().url, sender: 'office@mail.example' }) })
    const office = await anOffice(given)
    const actor = { kind: 'public', id: 'applicant' } as const
    const portal = { ...given.context, database: given.as('portal'), actor, now: new Date() }
    await visit({ given, office, portal })
  })
}

/** Does all jobs that wait, as the worker. */
async function work({ sql, context, as }: TestDatabase): Promise<void> {
  const worker = { ...context, database: as('worker'), now: new Date() }
  for (;;) {
    const { rows } = await sql(
      'delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t where t.id = j.task_id returning t.identifier, j.payload',
    )
    if (rows.length === 0) return
    for (const { identifier, payload } of rows) {
      const job = [sendMessage, ...applicantJobs].find(({ name }) => name === identifier)
      assert.ok(job, identifier)
      await job.work(worker, payload)
    }
  }
}

/** The token of the link that came last. */
function lastToken(): string {
  const last = mail().taken.at(-1)
  const [, token = ''] = /\/my\/links\/([\w-]+)/.exec(last ? wordsOf(last) : '') ?? []
  return token
}

async function signIn({ given, portal }: Stage, mailbox: string) {
  await askForLink(portal, mailbox)
  await work(given)
  const { token, ...begun } = await signInByLink(portal, lastToken())
  return { ...begun, context: { ...portal, sessionDigest: digestOf(token) } }
}

async function sent({ office, portal }: Stage, description = '示例路段改造工程的招标文件') {
  const { requestId, queryCode } = await enterRequest(portal, {
    unitId: office.unit.id,
    channel: 'online',
    applicant: anApplicant,
    description,
    wantedForm: '电子数据',
    wantedRoute: '网上获取',
    needsHelp: false,
  })
  return { key: { unitId: office.unit.id, requestId }, code: digestOf(queryCode) }
}

/** Asks the database directly, as the role of the public site with a session. */
async function asPortal(url: string, session: string, ask: (client: pg.Client) => Promise<void>) {
  const client = new pg.Client({ connectionString: url, options: '-c role=gongkai_portal' })
  await client.connect()
  try {
    await client.query("select set_config('gongkai.account_session', $1, false)", [session])
    await ask(client)
  } finally {
    await client.end()
  }
}

test('a mailed link opens an account once, and the next one signs in to the same account', () =>
  onPortal(async (stage) => {
    const before = mail().taken.length
    const first = await signIn(stage, 'wang@reader.example')
    assert.equal(first.isNew, true)
    assert.equal(mail().taken.length, before + 1)
    const words = mail().taken.at(-1)
    assert.deepEqual(words?.to, ['wang@reader.example'])
    await assert.rejects(signInByLink(stage.portal, lastToken()), /account.linkOver/)
    await assert.rejects(signInByLink(stage.portal, 'no-such-link'), /account.linkOver/)
    const second = await signIn(stage, 'Wang@Reader.example')
    assert.deepEqual([second.isNew, second.accountId], [false, first.accountId])
    const { rows } = await stage.given.sql('select mailbox_sealed from applicant_accounts')
    assert.equal(rows.length, 1)
    assert.match(rows[0].mailbox_sealed, /^gk1:/)
    assert.ok('lines' in (await verifyAuditLog(stage.given.as('owner'))))
  }))

test('a link that is over signs nobody in, and using one ends the others', () =>
  onPortal(async (stage) => {
    const { given, portal } = stage
    await askForLink(portal, 'wang@reader.example')
    await work(given)
    const earlier = lastToken()
    await signIn(stage, 'wang@reader.example')
    await assert.rejects(signInByLink(portal, earlier), /account.linkOver/)
    await askForLink(portal, 'li@reader.example')
    await work(given)
    await given.sql("update applicant_links set expires_at = now() - interval '1 second'")
    await assert.rejects(signInByLink(portal, lastToken()), /account.linkOver/)
    await dropOldSignIns({
      ...given.context,
      database: given.as('worker'),
      now: new Date(Date.now() + 25 * 3600_000),
    })
    assert.equal((await given.sql('select 1 from applicant_links')).rowCount, 0)
    assert.equal((await given.sql('select 1 from applicant_sessions')).rowCount, 0)
  }))

test('a mailbox gets three links an hour; the one who asks further is told the same', () =>
  onPortal(async ({ given, portal }) => {
    const before = mail().taken.length
    for (let times = 0; times < 5; times += 1) await askForLink(portal, 'wang@reader.example')
    await askForLink(portal, 'li@reader.example')
    await work(given)
    const to = mail()
      .taken.slice(before)
      .flatMap((one) => one.to)
    assert.equal(to.filter((one) => one === 'wang@reader.example').length, 3)
    assert.equal(to.filter((one) => one === 'li@reader.example').length, 1)
  }))

test('the public site reads no table of accounts and asks for no link of others', () =>
  onPortal(async (stage) => {
    const { context } = await signIn(stage, 'wang@reader.example')
    await asPortal(stage.given.url, context.sessionDigest, async (client) => {
      for (const table of [
        'applicant_accounts',
        'applicant_sessions',
        'applicant_links',
        'account_codes',
        'applicant_verifications',
        'outgoing_messages',
      ])
        await assert.rejects(client.query(`select 1 from public.${table}`), denied, table)
      await assert.rejects(client.query('insert into account.account_codes values (null)'), denied)
      await assert.rejects(
        client.query("update account.applicant_accounts set mailbox_fingerprint = ''"),
        denied,
      )
    })
  }))

test('an account sees its own requests and no others, whatever is asked of the database', () =>
  onPortal(async (stage) => {
    const { given, portal } = stage
    const [mine, other] = [await sent(stage), await sent(stage, '示例他人的申请内容')]
    const wang = await signIn(stage, 'wang@reader.example')
    const li = await signIn(stage, 'li@reader.example')
    await addToAccount(wang.context, mine.code)
    await addToAccount(li.context, other.code)
    const listed = async (session: string) =>
      (await findOwn(portal.database, session))?.requests.map(({ requestId }) => requestId)
    assert.deepEqual(await listed(wang.context.sessionDigest), [mine.key.requestId])
    assert.deepEqual(await listed(li.context.sessionDigest), [other.key.requestId])
    await asPortal(given.url, wang.context.sessionDigest, async (client) => {
      const all = await client.query('select request_id from account.requests')
      assert.deepEqual(all.rows, [{ request_id: mine.key.requestId }])
      assert.equal((await client.query('select 1 from account.applicant_accounts')).rowCount, 1)
      assert.equal((await client.query('delete from account.account_codes')).rowCount, 1)
      // A condition that fails on a row shows its value: it is not asked of rows of others.
      await client.query('select 1 from account.requests where description::int = 1')
      await client.query('select 1 from applicant.requests where description::int = 1')
    })
    assert.deepEqual(await listed(li.context.sessionDigest), [other.key.requestId])
    await asPortal(given.url, digestOf('no session'), async (client) => {
      for (const view of ['requests', 'applicant_accounts', 'account_codes', 'applicant_sessions'])
        assert.equal((await client.query(`select 1 from account.${view}`)).rowCount, 0, view)
    })
  }))

test('a code that opens nothing is not listed, and nothing is once the session has ended', () =>
  onPortal(async (stage) => {
    const mine = await sent(stage)
    const { context } = await signIn(stage, 'wang@reader.example')
    await assert.rejects(addToAccount(context, digestOf('AAAA-AAAA-AAAA')), /account.full/)
    await addToAccount(context, mine.code)
    await stage.given.sql("update applicant_sessions set ends_at = now() - interval '1 second'")
    assert.equal(await findOwn(stage.portal.database, context.sessionDigest), undefined)
    await assert.rejects(addToAccount(context, mine.code), /account.signedOut/)
  }))

test('signing out ends this session; closing the account leaves the requests and nothing else', () =>
  onPortal(async (stage) => {
    const { given, portal } = stage
    const mine = await sent(stage)
    const first = await signIn(stage, 'wang@reader.example')
    const second = await signIn(stage, 'wang@reader.example')
    await addToAccount(first.context, mine.code)
    const details = {
      ...{ class: 'naturalPerson', name: '王示例', identityKind: '居民身份证' },
      ...{ identityNumber: '示例证号', contactPerson: '', phone: '示例电话', email: '' },
      ...{ address: '', postcode: '' },
    }
    await keepDetails(first.context, details)
    const { rows } = await given.sql('select details_sealed from applicant_accounts')
    assert.doesNotMatch(rows[0].details_sealed, /王示例|示例证号/)
    await signOutApplicant(first.context)
    assert.equal(await findOwn(portal.database, first.context.sessionDigest), undefined)
    const own = await findOwn(portal.database, second.context.sessionDigest)
    assert.deepEqual(own?.account.details, details)
    assert.equal(own?.requests.length, 1)
    await closeAccount(second.context)
    for (const table of ['applicant_accounts', 'applicant_sessions', 'account_codes'])
      assert.equal((await given.sql(`select 1 from ${table}`)).rowCount, 0, table)
    assert.equal((await given.sql('select 1 from requests')).rowCount, 1)
    assert.ok('lines' in (await verifyAuditLog(given.as('owner'))))
  }))

test('staff of the office verify the identity by a received request, and take it back', () =>
  onPortal(async (stage) => {
    const { office, portal, given } = stage
    const on = '2025-03-04'
    const mine = await sent(stage)
    const { context, accountId } = await signIn(stage, 'wang@reader.example')
    const by = (basis: 'counter' | 'attachedProof') =>
      verifyIdentity(office.as('clerk', on), mine.key, { accountId, basis })
    await assert.rejects(by('counter'), /account.gone/)
    await addToAccount(context, mine.code)
    await assert.rejects(by('counter'), /account.notReceived/)
    const clerk = { ...office.as('clerk', on), now: new Date() }
    await confirmReceipt(clerk, mine.key, { on: localDate(today()), evidence: '示例' })
    await assert.rejects(by('attachedProof'), /account.noProof/)
    const reviewer = verifyIdentity(office.as('reviewer', on), mine.key, {
      ...{ accountId, basis: 'counter' },
    })
    await assert.rejects(reviewer, /request.notYourRole/)
    await assert.rejects(verifyIdentity(portal, mine.key, { accountId, basis: 'counter' }), /.+/)
    await by('counter')
    const own = await findOwn(portal.database, context.sessionDigest)
    assert.ok(own?.account.verified)
    const { rows } = await given.sql(
      "select actor_id, facts ->> 'basis' as basis from audit_lines where action = 'requests.verifyIdentity'",
    )
    assert.deepEqual(rows, [{ actor_id: 'clerk-1', basis: 'counter' }])
    await takeBackVerification(office.as('officeHead', on), mine.key, accountId)
    const after = await findOwn(portal.database, context.sessionDigest)
    assert.equal(after?.account.verified, undefined)
  }))

function today(): string {
  return new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10)
}

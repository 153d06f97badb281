import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createUnit } from '#agencies/create-unit.action.ts'
import { localDate } from '#law/index.ts'
import { parseConfig } from '../config.ts'
import { type TestDatabase, withDatabase } from '../db/testing/with-database.ts'
import { inTransaction } from '../db/transaction.ts'
import { useCarriers } from './carrier.ts'
import { isMailbox, isSender } from './mailbox.ts'
import { listMessages } from './outgoing.ts'
import { type Posted, postMessage } from './post-message.action.ts'
import { sendMessage } from './send-message.job.ts'
import { mailBySmtp } from './smtp.ts'
import { startMailServer, type TestMailServer, wordsOf } from './testing/mail-server.ts'
import { waitAfter } from './waits.ts'

let server: TestMailServer
const sender = '示例市信息公开 <gongkai@mail.example>'

before(async () => {
  server = await startMailServer()
})
after(async () => {
  useCarriers({})
  await server.stop()
})

const subjectId = '00000000-0000-7000-8000-000000000001'
const message = {
  to: 'somebody@reader.example',
  subject: '示例通知',
  text: '编号 2026-0001\nhttps://a.example/track',
}

/** Posts one message and gives what is in the queue of jobs for it. */
async function post(given: TestDatabase, more: Partial<Posted> = {}): Promise<{ unitId: string }> {
  const { context } = given
  const unit = await createUnit(context, {
    code: 'mail-example',
    name: '示例局',
    kind: 'department',
    region: '示例市',
    hasRuleMakingPower: false,
    createdOn: localDate('2019-05-15'),
  })
  const deed = { action: 'example', unitId: unit.id, subject: subjectId }
  const posted = { unitId: unit.id, subjectId, kind: 'example', now: context.now } as const
  await inTransaction(context, deed, (tx) =>
    postMessage(tx, { ...posted, carrier: 'email', message, ...more }),
  )
  return { unitId: unit.id }
}

async function queued({
  sql,
}: TestDatabase): Promise<readonly { payload: unknown; wait: number }[]> {
  const { rows } = await sql(
    'select payload, extract(epoch from run_at - created_at)::int as wait from graphile_worker._private_jobs order by id',
  )
  return rows
}

async function attempt(given: TestDatabase): Promise<void> {
  const payload = (await queued(given)).at(-1)?.payload
  await sendMessage.work({ ...given.context, database: given.as('worker') }, payload)
}

const bySmtp = () => useCarriers({ email: mailBySmtp({ url: server.url, sender }) })

test('a message goes by a real SMTP server, and neither address nor words stay behind', () =>
  withDatabase(async (given) => {
    bySmtp()
    server.answer(undefined)
    const { unitId } = await post(given)
    const kept = await given.sql('select to_jsonb(m)::text as text from outgoing_messages m')
    assert.doesNotMatch(kept.rows[0].text, /reader\.example|2026-0001|示例通知/)
    assert.doesNotMatch(JSON.stringify(await queued(given)), /reader|2026-0001/)
    await attempt(given)
    const [taken] = server.taken.slice(-1)
    assert.deepEqual(taken?.to, ['somebody@reader.example'])
    const words = taken ? wordsOf(taken) : ''
    assert.match(words, /Subject: 示例通知/)
    assert.match(words, /编号 2026-0001\r?\nhttps:\/\/a\.example\/track/)
    assert.match(words, /Auto-Submitted: auto-generated/)
    const [told] = await listMessages(given.database, { unitId, subjectId })
    assert.equal(told?.state, 'sent')
    const { rows } = await given.sql('select address_sealed, content_sealed from outgoing_messages')
    assert.deepEqual(rows, [{ address_sealed: null, content_sealed: null }])
    // The queue may hand a job over twice: it is not sent twice.
    const before = server.taken.length
    await attempt(given)
    assert.equal(server.taken.length, before)
  }))

test('a server that puts it off is asked again after growing waits, until it is given up', () =>
  withDatabase(async (given) => {
    bySmtp()
    server.answer(451)
    const { unitId } = await post(given)
    for (let number = 1; number <= 8; number += 1) await attempt(given)
    const [told] = await listMessages(given.database, { unitId, subjectId })
    assert.equal(told?.state, 'failed')
    assert.equal(told?.attempts, 8)
    assert.match(told?.problem ?? '', /451/)
    const { rows } = await given.sql('select address_sealed from outgoing_messages')
    assert.deepEqual(rows, [{ address_sealed: null }])
    // The first, and one after each failure but the last.
    assert.equal((await queued(given)).length, 8)
    server.answer(undefined)
  }))

test('the waits grow, from a minute to a day', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7].map((failures) => waitAfter(failures) ?? 0)
  assert.deepEqual(
    waits,
    [...waits].sort((one, other) => one - other),
  )
  assert.equal(waits[0], 60_000)
  assert.equal(waits.at(-1), 86_400_000)
  assert.equal(waitAfter(8), undefined)
})

test('an address that the server refuses for good bounces at once', () =>
  withDatabase(async (given) => {
    bySmtp()
    server.answer(550)
    const { unitId } = await post(given)
    await attempt(given)
    const [told] = await listMessages(given.database, { unitId, subjectId })
    assert.deepEqual([told?.state, told?.attempts], ['bounced', 1])
    assert.equal((await queued(given)).length, 1)
    server.answer(undefined)
  }))

test('a server that is not there is waited for; the message goes once it is', () =>
  withDatabase(async (given) => {
    useCarriers({ email: mailBySmtp({ url: 'smtp://127.0.0.1:9', sender }) })
    const { unitId } = await post(given)
    await attempt(given)
    const [first] = await listMessages(given.database, { unitId, subjectId })
    assert.equal(first?.state, 'waiting')
    assert.match(first?.problem ?? '', /连接发信服务器失败/)
    bySmtp()
    server.answer(undefined)
    await attempt(given)
    const [second] = await listMessages(given.database, { unitId, subjectId })
    assert.deepEqual([second?.state, second?.attempts], ['sent', 2])
  }))

test('where mail is not set up nothing is sent, and that is what is noted', () =>
  withDatabase(async (given) => {
    useCarriers({})
    const { unitId } = await post(given)
    assert.deepEqual(await queued(given), [])
    const [told] = await listMessages(given.database, { unitId, subjectId })
    assert.equal(told?.state, 'notConfigured')
    const { rows } = await given.sql('select address_sealed, content_sealed from outgoing_messages')
    assert.deepEqual(rows, [{ address_sealed: null, content_sealed: null }])
  }))

test('what causes a message and the message are written together, or neither', () =>
  withDatabase(async (given) => {
    bySmtp()
    const { context } = given
    const deed = { action: 'example', unitId: subjectId, subject: subjectId }
    await assert.rejects(
      inTransaction(context, deed, async (tx) => {
        const one = { unitId: subjectId, subjectId, kind: 'example', now: context.now }
        await postMessage(tx, { ...one, carrier: 'email', message })
        throw new Error('the step failed')
      }),
    )
    assert.deepEqual(await queued(given), [])
  }))

test('an address is one mailbox, without line breaks, names or lists', () => {
  for (const good of ['a@b.cn', 'wang.example+1@mail.example.gov.cn']) assert.ok(isMailbox(good))
  for (const bad of ['', 'a', 'a@', '@b', 'a b@c', 'a@b,c@d', 'a@b\r\nBcc: c@d', 'A <a@b>'])
    assert.ok(!isMailbox(bad), bad)
  assert.ok(isSender('示例市信息公开 <gongkai@example.gov.cn>'))
  assert.ok(!isSender('示例\r\nBcc: a@b <c@d>'))
})

test('a mail server without a sender is refused at the start', () => {
  const read = (environment: Record<string, string>) => {
    const parsed = parseConfig(environment)
    return 'problems' in parsed ? parsed.problems.join() : ''
  }
  assert.match(read({ SMTP_URL: 'smtp://127.0.0.1:25' }), /MAIL_SENDER/)
  assert.match(read({ SMTP_URL: 'https://mail', MAIL_SENDER: 'a@b.cn' }), /SMTP_URL/)
  assert.equal(read({ SMTP_URL: 'smtps://u:p@mail.example:465', MAIL_SENDER: 'a@b.cn' }), '')
})

test('nothing goes in the clear to a server elsewhere, unless that was allowed', async () => {
  server.answer(undefined)
  const { port } = new URL(server.url)
  // Another name of this machine, which counts as a server elsewhere; it offers no STARTTLS.
  const url = `smtp://user:secret@[::ffff:127.0.0.1]:${port}`
  const before = server.taken.length
  const refused = await mailBySmtp({ url, sender })({ id: 'one', ...message })
  assert.deepEqual(refused, { outcome: 'later', problem: '发信服务器不支持加密，没有发送' })
  assert.equal(server.taken.length, before)
  const plain = url.replace('user:secret@', '')
  const sent = await mailBySmtp({ url: plain, sender, mayBePlain: true })({ id: 'two', ...message })
  assert.deepEqual(sent, { outcome: 'taken' })
})

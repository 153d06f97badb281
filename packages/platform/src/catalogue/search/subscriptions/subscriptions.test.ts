import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { Refused } from '#kit/db/transaction.ts'
import { useCarriers } from '#kit/mail/carrier.ts'
import { sendMessage } from '#kit/mail/send-message.job.ts'
import { mailBySmtp } from '#kit/mail/smtp.ts'
import { withMailServer, wordsOf } from '#kit/mail/testing/mail-server.ts'
import { aDraft, anEditorialOffice, aPublished } from '../../testing/an-editorial-office.ts'
import { sendDigests } from './send-digests.action.ts'
import { askForMail, confirmMail, endMail, mailConfirmLink } from './subscribe.action.ts'
import { nextMailAt } from './subscription.ts'

const mail = withMailServer()
const search = new URLSearchParams({ q: '停车' }).toString()
const hour = 3_600_000

/** What waits in the queue, done; the links that are asked for first. */
async function workAll({ sql, context, as }: TestDatabase): Promise<void> {
  for (let isMore = true; isMore; ) {
    const { rows } = await sql('select payload from graphile_worker._private_jobs order by id')
    await sql('delete from graphile_worker._private_jobs')
    isMore = rows.length > 0
    const worker = { ...context, now: new Date(), database: as('worker') }
    for (const { payload } of rows)
      await (payload.subscriptionId
        ? mailConfirmLink(worker, payload.subscriptionId)
        : sendMessage.work(worker, payload))
  }
}

const link = /\/search\/mail\/(confirm|end)\/([\w.-]+)/

test('a search by mail is confirmed by its link, told once, and ended by the link of any mail', () =>
  withDatabase(async (database) => {
    const server = mail()
    useCarriers({ email: mailBySmtp({ url: server.url, sender: 'gongkai@portal.example' }) })
    const office = await anEditorialOffice(database)
    const now = new Date()
    const visitor = {
      ...database.context,
      now,
      database: database.as('portal'),
      actor: { kind: 'public', id: 'subscriber' },
    } as const
    const asked = { mailbox: 'reader@reader.example', frequency: 'daily', search }
    await assert.rejects(askForMail(visitor, { ...asked, mailbox: 'a,b@c' }), Refused)
    await askForMail(visitor, asked)
    await workAll(database)
    const taken = server.taken.length
    const [, , token = ''] =
      link.exec(wordsOf(server.taken[taken - 1] ?? { to: [], source: '' })) ?? []
    const worker = { ...database.context, now, database: database.as('worker') }
    const today = now.toISOString().slice(0, 10)
    const later = (hours: number) => ({ ...worker, now: new Date(now.getTime() + hours * hour) })

    await sendDigests(later(30))
    await workAll(database)
    assert.equal(server.taken.length, taken, 'nothing before it is confirmed')
    await confirmMail(visitor, token)
    await assert.rejects(confirmMail(visitor, token), Refused)

    await aPublished(office, { on: today })
    await aDraft(office, { on: today, content: { title: '停车草案（示例）' } })
    // Published within the hours that the mail tells of, whatever the hour of this test.
    await database.sql(`update search_documents set published_at = now() + interval '1 hour'`)
    await sendDigests(later(30))
    await sendDigests(later(30))
    await sendDigests(later(60))
    await workAll(database)
    assert.equal(server.taken.length, taken + 1, 'told once')
    const told = server.taken.at(-1) ?? { to: [], source: '' }
    assert.deepEqual(told.to, ['reader@reader.example'])
    assert.match(wordsOf(told), /停车管理办法/)
    assert.doesNotMatch(wordsOf(told), /草案/)
    assert.match(told.source, /List-Unsubscribe:\s+<http/i)
    const [, which, end = ''] = link.exec(wordsOf(told)) ?? []
    assert.equal(which, 'end')

    await assert.rejects(endMail(visitor, `${end}0`), Refused)
    await endMail(visitor, end)
    const { rows } = await database.sql('select mailbox_sealed from search_subscriptions')
    assert.deepEqual(rows, [{ mailbox_sealed: null }])
    await aPublished(office, { on: today })
    await database.sql(`update search_documents set published_at = now() + interval '70 hours'`)
    await sendDigests(later(100))
    await workAll(database)
    assert.equal(server.taken.length, taken + 1)
  }))

test('mails go out at eight in the morning, weekly ones on Mondays', () => {
  const at = (frequency: 'daily' | 'weekly', now: string) =>
    nextMailAt(frequency, new Date(now)).toISOString()
  assert.equal(at('daily', '2026-03-02T01:00:00Z'), '2026-03-03T00:00:00.000Z')
  assert.equal(at('daily', '2026-03-02T23:59:00Z'), '2026-03-03T00:00:00.000Z')
  assert.equal(at('weekly', '2026-03-02T00:00:00Z'), '2026-03-09T00:00:00.000Z')
  assert.equal(at('weekly', '2026-03-07T10:00:00Z'), '2026-03-09T00:00:00.000Z')
})

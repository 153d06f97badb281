import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { useCarriers } from '#kit/mail/carrier.ts'
import { listMessages } from '#kit/mail/outgoing.ts'
import { sendMessage } from '#kit/mail/send-message.job.ts'
import { mailBySmtp } from '#kit/mail/smtp.ts'
import { withMailServer, wordsOf } from '#kit/mail/testing/mail-server.ts'
import { localDate } from '#law/index.ts'
import type { RequestKey } from '../case/request-case.ts'
import {
  clearSecrecy,
  reviewDraft,
  serveDecision,
  signDecision,
  submitDraft,
} from '../decision/decide.action.ts'
import { emptyDraft } from '../decision/draft.ts'
import { queryNumberOf } from '../follow/query-number.ts'
import { askForClarification, receiveClarification } from '../handling/clarification.action.ts'
import { anApplicant, anOffice, aRequestAtWork, type Office } from '../testing/an-office.ts'
import { noteReturned } from './note-returned.action.ts'

const day = localDate
const mail = withMailServer()

const applicant = {
  ...anApplicant,
  name: '王示例',
  email: 'wang@reader.example',
  address: '示例路1号',
}

async function sendAll({ sql, context, as }: TestDatabase): Promise<void> {
  const { rows } = await sql('select payload from graphile_worker._private_jobs order by id')
  await sql('delete from graphile_worker._private_jobs')
  for (const { payload } of rows)
    await sendMessage.work({ ...context, database: as('worker') }, payload)
}

async function answered({ as }: Office, key: RequestKey): Promise<void> {
  const on = '2026-03-10'
  const draft = { ...emptyDraft('granted'), route: '示例网站', text: '示例答复内容' }
  await submitDraft(as('clerk', on), key, draft)
  await reviewDraft(as('reviewer', on), key)
  await clearSecrecy(as('secrecyReviewer', on), key)
  await signDecision(as('organHead', on), key)
  await serveDecision(as('clerk', on), key, { on: day(on), by: '邮政挂号 示例单号' })
}

test('receipt, clarification and answer are told by mail with number and address, and no more', () =>
  withDatabase(async (given) => {
    useCarriers({ email: mailBySmtp({ url: mail().url, sender: 'office@mail.example' }) })
    const office = await anOffice(given)
    const key = await aRequestAtWork(office, { on: '2026-03-03', applicant })
    const asked = { servedOn: day('2026-03-04'), workingDays: 10, what: '请写明标段' }
    await askForClarification(office.as('clerk', '2026-03-04'), key, asked)
    const clearer = { on: day('2026-03-05'), description: '示例路段一标段的招标文件' }
    await receiveClarification(office.as('clerk', '2026-03-05'), key, clearer)
    await answered(office, key)
    const from = mail().taken.length
    await sendAll(given)
    const sent = mail().taken.slice(from)
    const subjects = sent.map((one) => /Subject: (.*?)（/.exec(wordsOf(one))?.[1])
    assert.deepEqual(subjects, [
      '政府信息公开申请已经收到',
      '政府信息公开申请需要补正',
      '政府信息公开申请已经答复',
    ])
    const secrets = [applicant.name, applicant.address, '示例证号', '示例电话', '招标文件', '标段']
    for (const one of sent) {
      assert.deepEqual(one.to, ['wang@reader.example'])
      const words = wordsOf(one)
      assert.ok(words.includes(queryNumberOf(key.requestId)))
      assert.match(words, /http:\/\/127\.0\.0\.1:8080\/track/)
      for (const secret of [...secrets, '示例答复内容', '予以公开', '示例局', '公复'])
        assert.ok(!words.includes(secret), secret)
    }
  }))

test('who left no mailbox gets no mail; without a server it is noted that nothing was sent', () =>
  withDatabase(async (given) => {
    useCarriers({})
    const office = await anOffice(given)
    await aRequestAtWork(office, { on: '2026-03-03' })
    const none = await given.sql('select count(*)::int as n from outgoing_messages')
    assert.equal(none.rows[0].n, 0)
    await aRequestAtWork(office, { on: '2026-03-03', applicant })
    const { rows } = await given.sql('select kind, state from outgoing_messages')
    assert.deepEqual(rows, [{ kind: 'receipt', state: 'notConfigured' }])
    const jobs = await given.sql('select count(*)::int as n from graphile_worker._private_jobs')
    assert.equal(jobs.rows[0].n, 0)
  }))

test('a step that is refused tells nobody', () =>
  withDatabase(async (given) => {
    useCarriers({ email: mailBySmtp({ url: mail().url, sender: 'office@mail.example' }) })
    const office = await anOffice(given)
    const key = await aRequestAtWork(office, { on: '2026-03-03', applicant })
    const late = { servedOn: day('2026-03-20'), workingDays: 10 }
    await assert.rejects(askForClarification(office.as('clerk', '2026-03-20'), key, late))
    const { rows } = await given.sql('select kind from outgoing_messages')
    assert.deepEqual(rows, [{ kind: 'receipt' }])
  }))

test('where an office has a gateway for SMS, who left a telephone alone is told by it', () =>
  withDatabase(async (given) => {
    const sent: string[] = []
    useCarriers({
      sms: async ({ to, text }) => {
        sent.push(`${to} ${text}`)
        return { outcome: 'taken' }
      },
    })
    const office = await anOffice(given)
    await aRequestAtWork(office, { on: '2026-03-03' })
    await sendAll(given)
    assert.equal(sent.length, 1)
    assert.match(sent[0] ?? '', /^示例电话 编号：/)
  }))

test('mail that came back is noted once by the desk, and what was not sent cannot come back', () =>
  withDatabase(async (given) => {
    useCarriers({ email: mailBySmtp({ url: mail().url, sender: 'office@mail.example' }) })
    const office = await anOffice(given)
    const key = await aRequestAtWork(office, { on: '2026-03-03', applicant })
    const other = await aRequestAtWork(office, { on: '2026-03-03' })
    const subject = { unitId: key.unitId, subjectId: key.requestId }
    const [message] = await listMessages(given.database, subject)
    const returned = { messageId: message?.messageId ?? '', reason: 'noSuchMailbox' } as const
    const clerk = office.as('clerk', '2026-03-04')
    await assert.rejects(noteReturned(clerk, key, returned), /mail.notSent/)
    await sendAll(given)
    const reviewer = office.as('reviewer', '2026-03-04')
    await assert.rejects(noteReturned(reviewer, key, returned), /request.notYourRole/)
    await assert.rejects(noteReturned(clerk, other, returned), /mail.notSent/)
    await noteReturned(clerk, key, returned)
    const [noted] = await listMessages(given.database, subject)
    assert.deepEqual([noted?.state, noted?.problem], ['bounced', '退信：邮箱不存在'])
    await assert.rejects(noteReturned(clerk, key, returned), /mail.notSent/)
  }))

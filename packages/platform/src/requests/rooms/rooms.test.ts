import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { atOneInstant } from '#kit/db/database.ts'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { verifyAuditLog } from '#kit/db/verify-audit-log.ts'
import { portalLayout } from '#kit/html/portal-layout.ts'
import { createSite } from '#kit/http/site.ts'
import { useCarriers } from '#kit/mail/carrier.ts'
import { sendMessage } from '#kit/mail/send-message.job.ts'
import { mailBySmtp } from '#kit/mail/smtp.ts'
import { withMailServer, wordsOf } from '#kit/mail/testing/mail-server.ts'
import { digestOf } from '#kit/secrets/token.ts'
import { localDate, nationalCalendar } from '#law/index.ts'
import { getPrivateValues, listIssuedLetters } from '#letters/index.ts'
import { aConfig, send } from '../../../test/sites.ts'
import { listRequestFiles } from '../attachments/request-files.store.ts'
import { listFacts } from '../case/facts.store.ts'
import { openByCode } from '../case/open-by-code.store.ts'
import type { RequestKey } from '../case/request-case.ts'
import { findRequest } from '../case/requests.store.ts'
import { answerClock } from '../clock/answer-clock.ts'
import { consultationsOf } from '../clock/asked-others.ts'
import { consult } from '../consultation/consult.action.ts'
import { anApplicant, anOffice, aRequestAtWork, type Office } from '../testing/an-office.ts'
import { answerInRoom, confirmArrival, type RoomVisit } from './answer-in-room.action.ts'
import { closeRoom } from './close-room.action.ts'
import { findRoomByKey } from './open-room.store.ts'
import { opinionJob } from './opinion.job.ts'
import { roomRoutes } from './portal/room-routes.ts'
import { type RoomParty, roomRefusals, whyNotOpen } from './room.ts'
import { listRooms } from './rooms.store.ts'

const day = localDate
const mail = withMailServer()

type Asked = {
  readonly given: TestDatabase
  readonly office: Office
  readonly key: RequestKey
  readonly roomKey: string
}

const letter = {
  addressee: '示例公司',
  matter: '示例合同中的报价',
  email: 'asked@reader.example',
}

function onAsked(party: RoomParty, visit: (asked: Asked) => Promise<void>): Promise<void> {
  return withDatabase(async (given) => {
    useCarriers({ email: mailBySmtp({ url: mail().url, sender: 'office@mail.example' }) })
    const office = await anOffice(given)
    const key = await aRequestAtWork(office, { on: '2026-03-03' })
    await consult(office.as('clerk', '2026-03-05'), key, { party, on: day('2026-03-05'), letter })
    const [room] = await listRooms(given.database, key)
    const kept = { unitId: key.unitId, letterId: room?.letterId ?? '' }
    const { replyLink = '' } = await getPrivateValues(given.database, kept)
    await visit({ given, office, key, roomKey: replyLink.split('/').at(-1) ?? '' })
  })
}

const noon = (on: string): Date => new Date(`${on}T04:00:00Z`)

/** Comes with the key, as the public site. */
async function come({ given, roomKey }: Asked, on: string) {
  const database = given.as('portal')
  const keyDigest = digestOf(roomKey)
  const room = await findRoomByKey(database, keyDigest)
  assert.ok(room)
  const actor = { kind: 'public', id: 'consulted' } as const
  const visit: RoomVisit = { room, keyDigest }
  return { context: { database, actor, now: noon(on), requestId: 'test' }, visit }
}

/** What the worker does with all that is queued for it. */
async function work({ given }: Asked, on: string): Promise<void> {
  const { rows } = await given.sql(
    'select j.payload, t.identifier from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id order by j.id',
  )
  await given.sql('delete from graphile_worker._private_jobs')
  const actor = { kind: 'system', id: 'worker' } as const
  const context = { database: given.as('worker'), actor, now: noon(on), requestId: 'job' }
  for (const { payload, identifier } of rows)
    await [opinionJob, sendMessage].find(({ name }) => name === identifier)?.work(context, payload)
}

async function clockOf({ given, key }: Asked, on: string): Promise<string> {
  const recorded = await listFacts(given.database, key)
  const { clock } = answerClock(recorded, nationalCalendar, day(on))
  return 'dueOn' in clock ? `${clock.state} ${clock.dueOn}` : clock.state
}

test('asking a third party issues a numbered letter with an address whose key is kept as a digest', () =>
  onAsked('thirdParty', async (asked) => {
    const { given, key, roomKey } = asked
    assert.match(roomKey, /^[\w-]{43}$/)
    const subject = { unitId: key.unitId, subjectId: key.requestId }
    const [issued] = await listIssuedLetters(given.database, subject)
    assert.equal(issued?.kind, 'thirdPartyOpinion')
    assert.match(issued?.number ?? '', /〔2026〕1号/)
    const { rows } = await given.sql(
      "select coalesce(string_agg(t::text, ''), '') as all from (select to_jsonb(r) as t from consultation_rooms r union all select to_jsonb(l) from issued_letters l union all select to_jsonb(m) from outgoing_messages m union all select to_jsonb(j) from graphile_worker._private_jobs j union all select to_jsonb(a) from audit_lines a) as everything",
    )
    assert.ok(!rows[0].all.includes(roomKey))
    assert.ok(!rows[0].all.includes('reader.example'))
    assert.ok(rows[0].all.includes(digestOf(roomKey)))
  }))

test('the mail to the third party says number and address, and nothing of the case', () =>
  onAsked('thirdParty', async (asked) => {
    await work(asked, '2026-03-05')
    const taken = mail().taken.at(-1)
    assert.deepEqual(taken?.to, ['asked@reader.example'])
    const words = taken ? wordsOf(taken) : ''
    assert.match(words, /〔2026〕1号/)
    assert.ok(words.includes(`/consultations/${asked.roomKey}`))
    for (const secret of [anApplicant.name, letter.addressee, letter.matter, '招标文件', '示例局'])
      assert.ok(!words.includes(secret), secret)
  }))

test('the room shows the letter and nothing of who asked; the public role reads no table of it', () =>
  onAsked('thirdParty', async (asked) => {
    const { visit } = await come(asked, '2026-03-06')
    const shown = JSON.stringify(visit.room)
    assert.match(shown, /示例合同中的报价/)
    for (const secret of [
      anApplicant.name,
      anApplicant.identity.number,
      anApplicant.phone ?? '',
      '招标文件',
    ])
      assert.ok(!shown.includes(secret), secret)
    for (const table of [
      'consultation_rooms',
      'consultation_answers',
      'issued_letters',
      'request_facts',
      'outgoing_messages',
      'request_comments',
      'request_helpers',
    ])
      await assert.rejects(
        asked.given.sql(`set role gongkai_portal; select * from ${table}`),
        { code: '42501' },
        table,
      )
    const other = await findRoomByKey(asked.given.as('portal'), digestOf('another key'))
    assert.equal(other, undefined)
  }))

test('the answer becomes the fact that the clock goes on with; a correction changes the side alone', () =>
  onAsked('thirdParty', async (asked) => {
    assert.match(await clockOf(asked, '2026-03-09'), /^suspended/)
    const first = await come(asked, '2026-03-09')
    await confirmArrival(first.context, first.visit)
    await work(asked, '2026-03-09')
    const second = await come(asked, '2026-03-12')
    assert.equal(second.visit.room.receivedOn, '2026-03-09')
    await answerInRoom(second.context, second.visit, { agrees: false, reasons: '报价是商业秘密' })
    await work(asked, '2026-03-12')
    const after = await clockOf(asked, '2026-03-16')
    assert.match(after, /^running/)
    const [kept] = await asked.given
      .sql('select reasons_sealed from consultation_answers')
      .then(({ rows }) => rows)
    assert.doesNotMatch(kept.reasons_sealed, /商业秘密/)
    const third = await come(asked, '2026-03-16')
    assert.equal(third.visit.room.last?.agrees, false)
    await answerInRoom(third.context, third.visit, { agrees: true, reasons: '' })
    await work(asked, '2026-03-16')
    const facts = (await listFacts(asked.given.database, asked.key)).map(({ fact }) => fact)
    const [one] = consultationsOf(facts, nationalCalendar)
    assert.deepEqual(
      [one?.receivedOn, one?.answeredOn, one?.agrees],
      ['2026-03-09', '2026-03-12', true],
    )
    assert.equal(await clockOf(asked, '2026-03-16'), after)
    const [room] = await listRooms(asked.given.database, asked.key)
    assert.deepEqual(
      room?.answers.map(({ agrees, reasons, isNoted, problem }) => [
        agrees,
        reasons,
        isNoted,
        problem,
      ]),
      [
        [false, '报价是商业秘密', true, null],
        [true, '', true, null],
      ],
    )
    assert.ok('lines' in (await verifyAuditLog(asked.given.as('owner'))))
  }))

test('several workers at once write an opinion and its correction into the file once', () =>
  onAsked('thirdParty', async (asked) => {
    const { given, key } = asked
    const first = await come(asked, '2026-03-09')
    await answerInRoom(first.context, first.visit, { agrees: false, reasons: '示例理由' })
    const second = await come(asked, '2026-03-09')
    await answerInRoom(second.context, second.visit, { agrees: true, reasons: '' })
    const [room] = await listRooms(given.database, key)
    const actor = { kind: 'system', id: 'worker' } as const
    const now = noon('2026-03-09')
    const context = { database: given.as('worker'), actor, now, requestId: 'job' }
    const payload = { unitId: key.unitId, roomId: room?.roomId }
    await Promise.all([1, 2, 3].map(() => opinionJob.work(context, payload)))
    const facts = (await listFacts(given.database, key)).map(({ fact }) => fact.kind)
    assert.deepEqual(
      facts.filter((kind) => kind.startsWith('consultation')),
      ['consultationReceived', 'consultationAnswered', 'consultationCorrected'],
    )
    const [after] = await listRooms(given.database, key)
    assert.deepEqual(
      after?.answers.map(({ isNoted, problem }) => [isNoted, problem]),
      [
        [true, null],
        [true, null],
      ],
    )
  }))

test('an answer alone says too that the letter has arrived', () =>
  onAsked('coMaker', async (asked) => {
    const { context, visit } = await come(asked, '2026-03-10')
    await answerInRoom(context, visit, { agrees: true, reasons: '' })
    await work(asked, '2026-03-10')
    const facts = (await listFacts(asked.given.database, asked.key)).map(({ fact }) => fact)
    const [one] = consultationsOf(facts, nationalCalendar)
    assert.deepEqual(
      [one?.receivedOn, one?.answeredOn, one?.agrees],
      ['2026-03-10', '2026-03-10', true],
    )
  }))

test('an answer is taken once: whoever saw none does not overwrite one that came meanwhile', () =>
  onAsked('thirdParty', async (asked) => {
    const { context, visit } = await come(asked, '2026-03-10')
    await answerInRoom(context, visit, { agrees: true, reasons: '' })
    await assert.rejects(
      answerInRoom(context, visit, { agrees: false, reasons: '示例' }),
      /room.answeredMeanwhile/,
    )
    const two = await Promise.allSettled(
      [1, 2].map(async () => {
        const again = await come(asked, '2026-03-10')
        await answerInRoom(again.context, again.visit, { agrees: false, reasons: '示例' })
      }),
    )
    const { rows } = await asked.given.sql('select count(*)::int as n from consultation_answers')
    assert.equal(rows[0].n, 1 + two.filter(({ status }) => status === 'fulfilled').length)
  }))

test('objections need reasons, closed and lapsed rooms take nothing, and nothing is written', () =>
  onAsked('thirdParty', async (asked) => {
    const { given, office, key } = asked
    const { context, visit } = await come(asked, '2026-03-10')
    const says = (agrees: boolean | undefined, reasons = '') =>
      answerInRoom(context, visit, { agrees, reasons })
    await assert.rejects(says(undefined), /room.choiceMissing/)
    await assert.rejects(says(false, ' '), /room.reasonsMissing/)
    await assert.rejects(says(false, '长'.repeat(3001)), /room.reasonsTooLong/)
    await confirmArrival(context, visit)
    await work(asked, '2026-03-10')
    const late = await come(asked, '2026-04-30')
    await assert.rejects(
      answerInRoom(late.context, late.visit, { agrees: true, reasons: '' }),
      /room.expired/,
    )
    const request = await findRequest(given.database, key)
    assert.ok(request)
    const [room] = await listRooms(given.database, key)
    const roomId = room?.roomId ?? ''
    await assert.rejects(
      closeRoom(office.as('reviewer', '2026-03-10'), request, roomId),
      /request.notYourRole/,
    )
    await closeRoom(office.as('clerk', '2026-03-10'), request, roomId)
    const shut = await come(asked, '2026-03-10')
    await assert.rejects(
      answerInRoom(shut.context, shut.visit, { agrees: true, reasons: '' }),
      /room.closed/,
    )
    const { rows } = await given.sql('select count(*)::int as n from consultation_answers')
    assert.equal(rows[0].n, 0)
  }))

test('a letter without addressee or matter is not issued, and nobody is asked', () =>
  withDatabase(async (given) => {
    const office = await anOffice(given)
    const key = await aRequestAtWork(office, { on: '2026-03-03' })
    const ask = (wrong: object) =>
      consult(office.as('clerk', '2026-03-05'), key, {
        party: 'thirdParty',
        on: day('2026-03-05'),
        letter: { ...letter, ...wrong },
      })
    await assert.rejects(ask({ addressee: '' }), /request.addresseeMissing/)
    await assert.rejects(ask({ matter: ' ' }), /letter.incomplete/)
    await assert.rejects(ask({ email: 'a@b,c@d' }), /room.mailboxUnusable/)
    const { rows } = await given.sql(
      "select (select count(*)::int from issued_letters) as letters, (select count(*)::int from request_facts where kind = 'consulted') as facts, (select count(*)::int from consultation_rooms) as rooms",
    )
    assert.deepEqual(rows, [{ letters: 0, facts: 0, rooms: 0 }])
  }))

test('a room nobody opened closes after sixty days', () => {
  const room = {
    party: 'thirdParty',
    receivedOn: undefined,
    isClosed: false,
    isDecided: false,
  } as const
  const on = (today: string) =>
    whyNotOpen(
      { ...room, madeAt: noon('2026-03-05') },
      { calendar: nationalCalendar, today: day(today) },
    )
  assert.equal(on('2026-05-04'), undefined)
  assert.equal(on('2026-05-05')?.code, 'room.expired')
})

test('over HTTP: the page, a form that comes back, the receipt; unknown keys are not found', () =>
  onAsked('thirdParty', async (asked) => {
    const site: FastifyInstance = await createSite({
      name: 'portal',
      database: asked.given.as('portal'),
      settings: { ...aConfig(), log: false },
      routes: roomRoutes,
      layout: portalLayout,
      refusals: roomRefusals,
    })
    // The site asks the clock: the room was made long before.
    await asked.given.sql('update consultation_rooms set made_at = now()')
    const url = `/consultations/${asked.roomKey}`
    const see = () => send(site, { method: 'GET', url, guarded: true })
    const post = (step: string, form: Record<string, string>) =>
      send(site, { method: 'POST', url: `${url}/${step}`, form, guarded: true })
    const opened = await see()
    assert.equal(opened.statusCode, 200)
    assert.equal(opened.headers['cache-control'], 'no-store')
    assert.match(opened.body, /示例合同中的报价/)
    assert.doesNotMatch(opened.body, new RegExp(`${anApplicant.name}|招标文件|网上答复地址`))
    assert.equal((await post('answer', { agrees: 'no', reasons: '', seen: '0' })).statusCode, 422)
    const refused = await post('answer', { reasons: '不公开的示例理由', seen: '0' })
    assert.match(refused.body, /不公开的示例理由/)
    assert.equal((await post('arrived', {})).statusCode, 303)
    assert.equal(
      (await post('answer', { agrees: 'no', reasons: '示例理由', seen: '0' })).statusCode,
      303,
    )
    const done = await see()
    assert.match(done.body, /回执编号/)
    assert.match(done.body, /不同意公开/)
    assert.equal((await post('answer', { agrees: 'yes', seen: '0' })).statusCode, 409)
    const wrong = await send(site, { method: 'GET', url: `/consultations/${'A'.repeat(43)}` })
    assert.equal(wrong.statusCode, 404)
    await site.close()
  }))

const aPdf = new TextEncoder().encode('%PDF-1.7\n%示例\n1 0 obj <<>> endobj\n%%EOF')

test('files that come with an answer are sealed, go to the file of the request, and not to the applicant', () =>
  onAsked('thirdParty', async (asked) => {
    const { given, key } = asked
    const upload = { field: 'opinion', name: '示例意见.pdf', bytes: aPdf }
    const { context, visit } = await come(asked, '2026-03-06')
    await answerInRoom(context, visit, { agrees: false, reasons: '示例理由', uploads: [upload] })
    assert.deepEqual(await listRequestFiles(given.database, key), [])
    await work(asked, '2026-03-06')
    const files = await listRequestFiles(given.database, key)
    assert.deepEqual(
      files.map(({ part, file }) => [part, file.name, file.state]),
      [['opinion', '示例意见.pdf', 'clean']],
    )
    assert.ok(files[0]?.file.keySealed)
    const { rows: staged } = await given.sql('select file_id from staged_files')
    assert.deepEqual(staged, [])
    // The worker may come twice; and the way of the applicant leads past it.
    await work(asked, '2026-03-06')
    assert.equal((await listRequestFiles(given.database, key)).length, 1)
    const { rows } = await given.sql('select query_code_digest as digest from requests')
    const seen = await atOneInstant(given.as('portal'), async (snapshot) => {
      await openByCode(snapshot, rows[0].digest)
      return listRequestFiles(snapshot, key)
    })
    assert.deepEqual(seen, [])
  }))

test('refused with an answer: a kind that is not taken, an empty file, too many; nothing is kept', () =>
  onAsked('thirdParty', async (asked) => {
    const { given } = asked
    const { context, visit } = await come(asked, '2026-03-06')
    const file = (bytes: Uint8Array) => ({ field: 'opinion', name: '示例', bytes })
    for (const [uploads, code] of [
      [[file(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))], 'room.fileKind'],
      [[file(new Uint8Array())], 'room.fileEmpty'],
      [Array.from({ length: 6 }, () => file(aPdf)), 'room.tooManyFiles'],
    ] as const)
      await assert.rejects(answerInRoom(context, visit, { agrees: true, reasons: '', uploads }), {
        refusal: { code },
      })
    const kept =
      'select (select count(*) from staged_files) + (select count(*) from consultation_answers) as n'
    const { rows } = await given.sql(kept)
    assert.equal(Number(rows[0].n), 0)
  }))

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { createUnit } from '#agencies/index.ts'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { type Context, inTransaction } from '#kit/db/transaction.ts'
import { localDate } from '#law/index.ts'
import { letterKinds } from '../kinds/letter-kinds.ts'
import { saveMarks } from '../numbering/save-marks.action.ts'
import { saveTemplate } from '../template/save-template.action.ts'
import { digestOfLetter, issueLetter, type LetterOrder } from './issue-letter.action.ts'
import { findIssuedLetter, getPrivateValues, listIssuedLetters } from './issued-letters.store.ts'

async function given({ context }: TestDatabase) {
  const unit = await createUnit(context, {
    code: 'letters',
    name: '示例局',
    kind: 'department',
    region: '示例市',
    hasRuleMakingPower: false,
    createdOn: localDate('2019-05-15'),
  })
  const order: LetterOrder = {
    unitId: unit.id,
    organ: unit.name,
    kind: 'withdrawn',
    subjectId: randomUUID(),
    values: { receivedOn: '2026年3月2日', requestNumber: '2026-0001', description: '示例信息' },
    personal: { addressee: '示例申请人甲' },
    on: localDate('2026-03-20'),
  }
  const issue = (more: Partial<LetterOrder> = {}, after?: () => void) =>
    inTransaction(context, { action: 'test.issue', unitId: unit.id, subject: 'x' }, async (tx) => {
      const issued = await issueLetter(tx, context, { ...order, ...more })
      after?.()
      return issued
    })
  const head = { ...context, duties: [{ role: 'officeHead', unitId: unit.id }] }
  return { unit, order, issue, head }
}

test('numbers have no gap, however many are issued at once and whatever fails', () =>
  withDatabase(async (database) => {
    const { issue } = await given(database)
    const attempts = Array.from({ length: 24 }, (_, index) =>
      issue({}, () => {
        if (index % 3 === 0) throw new Error('the step failed')
      }),
    )
    const settled = await Promise.allSettled(attempts)
    const numbers = settled.flatMap((one) =>
      one.status === 'fulfilled' ? [Number(/〕(\d+)号$/.exec(one.value.number ?? '')?.[1])] : [],
    )
    assert.deepEqual(
      numbers.sort((one, other) => one - other),
      Array.from({ length: 16 }, (_, index) => index + 1),
    )
  }))

test('a letter that lacks what it must say is refused and takes no number', () =>
  withDatabase(async (database) => {
    const { issue } = await given(database)
    await assert.rejects(issue({ values: { requestNumber: '2026-0001' } }), {
      refusal: { code: 'letter.incomplete', facts: { missing: ['receivedOn'] } },
    })
    assert.equal((await issue()).number, '公开告〔2026〕1号')
  }))

test('answers, notices and years count apart, under the office’s own marks; sheets carry none', () =>
  withDatabase(async (database) => {
    const { issue, head, unit } = await given(database)
    await saveMarks(head, unit.id, { answer: '示公复', notice: '示公开告' })
    assert.equal((await issue()).number, '示公开告〔2026〕1号')
    const values = {
      ...{ receivedOn: 'x', requestNumber: 'x', description: 'x', article: 'x' },
      ...{ remedy: 'x', reason: 'x' },
    }
    assert.equal((await issue({ kind: 'stateSecret', values })).number, '示公复〔2026〕1号')
    assert.equal((await issue({ on: localDate('2027-01-04') })).number, '示公开告〔2027〕1号')
    const sheet = await issue({
      kind: 'receipt',
      values: { receivedOn: 'x', requestNumber: 'x', description: 'x' },
    })
    assert.equal(sheet.number, null)
    await assert.rejects(
      saveMarks({ ...head, duties: [] }, unit.id, { answer: '示', notice: '示' }),
      { refusal: { code: 'letter.notYourRole' } },
    )
  }))

test('an issued letter is never changed nor removed, not even by the owner of the database', () =>
  withDatabase(async (database) => {
    const { issue } = await given(database)
    const { letterId } = await issue()
    for (const statement of [
      "update issued_letters set number = '改〔2026〕9号' where letter_id = $1",
      "update issued_letters set content = '{}' where letter_id = $1",
      'delete from issued_letters where letter_id = $1',
    ])
      await assert.rejects(database.sql(statement, [letterId]), /never changed/)
  }))

test('the stored text holds no personal data; with them it has the digest of the day it was issued', () =>
  withDatabase(async (database) => {
    const { issue, order, unit, head } = await given(database)
    const key = await issue()
    const { rows } = await database.sql('select content, private_sealed from issued_letters')
    assert.doesNotMatch(JSON.stringify(rows), /示例申请人甲/)
    const wording = { title: '另一个标题', body: letterKinds.withdrawn.template.body }
    await saveTemplate(
      { ...head, now: new Date('2026-03-20T04:00:00Z') },
      {
        ...{ unitId: unit.id, kind: 'withdrawn', template: wording, validUntil: null },
        validFrom: localDate('2026-03-20'),
      },
    )
    const later = await issue()
    const letter = await findIssuedLetter(database.database, key)
    assert.equal(letter?.content.title, letterKinds.withdrawn.template.title)
    const personal = await getPrivateValues(database.database, key)
    assert.deepEqual(personal, { addressee: '示例申请人甲' })
    assert.equal(letter && digestOfLetter(letter.content, personal), letter?.digest)
    const all = await listIssuedLetters(database.database, { ...order })
    assert.deepEqual(all.map(({ content }) => content.title).sort(), [
      '另一个标题',
      letterKinds.withdrawn.template.title,
    ])
    assert.notEqual(later.letterId, key.letterId)
  }))

test('a wording is kept by the head of the office alone, whole, and not for days gone by', () =>
  withDatabase(async (database) => {
    const { head, unit } = await given(database)
    const context: Context & { duties: typeof head.duties } = head
    const wording = {
      unitId: unit.id,
      kind: 'stateSecret' as const,
      template: letterKinds.stateSecret.template,
      validFrom: localDate('2026-03-02'),
      validUntil: null,
    }
    const refused = async (code: string, more: object, by = context): Promise<void> => {
      await assert.rejects(saveTemplate(by, { ...wording, ...more }), { refusal: { code } })
    }
    await refused('letter.notYourRole', {}, { ...context, duties: [] })
    await refused('letter.templateFaulty', { template: { title: '标题', body: '没有条款' } })
    await refused('letter.validityPast', { validFrom: localDate('2026-03-01') })
    await refused('letter.validityTurned', { validUntil: localDate('2026-03-01') })
    const { rows } = await database.sql('select count(*)::int as count from letter_templates')
    assert.deepEqual(rows, [{ count: 0 }])
  }))

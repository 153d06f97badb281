import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { findEdition } from '../record/editions.store.ts'
import { aContent, aDraft, anEditorialOffice, examine } from '../testing/an-editorial-office.ts'
import { saveEdited } from './save-edited.action.ts'

const on = '2026-03-02'
const codeOf = (error: unknown) => Reflect.get(Object(error), 'refusal')

test('two people who change different fields of one version both keep what they wrote', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const key = await aDraft(office, { on })
    const first = { content: aContent(on, { genre: '办法' }), seen: 1 }
    const second = { content: aContent(on, { subject: '交通' }), seen: 1 }
    assert.equal(await saveEdited(office.as('clerk', on), key, first), 2)
    assert.equal(await saveEdited(office.as('clerk', on, 2), key, second), 3)
    const edition = await findEdition(given.database, key)
    assert.equal(edition?.content.genre, '办法')
    assert.equal(edition?.content.subject, '交通')
  }))

test('a form saved by its button and by itself at one instant is saved, and nobody is refused', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const key = await aDraft(office, { on })
    const form = { content: aContent(on, { genre: '办法' }), seen: 1 }
    const beside = { content: aContent(on, { subject: '交通' }), seen: 1 }
    const saves = [form, form, beside].map((one) => saveEdited(office.as('clerk', on), key, one))
    await Promise.all(saves)
    const edition = await findEdition(given.database, key)
    assert.deepEqual([edition?.content.genre, edition?.content.subject], ['办法', '交通'])
  }))

test('what both changed is refused with its fields, and nothing is saved', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const key = await aDraft(office, { on })
    await saveEdited(office.as('clerk', on), key, {
      content: aContent(on, { body: '<p>甲</p>' }),
      seen: 1,
    })
    const other = { content: aContent(on, { body: '<p>乙</p>', genre: '通知' }), seen: 1 }
    await assert.rejects(saveEdited(office.as('clerk', on, 2), key, other), (error) => {
      assert.deepEqual(codeOf(error), {
        code: 'record.changedMeanwhile',
        facts: { fields: ['body'], version: 2 },
      })
      return true
    })
    const edition = await findEdition(given.database, key)
    assert.equal(edition?.version, 2)
    assert.equal(edition?.content.genre, '')
  }))

test('a form without a change saves nothing, so that an examination stays', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const key = await aDraft(office, { on })
    await examine(office, key, on)
    const same = { content: aContent(on), seen: 1 }
    assert.equal(await saveEdited(office.as('clerk', on), key, same), 1)
    assert.equal((await findEdition(given.database, key))?.state, 'approved')
  }))

test('who has no part in writing, and who names an edition or a save that is not there, is refused', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const key = await aDraft(office, { on })
    const changed = { content: aContent(on, { genre: '通知' }), seen: 1 }
    const refusals = [
      saveEdited(office.as('reviewer', on), key, changed),
      saveEdited(office.as('clerk', on), { ...key, number: 7 }, changed),
      saveEdited(office.as('clerk', on), key, { ...changed, seen: 9 }),
    ]
    const codes = await Promise.all(
      refusals.map((one) => one.then(String, (error) => codeOf(error)?.code)),
    )
    assert.deepEqual(codes, ['record.notYourRole', 'record.unknown', 'record.unknown'])
    assert.equal((await findEdition(given.database, key))?.version, 1)
  }))

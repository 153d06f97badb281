import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { newId } from '#kit/new-id.ts'
import { localDate } from '#law/index.ts'
import { countedCells } from '../case/counted-cells.ts'
import { listFacts } from '../case/facts.store.ts'
import { listCounted } from '../case/figures.store.ts'
import { countedFacts } from '../case/figures.ts'
import { askForReasons, receiveReasons } from '../handling/reasons.action.ts'
import { withdrawRequest } from '../handling/withdraw-request.action.ts'
import { anOffice, aRequestAtWork } from '../testing/an-office.ts'
import { countStates, listOfSameApplicant, listRegister } from './register.store.ts'
import { statesWaitingFor } from './waits-for.ts'

test('pages of the register follow one another without gap or repetition, in both orders', () =>
  withDatabase(async (given) => {
    const office = await anOffice(given)
    const days = ['2025-03-03', '2025-03-05', '2025-03-04', '2025-03-04', '2025-03-06']
    for (const on of days) await aRequestAtWork(office, { on })
    const unitIds = [office.unit.id]
    for (const due of [undefined, { until: localDate('2025-12-31') }]) {
      const wanted = { unitIds, due }
      const whole = await listRegister(given.database, wanted, { after: undefined, limit: 50 })
      const paged = []
      for (let last: (typeof whole)[number] | undefined; ; last = paged.at(-1)) {
        const after = last && { requestId: last.requestId, dueOn: last.dueOn ?? '' }
        const next = await listRegister(given.database, wanted, { after, limit: 2 })
        if (next.length === 0) break
        paged.push(...next)
      }
      assert.equal(whole.length, 5)
      assert.deepEqual(paged, whole)
    }
    const byDue = await listRegister(
      given.database,
      { unitIds, due: { until: localDate('2025-04-01') } },
      { after: undefined, limit: 50 },
    )
    assert.deepEqual(
      byDue.map(({ dueOn }) => dueOn),
      ['2025-03-31', '2025-04-01', '2025-04-01'],
    )
  }))

test('signs of search words mean themselves, and other units stay out', () =>
  withDatabase(async (given) => {
    const office = await anOffice(given)
    const other = await anOffice(given, 'other')
    await aRequestAtWork(office, { on: '2025-03-03' })
    await aRequestAtWork(other, { on: '2025-03-03' })
    const find = async (words: string) =>
      (
        await listRegister(
          given.database,
          { unitIds: [office.unit.id], words },
          { after: undefined, limit: 9 },
        )
      ).length
    assert.equal(await find('招标文件'), 1)
    assert.equal(await find('2025-0001'), 1)
    assert.equal(await find('%'), 0)
    assert.equal(await find('_'), 0)
    const counts = await countStates(given.database, { unitIds: [office.unit.id] })
    assert.deepEqual([...counts], [['assigned', 1]])
    const both = { unitIds: [office.unit.id, other.unit.id] }
    assert.deepEqual([...(await countStates(given.database, both))], [['assigned', 2]])
    const none = await countStates(given.database, { ...both, words: '没有这样的词' })
    assert.deepEqual([...none], [])
  }))

test('what is mine: given to me, or in a state my role works on', () =>
  withDatabase(async (given) => {
    const office = await anOffice(given)
    await aRequestAtWork(office, { on: '2025-03-03' })
    const [handler, other] = [newId(new Date(0)), newId(new Date(1))]
    await given.sql('update requests set handled_by = $1', [handler])
    const unitId = office.unit.id
    const mine = async (staffId: string, role: string) =>
      (
        await listRegister(
          given.database,
          {
            unitIds: [unitId],
            mine: { staffId, duties: [{ unitId, states: statesWaitingFor(role) }] },
          },
          { after: undefined, limit: 9 },
        )
      ).length
    assert.equal(await mine(handler, 'clerk'), 1)
    assert.equal(await mine(other, 'clerk'), 0)
    assert.equal(await mine(other, 'reviewer'), 0)
  }))

test('requests of one applicant are found without opening any; cells agree with the figures', () =>
  withDatabase(async (given) => {
    const office = await anOffice(given)
    const one = await aRequestAtWork(office, { on: '2025-03-03' })
    const two = await aRequestAtWork(office, { on: '2025-03-04' })
    const related = await listOfSameApplicant(given.database, one, 9)
    assert.deepEqual(
      related.map(({ requestId }) => requestId),
      [two.requestId],
    )
    await withdrawRequest(office.as('clerk', '2025-03-10'), two)
    for (const key of [one, two]) {
      const facts = (await listFacts(given.database, key)).map(({ fact }) => fact)
      for (const { year, rows } of countedCells(countedFacts(facts), { lastYear: 2025, parts: 1 }))
        for (const { row } of rows) {
          const period = { unitIds: [key.unitId], year }
          const counted = await listCounted(given.database, period, { row, column: undefined })
          assert.ok(
            counted.some(({ requestId }) => requestId === key.requestId),
            row,
          )
        }
    }
  }))

test('reasons are asked for once', () =>
  withDatabase(async (given) => {
    const office = await anOffice(given)
    const key = await aRequestAtWork(office, { on: '2025-03-03' })
    const ask = (on: string) =>
      askForReasons(office.as('clerk', on), key, { servedOn: localDate(on), workingDays: 10 })
    await ask('2025-03-04')
    await receiveReasons(office.as('clerk', '2025-03-05'), key, { on: localDate('2025-03-05') })
    await assert.rejects(ask('2025-03-06'), { refusal: { code: 'request.reasonsOnce' } })
  }))

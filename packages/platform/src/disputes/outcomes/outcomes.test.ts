// Tests of the offices' own rows of ends: which figures they move, from when, and which stay.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { localDate } from '#law/index.ts'
import { anOffice, type Office } from '#requests/testing/an-office.ts'
import { listCountedDisputes } from '../case/dispute-figures.store.ts'
import { closeDispute, concludeDispute, noteLesson } from '../case/dispute-steps.action.ts'
import { fileDispute } from '../case/file-dispute.action.ts'
import { effectOfRow } from './outcome-effect.ts'
import { countedAsOn, type NewOutcomeRow, outcomeRowProblems } from './outcome-row.ts'
import { listEndedDisputes, listOutcomeRows } from './outcome-rows.store.ts'
import { saveOutcomeRow } from './save-outcome-row.action.ts'

const day = localDate

/** 调解结案 counted as corrected, for cases that ended in July 2025 or later. */
const mediated: NewOutcomeRow = {
  kind: 'reconsideration',
  outcome: 'mediated',
  validFrom: day('2025-07-01'),
  countedAs: 'corrected',
  basis: '示例市法制机构意见',
}

function staff({ as }: Office, role: 'clerk' | 'officeHead', on: string) {
  const context = as(role, on)
  return { ...context, duties: context.duties ?? [] }
}

async function ended(office: Office, on: string, outcome = 'mediated') {
  const { unit } = office
  const clerk = staff(office, 'clerk', on)
  const disputeId = await fileDispute(clerk, {
    unitId: unit.id,
    kind: 'reconsideration',
    on: day(on),
    subject: '对示例栏目没有公开不服',
    publication: '示例栏目',
    authority: '示例市人民政府',
    authorityNumber: '',
  })
  const key = { unitId: unit.id, disputeId }
  await concludeDispute(clerk, key, { on: day(on), outcome })
  return key
}

test('the last version that has begun holds, and an empty one gives the heading back', () => {
  const saved = { savedBy: '', savedAt: new Date(0) }
  const back = { ...mediated, ...saved, version: 2, validFrom: day('2025-09-01'), countedAs: null }
  const rows = [{ ...mediated, ...saved, version: 1 }, back]
  const on = (text: string) => countedAsOn(rows, mediated, day(text))
  assert.equal(on('2025-06-30'), 'other')
  assert.equal(on('2025-07-01'), 'corrected')
  assert.equal(on('2025-09-01'), 'other')
  assert.equal(countedAsOn(rows, { ...mediated, outcome: 'guilty' }, day('2025-08-01')), undefined)
})

test('a row rests on something and leaves the years before the last one alone', () => {
  const problems = (changed: Partial<NewOutcomeRow>) =>
    Object.keys(outcomeRowProblems({ ...mediated, ...changed }, day('2025-11-20')))
  assert.deepEqual(problems({}), [])
  assert.deepEqual(problems({ basis: ' ' }), ['basis'])
  assert.deepEqual(problems({ validFrom: day('2023-12-31') }), ['validFrom'])
  assert.deepEqual(problems({ kind: 'litigation' }), ['end'])
})

test('what a row would move is told before; figures as known before it stay', () =>
  withDatabase(async (given) => {
    const office = await anOffice(given)
    const { unit } = office
    await ended(office, '2025-03-03')
    const later = await ended(office, '2025-08-04')
    const rows = await listOutcomeRows(given.database, unit.id)
    const all = await listEndedDisputes(given.database, unit.id, 'mediated')
    const row = 'reconsideration' as const
    assert.deepEqual(effectOfRow(all, rows, mediated), [
      { year: 2025, row, from: 'other', to: 'corrected', disputeIds: [later.disputeId] },
    ])
    await saveOutcomeRow(staff(office, 'officeHead', '2025-10-09'), unit.id, mediated)
    const cells = async (asOf?: string) =>
      (
        await listCountedDisputes(given.database, {
          ...{ unitIds: [unit.id], year: 2025 },
          asOf: asOf === undefined ? undefined : new Date(asOf),
        })
      ).map(({ column, keys }) => [column, keys.length])
    assert.deepEqual(await cells(), [
      ['other', 1],
      ['corrected', 1],
    ])
    assert.deepEqual(await cells('2025-10-08T00:00:00Z'), [['other', 2]])
  }))

test('refused: no head of the office, no basis; a corrected case without what was learned', () =>
  withDatabase(async (given) => {
    const office = await anOffice(given)
    const { unit } = office
    await assert.rejects(saveOutcomeRow(staff(office, 'clerk', '2025-10-09'), unit.id, mediated), {
      refusal: { code: 'dispute.notYourRole' },
    })
    const head = staff(office, 'officeHead', '2025-10-09')
    await assert.rejects(saveOutcomeRow(head, unit.id, { ...mediated, basis: '' }), {
      refusal: { code: 'dispute.outcomeRowFaulty' },
    })
    assert.deepEqual(await listOutcomeRows(given.database, unit.id), [])
    const key = await ended(office, '2025-03-03', 'revoked')
    await assert.rejects(closeDispute(head, key), { refusal: { code: 'dispute.lessonMissing' } })
    await noteLesson(head, key, '答复没有写明依据；以后由审核人核对。')
    await closeDispute(head, key)
  }))

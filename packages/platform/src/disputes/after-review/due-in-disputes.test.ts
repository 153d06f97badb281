import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { localDate, nationalCalendar } from '#law/index.ts'
import { anOffice, type Office } from '#requests/testing/an-office.ts'
import type { DisputeKey } from '../case/dispute.ts'
import { concludeDispute, receiveCopy, replyInDispute } from '../case/dispute-steps.action.ts'
import { fileDispute } from '../case/file-dispute.action.ts'
import { listDueInDisputes } from './due-in-disputes.store.ts'
import { noteAcceptance, noteArrival } from './note-review.action.ts'

const day = localDate

function staff({ as }: Office, on: string) {
  const context = as('clerk', on)
  return { ...context, duties: context.duties ?? [] }
}

test('replies that are owed and suits that may come are due days; each leaves when it is settled', () =>
  withDatabase(async (given) => {
    const office = await anOffice(given)
    const { unit } = office
    const file = async (number: string, more = {}): Promise<DisputeKey> => ({
      unitId: unit.id,
      disputeId: await fileDispute(staff(office, '2026-03-02'), {
        ...{ unitId: unit.id, kind: 'reconsideration', on: day('2026-03-02') },
        ...{ subject: '示例事项', authority: '示例市人民政府', authorityNumber: number, ...more },
      }),
    })
    const due = async (on: string, unitIds: readonly string[] = [unit.id]) => {
      const today = day(on)
      const { items, uncounted } = await listDueInDisputes(given.database, {
        ...{ unitIds, from: today, until: day('2027-12-31'), today },
        calendarOf: () => nationalCalendar,
      })
      const short = (one: object): unknown[] => {
        const { number, what } = one as { number: string; what: string }
        return [number, what, 'dueOn' in one ? one.dueOn : (one as { missingOn: string }).missingOn]
      }
      return { items: items.map(short), uncounted: uncounted.map(short) }
    }
    const key = await file('示复1号')
    assert.deepEqual(await due('2026-03-02'), { items: [], uncounted: [] })
    await receiveCopy(staff(office, '2026-03-03'), key, {
      ...{ on: day('2026-03-03'), procedure: 'ordinary' },
    })
    // Ten days of work after 2026-03-03, a Tuesday.
    assert.deepEqual((await due('2026-03-04')).items, [['示复1号', '复议答复', '2026-03-17']])
    assert.deepEqual((await due('2026-03-04', [])).items, [])
    await replyInDispute(staff(office, '2026-03-10'), key, day('2026-03-10'))
    await noteAcceptance(staff(office, '2026-03-10'), key, {
      ...{ on: day('2026-03-02'), procedure: 'simple', evidence: '示例：受理通知书' },
      ...{ extendedDays: 0, suspendedDays: 0 },
    })
    // 30 days end on 2026-04-01; until then the review organ may still decide.
    assert.deepEqual((await due('2026-04-01')).items, [])
    const silent = [['示复1号', '复议逾期不决定后起诉', '2026-04-16']]
    assert.deepEqual((await due('2026-04-02')).items, silent)
    const decided = { on: day('2026-04-08'), outcome: 'upheld' }
    await concludeDispute(staff(office, '2026-04-08'), key, decided)
    assert.deepEqual((await due('2026-04-09')).items, [])
    await noteArrival(staff(office, '2026-04-10'), key, {
      ...{ on: day('2026-04-10'), way: 'inPerson', evidence: '示例：送达回证' },
    })
    // 15 days after is Saturday 04-25.
    assert.deepEqual((await due('2026-04-11')).items, [['示复1号', '复议后起诉', '2026-04-27']])
    await file('示诉1号', { kind: 'litigation', followsId: key.disputeId })
    assert.deepEqual((await due('2026-04-11')).items, [])
  }))

test('what runs into a year without a notice is not counted and not left out', () =>
  withDatabase(async (given) => {
    const office = await anOffice(given)
    const unitId = office.unit.id
    const disputeId = await fileDispute(staff(office, '2026-12-28'), {
      ...{ unitId, kind: 'reconsideration', on: day('2026-12-28'), subject: '示例事项' },
      ...{ authority: '示例市人民政府', authorityNumber: '' },
    })
    await receiveCopy(
      staff(office, '2026-12-28'),
      { unitId, disputeId },
      { on: day('2026-12-28'), procedure: 'ordinary' },
    )
    const today = day('2026-12-29')
    const { items, uncounted } = await listDueInDisputes(given.database, {
      ...{ unitIds: [unitId], from: today, until: day('2027-12-31'), today },
      calendarOf: () => nationalCalendar,
    })
    assert.deepEqual(items, [])
    assert.deepEqual(
      uncounted.map(({ number, what, missingOn }) => [number, what, missingOn]),
      [['未编号的案件', '复议答复', '2027-01-01']],
    )
  }))

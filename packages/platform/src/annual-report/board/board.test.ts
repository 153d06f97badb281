import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Unit, UnitKind } from '#agencies/index.ts'
import { localDate } from '#law/index.ts'
import type { Campaign } from '../campaign/campaign.ts'
import { legalDates } from '../campaign/levels.ts'
import { type BoardGiven, boardLines, countLines, filterLines, pageOf } from './board.ts'
import { boardSheet } from './board-sheet.ts'
import type { NewestEdition } from './standings.store.ts'
import { pendingOf, waitingFor } from './waiting.ts'

const unit = (code: string, kind: UnitKind = 'department', changes: Partial<Unit> = {}): Unit => ({
  ...{ id: code, code, name: `示例${code}`, kind, parentId: null, systemParentId: null },
  ...{ ledBy: 'government', supervisorId: null, region: '示例市', indexCode: null },
  ...{ creditCode: null, hasRuleMakingPower: false, hasSubordinateBodies: false, websites: [] },
  ...{ createdOn: localDate('2019-05-15'), abolishedOn: null, ...changes },
})

const edition = (
  unitId: string,
  state: NewestEdition['state'],
  changes: Partial<NewestEdition> = {},
): NewestEdition => ({
  ...{ unitId, state, number: 1, errors: 0 },
  ...{ submittedAt: null, changedAt: new Date('2026-01-20T02:00:00Z'), ...changes },
})

const given = (changes: Partial<BoardGiven>): BoardGiven => ({
  ...{ units: [], newest: [], memberships: [], campaigns: [] },
  ...{ year: 2025, today: localDate('2026-02-03'), ...changes },
})

const campaign = (unitId: string, submitOn: string): Campaign => ({
  ...{ unitId, year: 2025, state: 'open', remindBefore: [], remindAfter: [] },
  ...{ openedBy: 'x', openedAt: new Date(), closedBy: null, closedAt: null },
  dates: {
    department: { submitOn: localDate(submitOn), publishOn: localDate('2026-01-28') },
    street: legalDates('street', 2025),
    government: legalDates('government', 2025),
  },
})

test('without a campaign the days of the law hold: departments are late in February, governments not', () => {
  const units = [unit('a'), unit('b', 'government')]
  const lines = boardLines(given({ units }))
  assert.deepEqual(
    lines.map(({ standing, due, daysLeft, isLate }) => [standing, due?.on, daysLeft, isLate]),
    [
      ['none', '2026-01-31', -3, true],
      ['none', '2026-03-31', 56, false],
    ],
  )
})

test('of two campaigns the stricter day holds', () => {
  const lines = boardLines(
    given({
      units: [unit('a')],
      campaigns: [campaign('city', '2026-01-26'), campaign('county', '2026-01-20')],
      memberships: ['city', 'county'].map((leaderId) => ({ leaderId, memberId: 'a', owes: true })),
    }),
  )
  assert.equal(lines[0]?.due?.on, '2026-01-20')
})

test('whoever was taken out of the campaign is not on the board, unless there is a report', () => {
  const units = [unit('a'), unit('b')]
  const memberships = units.map(({ id }) => ({ leaderId: 'city', memberId: id, owes: false }))
  const lines = boardLines(given({ units, memberships, newest: [edition('b', 'draft')] }))
  assert.deepEqual(
    lines.map((line) => line.unit.id),
    ['b'],
  )
})

test('a unit created after the year owes nothing, one abolished in it does', () => {
  const young = unit('a', 'department', { createdOn: localDate('2026-01-01') })
  const gone = unit('b', 'department', { abolishedOn: localDate('2025-06-30') })
  const lines = boardLines(given({ units: [young, gone] }))
  assert.deepEqual(
    lines.map((line) => line.unit.id),
    ['b'],
  )
})

test('what was handed in too late says by how many days; late at night in China is the next day', () => {
  const submittedAt = new Date('2026-01-31T16:30:00Z')
  const newest = [edition('a', 'published', { submittedAt })]
  const [line] = boardLines(given({ units: [unit('a')], newest }))
  assert.equal(line?.handedInLate, 1)
  assert.equal(line?.isLate, false)
  assert.equal(line?.due, undefined)
})

test('a correction in work leaves a report published', () => {
  const newest = [edition('a', 'draft', { number: 2, errors: 3 })]
  const [line] = boardLines(given({ units: [unit('a')], newest }))
  assert.deepEqual([line?.standing, line?.isCorrecting, line?.isLate], ['published', true, false])
})

const many = Array.from({ length: 120 }, (_, index) => unit(`u${String(index).padStart(3, '0')}`))

test('counts add up to all, and filters find what they count', () => {
  const states = ['draft', 'submitted', 'returned', 'accepted', 'published'] as const
  const newest = many.slice(20).map(({ id }, index) => edition(id, states[index % 5] ?? 'draft'))
  const lines = boardLines(given({ units: many, newest }))
  const { all, late, ...byState } = countLines(lines)
  assert.equal(all, 120)
  assert.equal(
    Object.values(byState).reduce((sum, count) => sum + count, 0),
    all,
  )
  assert.deepEqual(byState, {
    none: 20,
    draft: 20,
    submitted: 20,
    returned: 20,
    accepted: 20,
    published: 20,
  })
  const open = { unit: '', standing: undefined, lateOnly: false }
  assert.equal(filterLines(lines, { ...open, lateOnly: true }).length, late)
  assert.equal(filterLines(lines, { ...open, standing: 'draft' }).length, 20)
  assert.equal(filterLines(lines, { ...open, unit: '示例u01' }).length, 10)
})

test('pages follow one another without a gap, also when a unit has gone meanwhile', () => {
  const lines = boardLines(given({ units: many }))
  const first = pageOf(lines, { after: '', limit: 50 })
  assert.equal(first.next, 'u049')
  const without = lines.filter((line) => line.unit.code !== 'u049')
  const second = pageOf(without, { after: 'u049', limit: 50 })
  assert.equal(second.shown[0]?.unit.code, 'u050')
  const last = pageOf(lines, { after: 'u099', limit: 50 })
  assert.deepEqual([last.shown.length, last.skipped, last.next], [20, 100, undefined])
  assert.deepEqual(pageOf(lines, { after: 'zzz', limit: 50 }).shown, [])
})

test('the sheet has a line a unit, with what the board shows', () => {
  const newest = [edition('a', 'returned', { errors: null })]
  const lines = boardLines(given({ units: [unit('a')], newest }))
  const responsible = new Map([['a', '示例甲']])
  const [head, line] = boardSheet(lines, { year: 2025, responsible, dayOf: () => '2026-01-20' })
  assert.equal(head?.length, line?.length)
  assert.deepEqual(line, [
    ...[2025, 'a', '示例a', '已退回', '报送', '2026-01-31', -3, '是', '未检查'],
    ...['2026-01-20', '示例甲'],
  ])
})

test('each waits for what is theirs to do', () => {
  const newest = [
    edition('b', 'draft'),
    edition('c', 'draft', { errors: 2 }),
    edition('d', 'submitted'),
    edition('e', 'accepted'),
    edition('f', 'published'),
  ]
  const units = ['a', 'b', 'c', 'd', 'e', 'f'].map((code) => unit(code))
  const lines = boardLines(given({ units, newest }))
  const tasks = (role: string, supervised: readonly string[] = []) => {
    const duties = units.map(({ id }) => ({ role, unitId: id }))
    const found = waitingFor(pendingOf(lines, 2025), { duties, supervised: new Set(supervised) })
    return found.map(({ task, unit: { id } }) => `${id} ${task}`)
  }
  assert.deepEqual(tasks('clerk'), ['a fillIn', 'b fillIn', 'c fillIn'])
  assert.deepEqual(tasks('officeHead'), ['a fillIn', 'b submit', 'c fillIn', 'e publish'])
  assert.deepEqual(tasks('organHead'), ['b submit', 'e publish'])
  assert.deepEqual(tasks('supervisor', ['c', 'd']), ['d accept'])
  assert.deepEqual(tasks('auditor'), [])
})

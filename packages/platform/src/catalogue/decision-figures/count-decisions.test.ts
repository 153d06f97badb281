import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decimalOf } from '@gongkai/report-engine'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { Refused } from '#kit/db/transaction.ts'
import { localDate } from '#law/index.ts'
import { unpublishRecord, withdrawRecord } from '../flow/end-record.action.ts'
import {
  anEditorialOffice,
  aPublished,
  type EditorialOffice,
} from '../testing/an-editorial-office.ts'
import { countDecisions } from './count-decisions.store.ts'
import { listMonthHistory } from './decision-figures.store.ts'
import { allMonths } from './decision-year.ts'
import { enterDecisions, setDecisionBasis } from './enter-decisions.action.ts'
import type { WishedMonth } from './month-figure.ts'

const isRefused = (code: string) => (error: unknown) =>
  error instanceof Refused && error.refusal.code === code

const penalties = (months: readonly number[], value: number | null): readonly WishedMonth[] =>
  months.map((month) => ({
    item: 'penalties',
    month,
    value: value === null ? null : decimalOf(value),
    entered: { source: 'page' },
  }))

const yearOf = ({ unit }: EditorialOffice) => ({ unitId: unit.id, year: 2025 })

test('months are entered, corrected and taken back, and each day keeps its answer', () =>
  withDatabase(async (given) => {
    const { database, sql } = given
    const office = await anEditorialOffice(given)
    const key = yearOf(office)
    const count = async (asOf?: string) =>
      (
        await countDecisions(database, {
          ...{ unitIds: [key.unitId], year: 2025 },
          asOf: asOf === undefined ? undefined : new Date(`${asOf}T16:00:00Z`),
        })
      ).map(({ item, value, recordIds }) => [item, value, recordIds.length])
    const enter = (on: string, months: readonly WishedMonth[], seen: number) =>
      enterDecisions(office.as('clerk', on), key, { months, seen })
    await enter('2026-01-05', penalties(allMonths.slice(0, 11), 2), 0)
    assert.deepEqual(await count(), [], 'a month is missing')
    assert.equal(await enter('2026-01-06', penalties(allMonths, 2), 1), 1)
    assert.deepEqual(await count(), [['penalties', '24', 12]])
    await enter('2026-01-09', penalties([3], 5), 2)
    await enter('2026-01-12', penalties([12], null), 3)
    assert.deepEqual(await count('2026-01-05'), [])
    assert.deepEqual(await count('2026-01-07'), [['penalties', '24', 12]])
    assert.deepEqual(await count('2026-01-10'), [['penalties', '27', 12]])
    assert.deepEqual(await count(), [])
    const history = await listMonthHistory(database, key)
    assert.deepEqual(
      history.filter(({ month }) => month === 3).map(({ value, by }) => `${value} ${by}`),
      ['5 clerk-1', '2 clerk-1'],
    )
    const { rows } = await sql(
      "select facts from audit_lines where action = 'catalogue.enterDecisions' order by sequence",
    )
    assert.deepEqual(
      rows.map(({ facts }) => facts.changed),
      [11, 1, 1, 1],
    )
  }))

test('who has no such power says so with the reason, and the year is zero because of that', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const key = { ...yearOf(office), item: 'coerciveMeasures' } as const
    const head = office.as('officeHead', '2026-01-05')
    const none = { basis: 'noPower', reason: '权责清单没有行政强制（示例）' } as const
    await assert.rejects(
      setDecisionBasis(office.as('clerk', '2026-01-05'), key, none),
      isRefused('decisions.headOnly'),
    )
    await assert.rejects(
      setDecisionBasis(head, key, { ...none, reason: ' ' }),
      isRefused('decisions.reasonMissing'),
    )
    await setDecisionBasis(head, key, none)
    const counted = await countDecisions(given.database, { unitIds: [key.unitId], year: 2025 })
    assert.deepEqual(counted, [
      { item: 'coerciveMeasures', value: '0', recordIds: ['coerciveMeasures/2025'] },
    ])
    await assert.rejects(setDecisionBasis(head, key, none), isRefused('decisions.nothingChanged'))
  }))

test('published decisions are counted by their date, also after they were taken down', () =>
  withDatabase(async (given) => {
    const { database } = given
    const office = await anEditorialOffice(given)
    const key = { ...yearOf(office), item: 'penalties' } as const
    const publish = (on: string, formedOn: string, number: number) =>
      aPublished(office, {
        on,
        kind: 'penaltyDecision',
        content: {
          title: `行政处罚决定${number}（示例）`,
          documentNumber: `示罚决字〔2025〕${number}号`,
          formedOn: localDate(formedOn),
          fields: {
            ...{ partyKind: '法人及非法人组织', party: '示例商贸有限公司', penaltyKind: '警告' },
            ...{ violation: '（示例）占道经营', basis: '（示例）示例条例第一条' },
            ...{ decisionNumber: `示罚决字〔2025〕${number}号`, decidedOn: formedOn },
          },
        },
      })
    const one = await publish('2025-03-03', '2025-03-01', 1)
    const other = await publish('2025-04-07', '2025-04-01', 2)
    await publish('2026-01-06', '2025-12-31', 3)
    await publish('2026-01-07', '2026-01-04', 4)
    await setDecisionBasis(office.as('officeHead', '2026-01-08'), key, {
      basis: 'counted',
      reason: '',
    })
    const count = async (asOf?: Date) =>
      (await countDecisions(database, { unitIds: [key.unitId], year: 2025, asOf })).map(
        ({ item, value, recordIds }) => `${item} ${value} ${recordIds.length}`,
      )
    assert.deepEqual(await count(), ['penalties 3 3'])
    const end = office.as('organHead', '2026-02-02')
    await unpublishRecord(end, one, { reason: '公示期届满', law: '示例规定第一条' })
    assert.deepEqual(await count(), ['penalties 3 3'], 'the decision was made all the same')
    await withdrawRecord(end, other, '重复发布')
    assert.deepEqual(await count(), ['penalties 2 2'])
    assert.deepEqual(await count(new Date('2026-01-20T00:00:00Z')), ['penalties 3 3'])
  }))

test('figures are refused to others, of months to come, and on a page that is old', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const other = await anEditorialOffice(given, 'other')
    const key = yearOf(office)
    const june = penalties([6], 1)
    const refused = (code: string, doing: Promise<unknown>) =>
      assert.rejects(doing, isRefused(code), code)
    const clerk = office.as('clerk', '2025-06-15')
    const months = { months: june, seen: 0 }
    await refused(
      'decisions.notYourRole',
      enterDecisions(other.as('clerk', '2025-06-15'), key, months),
    )
    await refused(
      'decisions.notYourRole',
      enterDecisions(office.as('reviewer', '2025-06-15'), key, months),
    )
    await refused('decisions.yearUnknown', enterDecisions(clerk, { ...key, year: 2026 }, months))
    await refused(
      'decisions.notBegun',
      enterDecisions(clerk, key, { months: penalties([5, 7], 1), seen: 0 }),
    )
    await enterDecisions(clerk, key, months)
    await refused('decisions.changedMeanwhile', enterDecisions(clerk, key, months))
    await refused('decisions.nothingChanged', enterDecisions(clerk, key, { months: june, seen: 1 }))
    await refused(
      'decisions.feesNotCounted',
      setDecisionBasis(
        office.as('officeHead', '2025-06-15'),
        { ...key, item: 'fees' },
        {
          basis: 'counted',
          reason: '',
        },
      ),
    )
    const { rows } = await given.sql('select month, version from decision_figures, decision_years')
    assert.deepEqual(rows, [{ month: 6, version: 1 }])
  }))

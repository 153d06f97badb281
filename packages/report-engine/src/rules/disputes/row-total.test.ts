import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleReport } from '../sample-report.ts'
import { disputesRowTotal } from './row-total.ts'

const group = (name: string, figures: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    ['upheld', 'corrected', 'other', 'pending', 'total'].map((column, index) => [
      `disputes.${name}.${column}`,
      figures[index] ?? '',
    ]),
  )

test('totals of 0 over 10 and 1, and over 5, are found and stay 0 (洪泽区 2023)', () => {
  const printed = {
    ...group('reconsideration', ['10', '1', '0', '0', '0']),
    ...group('litigationDirect', ['0', '0', '0', '0', '0']),
    ...group('litigationAfterReconsideration', ['5', '0', '0', '0', '0']),
  }
  const report = sampleReport({ printed })
  const judgements = disputesRowTotal.check(report)
  assert.deepEqual(
    judgements.map(({ verdict }) => verdict),
    ['fails', 'passes', 'fails'],
  )
  assert.deepEqual(
    judgements.filter(({ verdict }) => verdict === 'fails').map(({ message }) => message),
    [
      '表四“行政复议”：结果维持10＋结果纠正1＝11，但总计0，相差11。请对照案件台账核实。',
      '表四“行政诉讼 复议后起诉”：结果维持5，其余为0，合计5，但总计0，相差5。请对照案件台账核实。',
    ],
  )
  assert.equal(report.cells['disputes.reconsideration.total']?.value, '0')
})

test('尚未审结 counts towards the total', () => {
  const printed = group('litigationDirect', ['1', '0', '0', '2', '3'])
  const verdicts = disputesRowTotal.check(sampleReport({ printed })).map(({ verdict }) => verdict)
  assert.deepEqual(verdicts, ['passes', 'passes', 'passes'])
})

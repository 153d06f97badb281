import assert from 'node:assert/strict'
import { test } from 'node:test'
import { check } from '../../check.ts'
import { sampleReport } from '../sample-report.ts'
import { requestsRowTotal } from './row-total.ts'

const columns = [
  'naturalPerson',
  'company',
  'researchBody',
  'publicInterestBody',
  'legalServiceBody',
  'otherOrganisation',
  'total',
]

const row = (name: string, figures: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    columns.map((column, index) => [`requests.${name}.${column}`, figures[index] ?? '']),
  )

test('a published row of one request with a total of 0 is found (2021 report of a township)', () => {
  const printed = row('received', ['0', '0', '0', '0', '1', '0', '0'])
  const [judgement] = requestsRowTotal
    .check(sampleReport({ printed }))
    .filter(({ verdict }) => verdict === 'fails')
  assert.equal(
    judgement?.message.startsWith(
      '表三“一、本年新收政府信息公开申请数量”行：法律服务机构1，其余为0，合计1，但总计0，相差1。',
    ),
    true,
  )
})

test('rows of the same number are told apart by the label above them', () => {
  const printed = row('refused.deliberative', ['1', '0', '0', '0', '0', '0', '0'])
  const messages = check(sampleReport({ printed })).map(({ message }) => message)
  assert.ok(
    messages.some((message) => message.startsWith('表三“（三）不予公开 6.属于四类过程性信息”行：')),
  )
})

test('a row of zeros with a total says that all are 0', () => {
  const printed = row('granted', ['0', '0', '0', '0', '0', '0', '3'])
  const [judgement] = requestsRowTotal
    .check(sampleReport({ printed }))
    .filter(({ verdict }) => verdict === 'fails')
  assert.match(judgement?.message ?? '', /行：各项均为0，但总计3，相差3。/)
})

test('a row in which only the total is filled in is a question', () => {
  const printed = row('granted', ['', '', '', '', '', '', '13'])
  const [judgement] = requestsRowTotal
    .check(sampleReport({ printed }))
    .filter(({ verdict }) => verdict !== 'passes')
  assert.equal(judgement?.verdict, 'uncertain')
  assert.equal(judgement.severity, 'warning')
  assert.match(
    judgement.message,
    /行：没有填写的数（另有6格空白或“\/”），但总计13。空白按0计算时相差13/,
  )
})

test('several blanks in a row are counted, not listed', () => {
  const one = row('granted', ['14', '', '', '/', '', '', ''])
  const two = row('granted', ['14', '3', '', '/', '', '', ''])
  const said = (printed: Record<string, string>): string =>
    requestsRowTotal.check(sampleReport({ printed })).find(({ verdict }) => verdict !== 'passes')
      ?.message ?? ''
  assert.match(said(one), /行：自然人14（另有5格空白或“\/”），但总计（空白）。/)
  assert.match(said(two), /行：自然人14＋商业企业3＝17（另有4格空白或“\/”），但总计（空白）。/)
})

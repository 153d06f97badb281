import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forms } from '../../form/forms.ts'
import { simplify, squeeze } from '../normalise.ts'
import { isRowLabel, isRowLabelStart, rowMatcher, tableOfLabel } from './row-labels.ts'

const { rows } = forms['2021'].tables.requests
const match = rowMatcher(rows)

function bestRow(text: string, of = match, among = rows): string | undefined {
  const matches = of(simplify(squeeze(text)))
  const best = Math.max(...matches.map(({ likeness }) => likeness))
  const rowsOfBest = matches.filter(({ likeness }) => likeness === best)
  return rowsOfBest.length === 1 ? among[rowsOfBest[0]?.row ?? -1]?.key : undefined
}

test('every label of the form names its own row, word for word', () => {
  for (const { tables } of Object.values(forms))
    for (const table of [tables.disclosure, tables.requests]) {
      const matcher = rowMatcher(table.rows)
      for (const { label, key } of table.rows) {
        assert.equal(bestRow(label, matcher, [...table.rows]), key)
        assert.equal(matcher(squeeze(label)).filter(({ likeness }) => likeness === 1).length, 1)
      }
    }
})

test('misprints of real reports name their row', () => {
  const printed: Readonly<Record<string, string>> = {
    '2.其他法律行政止公开': 'refused.prohibitedByLaw',
    '3.危及三安全一稳定': 'refused.endangersSecurity',
    '3.危及"三安全一稳定"': 'refused.endangersSecurity',
    '(七)合计': 'handled',
    '三、本年度办理结果（一）予以公开': 'granted',
    '6.属于四类过程信息': 'refused.deliberative',
  }
  for (const [text, key] of Object.entries(printed)) assert.equal(bestRow(text), key, text)
  const fees = rowMatcher(forms['2021'].tables.disclosure.rows)
  for (const text of ['行政事业型收费', '事业型收费', '行 政 事 业 性 收 费', '行政事業性收費'])
    assert.equal(bestRow(text, fees, [...forms['2021'].tables.disclosure.rows]), 'fees', text)
})

test('radicals, stray blanks, full width and traditional forms do not matter', () => {
  for (const text of ['１.属于国家秘密', '1.属于 国家 秘密', '1.屬於國家秘密', '1．属于国家秘密'])
    assert.equal(bestRow(text), 'refused.stateSecret', text)
  assert.equal(bestRow('⼀、本年新收政府信息公开申请数量'), 'received')
})

test('a torn label names its row by its beginning or its end', () => {
  assert.equal(bestRow('6.属于四'), 'refused.deliberative')
  assert.equal(bestRow('4.无正当理由大量'), 'notProcessed.excessive')
  assert.equal(bestRow('类过程性信息'), 'refused.deliberative')
})

test('其他 and 总计 without a number may be headings and name no row for sure', () => {
  for (const text of ['其他', '总计'])
    assert.ok(
      match(text).every(({ likeness }) => likeness < 0.75),
      text,
    )
})

test('a wrong number before a label counts against it', () => {
  const right = match('5.属于三类内部事务信息')[0]?.likeness ?? 0
  const wrong = match('8.属于三类内部事务信息')[0]?.likeness ?? 0
  assert.equal(right, 1)
  assert.ok(wrong < 0.7)
})

test('running text is no label', () => {
  assert.deepEqual(match(`本年${'示例局收到的信件均已答复，'.repeat(10)}`), [])
  assert.ok(!isRowLabel('示例局办公室'))
})

test('whole labels tell their table; three characters make a beginning', () => {
  assert.equal(tableOfLabel('行政许可'), 'disclosure')
  assert.equal(tableOfLabel('2.重复申请'), 'requests')
  assert.equal(tableOfLabel('总体情况'), undefined)
  assert.ok(isRowLabelStart('行政强'))
  assert.ok(!isRowLabelStart('行政'))
  assert.ok(!isRowLabelStart('示例局'))
})

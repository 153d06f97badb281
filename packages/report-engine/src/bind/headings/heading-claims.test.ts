import assert from 'node:assert/strict'
import { test } from 'node:test'
import { edition2019 } from '../../form/edition-2019.ts'
import { edition2021 } from '../../form/edition-2021.ts'
import type { Token } from '../tokens/token.ts'
import { headingClaims } from './heading-claims.ts'

function labels(...texts: readonly string[]): Token[] {
  return texts.map((text, row) => ({
    kind: 'label',
    text,
    raw: text,
    at: {},
    row,
    inTable: false,
    block: 0,
    afterGap: false,
  }))
}

const { disclosure } = edition2021.tables

test('a heading of another year or quarter makes its row doubtful, and only its row', () => {
  for (const heading of ['上年处理决定数量', '2023年处理决定数量', '第一季度处理决定数量']) {
    const tokens = labels(heading, '行政许可', '第二十条第(六)项', '本年处理决定数量', '行政处罚')
    assert.deepEqual([...headingClaims(tokens, disclosure).doubted], ['licences'], heading)
  }
})

test('上一年项目数量 is a heading of the form of 2019', () => {
  const tokens = labels('信息内容', '上一年项目数量', '本年增/减', '处理决定数量', '行政许可')
  assert.equal(headingClaims(tokens, edition2019.tables.disclosure).doubted.size, 0)
})

test('the unit of a heading is the unit of the amount; an unknown unit makes it doubtful', () => {
  const unitOf = (heading: string) => headingClaims(labels(heading, '行政事业性收费'), disclosure)
  assert.equal(unitOf('本年收费金额(单位:万元)').units.get('fees'), '万元')
  assert.equal(unitOf('本年收费金额(单位:元)').units.get('fees'), '元')
  assert.deepEqual([...unitOf('本年收费金额(单位:亿元)').doubted], ['fees'])
  assert.equal(unitOf('本年收费金额').units.size, 0)
})

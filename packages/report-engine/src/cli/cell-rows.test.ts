import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleReport } from '../rules/sample-report.ts'
import { cellRows } from './cell-rows.ts'

const columns = ['naturalPerson', 'company', 'researchBody', 'publicInterestBody']
const rest = ['legalServiceBody', 'otherOrganisation', 'total']
const row = [...columns, ...rest].map((column) => `requests.granted.${column}`)

function withoutCells(gone: readonly string[]): Parameters<typeof cellRows>[0] {
  const printed = Object.fromEntries(gone.map((address) => [address, null]))
  return { file: 'a', report: sampleReport({ printed }) }
}

test('a row that is missing as a whole is one line', () => {
  const lines = cellRows(withoutCells(row), [...row, 'requests.received.total'])
  assert.deepEqual(lines[0], ['表三 · （一）予以公开', '（整行都没有）', ''])
  assert.equal(lines.length, 2)
  assert.equal(lines[1]?.[1], '26')
})

test('a part of a row names its columns, and a single cell stands by itself', () => {
  const [some = [], total = []] = [row.slice(0, 2), row.slice(-1)]
  const lines = cellRows(withoutCells(some), [...some, ...total])
  assert.deepEqual(lines[0], ['表三 · （一）予以公开', '（没有 2 格：自然人、商业企业）', ''])
  assert.match(lines[1]?.[0] ?? '', /（一）予以公开 · 总计/)
  assert.deepEqual(cellRows(withoutCells(total), total), [
    ['表三 · （一）予以公开 · 总计', '（无此格）', ''],
  ])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { boundSource, boundText, rowOf } from '../../../test/bound.ts'
import { requestLines } from '../../../test/form-text.ts'
import type { TableCell } from '../../read/source.ts'

const figures = { received: '5 1 0 0 0 0 6', granted: '5 1 0 0 0 0 6', handled: '5 1 0 0 0 0 6' }
const six = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '总计']

test('a table that heads six of the seven columns states six', () => {
  const lines = requestLines({ figures }).map((line) => line.split('\t').toSpliced(6, 1).join('\t'))
  const bound = boundText(['申请人情况', six.join('\t'), ...lines].join('\n'))
  assert.equal(bound.values['requests.received.total'], '6')
  assert.equal(bound.values['requests.received.otherOrganisation'], undefined)
  assert.deepEqual(bound.doubts, {})
})

test('six numbers under seven headings are doubted', () => {
  const lines = requestLines({ figures }).map((line) => line.split('\t').toSpliced(6, 1).join('\t'))
  const bound = boundText(['申请人情况', [...six, '其他'].join('\t'), ...lines].join('\n'))
  assert.ok(Object.values(bound.doubts).includes('tooFew'))
})

test('a column of serial numbers that no heading of the form names is left out', () => {
  const heads = ['', '', ...six.toSpliced(5, 0, '其他')]
  const rows = requestLines({ figures }).map((line, index) => [
    String(index + 1),
    ...line.split('\t'),
  ])
  const cells = [heads, ...rows].flatMap((texts, row) =>
    texts.map((text, column): TableCell => {
      return { text, at: { table: 1, row, cell: column }, row, column, rowSpan: 1, columnSpan: 1 }
    }),
  )
  const bound = boundSource({
    format: 'docx',
    blocks: [{ kind: 'table', at: { table: 1 }, cells }],
    findings: [],
  })
  assert.equal(rowOf(bound, 'requests.received'), '5 1 0 0 0 0 6')
  assert.deepEqual(bound.doubts, {})
})

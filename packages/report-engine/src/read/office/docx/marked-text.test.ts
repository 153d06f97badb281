import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defaultLimits } from '../../limits.ts'
import { codes, lines, showTable } from '../fixtures/show-table.ts'
import { r, tbl, tc, tr, wordPackage } from '../fixtures/word-package.ts'
import { readDocx } from './read-docx.ts'

test('keeps raised digits apart from the number before them, also where a style raises them', async () => {
  const raised = r('1', '<w:vertAlign w:val="superscript"/>')
  const cell = tc(`<w:p>${r('8359')}${raised}</w:p>`)
  const styled = `<w:p>${r('甲')}${r('2', '<w:rStyle w:val="mark"/>')}${r('3', '<w:rStyle w:val="mark"/><w:vertAlign w:val="baseline"/>')}</w:p>`
  const lowered = `<w:p>${r('丙')}${r('4', '<w:vertAlign w:val="subscript"/>')}${r('5')}</w:p>`
  const styles =
    '<w:style w:styleId="mark"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
  const source = await readDocx(
    wordPackage({ body: tbl([tr(['总计', cell])]) + styled + lowered, styles }),
    defaultLimits,
  )
  assert.deepEqual(showTable(source.blocks[0]), ['总计@0 | 8359¹@1'])
  assert.deepEqual(lines(source), ['甲²3', '丙₄5'])
})

test('leaves out what is struck out, and says where', async () => {
  const cell = tc(`<w:p>${r('7', '<w:strike/><w:dstrike w:val="0"/>')}${r('8359')}</w:p>`)
  const twice = `<w:p>${r('甲')}${r('乙', '<w:dstrike/>')}${r('丙', '<w:strike w:val="0"/>')}</w:p>`
  const body = tbl([tr(['许可', '1']), tr(['处罚', cell])]) + twice
  const source = await readDocx(wordPackage({ body }), defaultLimits)
  assert.deepEqual(showTable(source.blocks[0]), ['许可@0 | 1@1', '处罚@0 | 8359@1'])
  assert.deepEqual(lines(source), ['甲丙'])
  assert.deepEqual(codes(source), ['reading.struck'])
  assert.deepEqual(source.findings[0]?.at?.[0], { table: 1, row: 2, cell: 2 })
  assert.equal(source.findings[0]?.at?.length, 2)
})

test('names the cells of tables in which tracked changes stand', async () => {
  const inserted = tc(`<w:p><w:ins>${r('77')}</w:ins>${r('8359')}</w:p>`)
  const moved = tc(`<w:p><w:moveFrom>${r('5')}</w:moveFrom>${r('6')}</w:p>`)
  const body = tbl([tr(['许可', inserted]), tr(['处罚', moved])])
  const source = await readDocx(
    wordPackage({ body: `<w:p><w:ins>${r('甲')}</w:ins></w:p>${body}` }),
    defaultLimits,
  )
  assert.deepEqual(showTable(source.blocks[1]), ['许可@0 | 778359@1', '处罚@0 | 6@1'])
  const [finding] = source.findings
  assert.deepEqual(finding?.at, [
    { table: 1, row: 1, cell: 2 },
    { table: 1, row: 2, cell: 2 },
  ])
  assert.equal(finding?.severity, 'warning')
  const outside = await readDocx(
    wordPackage({ body: `<w:p><w:ins>${r('甲')}</w:ins></w:p>` }),
    defaultLimits,
  )
  assert.deepEqual([outside.findings[0]?.severity, outside.findings[0]?.at], ['info', undefined])
})

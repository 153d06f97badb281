import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import fc from 'fast-check'
import { defaultLimits } from '../../limits.ts'
import { sampleDocx } from '../fixtures/sample-report.ts'
import { codes, lines, showTable, tables } from '../fixtures/show-table.ts'
import { p, r, tbl, tc, tr, wordFile, wordPackage } from '../fixtures/word-package.ts'
import { readDocx } from './read-docx.ts'

const read = (body: string, more: { styles?: string; numbering?: string } = {}) =>
  readDocx(wordPackage({ body, ...more }), defaultLimits)

const down = '<w:vMerge w:val="restart"/>'
const goesOn = '<w:vMerge/>'

test('reads a report with automatic numbers, tracked changes and merged cells', async () => {
  const source = await readDocx(sampleDocx(), defaultLimits)
  assert.deepEqual(lines(source), [
    '示例区示例局2023年政府信息公开工作年度报告',
    '一、总体情况',
    '（一）主动公开情况',
    '全年公开信息41条。',
    '（二）依申请公开情况',
    '　　本年收到申请2件，均已答复。',
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '四、其他需要报告的事项',
    '本年度未收取信息处理费。',
    '联系人：示例\t电话：000',
  ])
  const [disclosure, requests] = tables(source)
  assert.deepEqual(showTable(disclosure), [
    '第二十条第（一）项@0x4',
    '信息内容@0 | 本年制发件数@1 | 本年废止件数@2 | 现行有效件数@3',
    '规章@0 | 0@1 | 0@2 | @3',
    '行政规范性文件@0 | 3@1 | 1@2 | 12@3',
    '第二十条第（八）项@0x2 | 本年收费金额（单位：万元）@2x2',
    '行政事业性收费@0x2 | 0.092@2x2',
  ])
  assert.deepEqual(showTable(requests), [
    '本年度办理结果@0v3 | （三）不予公开@1v2 | 1.属于国家秘密@2 | 2@3',
    '2.其他禁止公开@2 | @3',
    '（七）总计@1x2 | 2@3',
  ])
  assert.deepEqual(codes(source), ['reading.revisions', 'reading.hidden'])
})

test('places a cell by table, row and its number in the row', async () => {
  const source = await read(p('前') + tbl([tr(['甲', '乙']), tr(['丙', '丁'])]))
  const cell = tables(source)[0]?.cells[3]
  assert.deepEqual(cell?.at, { table: 1, row: 2, cell: 2 })
  assert.equal(cell?.text, '丁')
})

test('reads what the docx library writes', async () => {
  const row = (...texts: string[]) =>
    new TableRow({
      children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })),
    })
  const merged = new TableRow({
    children: [
      new TableCell({ rowSpan: 2, children: [new Paragraph('行政复议')] }),
      new TableCell({ columnSpan: 2, children: [new Paragraph('结果')] }),
    ],
  })
  const document = new Document({
    title: '示例报告',
    sections: [
      { children: [new Table({ rows: [merged, row('维持', '纠正'), row('1', '2', '3')] })] },
    ],
  })
  const source = await readDocx(new Uint8Array(await Packer.toBuffer(document)), defaultLimits)
  assert.equal(source.title, '示例报告')
  assert.deepEqual(showTable(source.blocks[0]), [
    '行政复议@0v2 | 结果@1x2',
    '维持@1 | 纠正@2',
    '1@0 | 2@1 | 3@2',
  ])
})

test('keeps footnote marks and comments out of the numbers', async () => {
  const cell = tc(
    `<w:p><w:commentRangeStart w:id="1"/>${r('423')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="1"/></w:r></w:p>`,
  )
  const source = await read(tbl([tr(['总计', cell])]))
  assert.deepEqual(showTable(source.blocks[0]), ['总计@0 | 423@1'])
  assert.deepEqual(codes(source), ['reading.notes'])
})

test('takes the result of a field and not its code', async () => {
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const source = await read(
    `<w:p>${field('begin')}<w:r><w:instrText>=SUM(ABOVE)</w:instrText></w:r>${r('旧')}${field('separate')}${r('12')}${field('end')}${r('件')}</w:p>`,
  )
  assert.deepEqual(lines(source), ['12件'])
})

test('reads a text box once, after the paragraph it hangs on', async () => {
  const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`
  const source = await read(
    `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">${box('框内')}</mc:Choice><mc:Fallback>${box('框内')}</mc:Fallback></mc:AlternateContent></w:r>${r('正文')}</w:p>`,
  )
  assert.deepEqual(lines(source), ['正文', '框内'])
})

test('drops a deleted row and joins paragraphs whose break was deleted', async () => {
  const deleted = '<w:del w:id="1" w:author="示例"/>'
  const source = await read(
    tbl([tr(['甲', '1']), tr(['乙', '2'], deleted), tr(['丙', '3'])]) +
      p('全年收到', `<w:rPr>${deleted}</w:rPr>`) +
      p('申请3件'),
  )
  assert.deepEqual(showTable(source.blocks[0]), ['甲@0 | 1@1', '丙@0 | 3@1'])
  assert.deepEqual(lines(source), ['全年收到申请3件'])
})

test('reads moved text where it went and old formatting not at all', async () => {
  const source = await read(
    `<w:p><w:pPr><w:pPrChange w:id="1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr><w:moveFrom w:id="2">${r('甲')}</w:moveFrom><w:moveTo w:id="3">${r('乙')}</w:moveTo></w:p>`,
    { numbering: decimalList },
  )
  assert.deepEqual(lines(source), ['乙'])
})

const decimalList = `<w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Item"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="5"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`

test('numbers a list by its style, inside cells, and anew where a list starts again', async () => {
  const styles = `<w:style w:styleId="Item"><w:name w:val="项目"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="Sub"><w:name w:val="x"/><w:basedOn w:val="Item"/></w:style>`
  const styled = (style: string, text: string) => tc(p(text, `<w:pStyle w:val="${style}"/>`))
  const source = await read(
    tbl([tr([styled('Item', '重复申请'), '1']), tr([styled('Sub', '其他'), '2'])]) +
      p('另起', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'),
    { styles, numbering: decimalList },
  )
  assert.deepEqual(showTable(source.blocks[0]), ['1.重复申请@0 | 1@1', '2.其他@0 | 2@1'])
  assert.deepEqual(lines(source), ['1.另起'])
})

test('knows headings by style name, also inherited, and leaves tables of contents out', async () => {
  const styles = `<w:style w:styleId="a"><w:name w:val="heading 2"/></w:style><w:style w:styleId="t"><w:name w:val="toc 1"/></w:style>`
  const source = await read(
    p('一、总体情况 1', '<w:pStyle w:val="t"/>') +
      p('一、总体情况', '<w:pStyle w:val="a"/>') +
      p('二、其他', '<w:outlineLvl w:val="0"/>'),
    { styles },
  )
  assert.deepEqual(
    source.blocks.map((block) => (block.kind === 'line' ? [block.text, block.heading] : [])),
    [
      ['一、总体情况', 2],
      ['二、其他', 1],
    ],
  )
})

test('unfolds a table that only lays out other tables', async () => {
  const inner = tbl([tr(['总计', '3']), tr(['其他', '4'])])
  const outer = tbl([tr([tc(p('二、主动公开政府信息情况'))]), tr([tc(inner + p(''))])])
  const source = await read(outer)
  assert.deepEqual(lines(source), ['二、主动公开政府信息情况'])
  assert.deepEqual(showTable(source.blocks[1]), ['总计@0 | 3@1', '其他@0 | 4@1'])
  assert.deepEqual(tables(source)[0]?.at, { table: 2 })
})

test('keeps the text of a framed cell inside a cell', async () => {
  const framed = tc(tbl([tr(['12'])]) + p(''))
  const source = await read(tbl([tr(['总计', framed])]))
  assert.deepEqual(showTable(source.blocks[0]), ['总计@0 | 12@1'])
})

test('takes running text out of a table over the whole page', async () => {
  const across = '<w:gridSpan w:val="2"/>'
  const source = await read(
    tbl([
      tr([tc('一、总体情况', across)]),
      tr([tc(p('本年度公开信息41条。') + p('收到申请2件。'), across)]),
      tr(['信息内容', '现行有效件数']),
      tr(['规章', '1']),
    ]),
  )
  assert.deepEqual(lines(source), ['一、总体情况', '本年度公开信息41条。', '收到申请2件。'])
  const [table] = tables(source)
  assert.deepEqual(showTable(table), ['信息内容@0 | 现行有效件数@1', '规章@0 | 1@1'])
  assert.deepEqual(table?.cells[0]?.at, { table: 1, row: 3, cell: 1 })
})

test('resolves merges of both kinds, rows that start later, and grids finer than the cells', async () => {
  const source = await read(
    tbl([
      tr([tc('甲', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>'), tc('乙', down)]),
      tr(['1', '2', tc('', goesOn)]),
      tr(['末'], '<w:gridBefore w:val="2"/>'),
    ]),
  )
  assert.deepEqual(showTable(source.blocks[0]), ['甲@0x2 | 乙@2v2', '1@0 | 2@1', '末@2'])
  const fine = await read(
    tbl([tr([tc('宽', '<w:gridSpan w:val="7"/>'), tc('窄', '<w:gridSpan w:val="3"/>')])]),
  )
  assert.deepEqual(showTable(fine.blocks[0]), ['宽@0 | 窄@1'])
})

test('reads content controls, but not their placeholder', async () => {
  const control = (properties: string, text: string) =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${r(text)}</w:sdtContent></w:sdt>`
  const source = await read(
    `<w:p>${r('共')}${control('', '5')}${control('<w:showingPlcHdr/>', '单击此处')}${r('件')}</w:p>`,
  )
  assert.deepEqual(lines(source), ['共5件'])
})

test('reads symbols, fixed hyphens and strict documents', async () => {
  const source = await read(
    `<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>是</w:t><w:noBreakHyphen/><w:sym w:font="Symbol" w:char="F031"/></w:r></w:p>`,
  )
  assert.deepEqual(lines(source), ['☑是-1'])
  const strict = wordFile(
    '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>严格&amp;</x:t></x:r></x:p></x:body></x:document>',
  )
  assert.deepEqual(lines(await readDocx(strict, defaultLimits)), ['严格&'])
})

test('says that a document of pictures cannot be read', async () => {
  const picture = '<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>'
  assert.deepEqual(
    (await read(picture)).findings.map(({ code, severity }) => [code, severity]),
    [['reading.image', 'error']],
  )
  assert.deepEqual(codes(await read(p('示例报告') + picture)), ['reading.image'])
  assert.deepEqual(codes(await read(tbl([tr(['甲', '1'])]) + picture)), [])
})

test('refuses entity declarations, also a billion laughs', async () => {
  const laughs = wordFile(
    '<!DOCTYPE d [<!ENTITY a "哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>',
  )
  const source = await readDocx(laughs, defaultLimits)
  assert.deepEqual(codes(source), ['reading.damaged'])
  assert.deepEqual(source.blocks, [])
})

test('stops at the limits of depth, cells and time', async () => {
  const deep = await readDocx(
    wordPackage({ body: '<w:x>'.repeat(400) + '</w:x>'.repeat(400) }),
    defaultLimits,
  )
  assert.deepEqual(codes(deep), ['reading.limit'])
  const table = wordPackage({ body: tbl([tr(['1', '2', '3'])]) })
  assert.deepEqual(codes(await readDocx(table, { ...defaultLimits, cells: 2 })), ['reading.limit'])
  const long = wordPackage({ body: p('示例').repeat(2000) })
  const late = { ...defaultLimits, milliseconds: -1 }
  assert.deepEqual(codes(await readDocx(long, late)), ['reading.limit'])
})

test('reads a document that breaks off as far as it goes, and says so', async () => {
  const cut = wordFile(
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>示例</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲',
  )
  const source = await readDocx(cut, defaultLimits)
  assert.deepEqual(lines(source), ['示例', '甲'])
  assert.deepEqual(codes(source), ['reading.damaged'])
})

test('reads a table of very many rows', async () => {
  const source = await read(
    tbl(Array.from({ length: 30_000 }, () => tr(['1', '2', '3', '4', '5']))),
  )
  assert.equal(tables(source)[0]?.cells.length, 150_000)
})

test('says that an empty document is empty', async () => {
  assert.deepEqual(codes(await read(p(''))), ['reading.empty'])
})

test('says that a download cut off is damaged', async () => {
  const cut = sampleDocx().subarray(0, 1000)
  assert.deepEqual(codes(await readDocx(cut, defaultLimits)), ['reading.damaged'])
})

test('never throws and never reads a bent byte as another text', async () => {
  const whole = sampleDocx()
  const sound = JSON.stringify((await readDocx(whole, defaultLimits)).blocks)
  const at = fc.nat(whole.length - 1)
  const changes = fc.array(fc.tuple(at, fc.nat(255)), { minLength: 1, maxLength: 10 })
  await fc.assert(
    fc.asyncProperty(changes, fc.option(at), async (bytes, end) => {
      const mutant = whole.slice(0, end ?? whole.length)
      for (const [index, byte] of bytes) if (index < mutant.length) mutant[index] = byte
      const source = await readDocx(mutant, { ...defaultLimits, milliseconds: 5000 })
      const numbers = JSON.stringify(tables(source))
      const damaged = codes(source).some((code) => code !== 'reading.revisions')
      assert(damaged || sound.includes(numbers.slice(1, -1)))
    }),
    { numRuns: 300 },
  )
})

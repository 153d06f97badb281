import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { defaultLimits } from '../limits.ts'
import type { Block, Source, Table } from '../source.ts'
import { readHtml } from './read-html.ts'
import { reportBody, sitePage } from './test-pages.ts'

const readPage = (html: string) => readHtml(html, defaultLimits)
const linesOf = ({ blocks }: Pick<Source, 'blocks'>) =>
  blocks.flatMap((block) => (block.kind === 'line' ? [block.text] : []))
const tablesOf = ({ blocks }: Pick<Source, 'blocks'>) =>
  blocks.filter((block: Block): block is Table => block.kind === 'table')
const codesOf = ({ findings }: Source) => findings.map(({ code }) => code)

test('gives the report on a page of a web site and nothing of the site', () => {
  const source = readPage(sitePage())
  assert.deepEqual(linesOf(source), [
    '示例市某某局2023年政府信息公开工作年度报告',
    '发布日期：2024-01-25 来源：某某局 字体：大 中 小',
    '示例市某某局2023年政府信息公开工作年度报告',
    '示例前言，本报告由六部分组成。',
    '一、总体情况',
    '示例：主动公开信息 12 条。',
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议、行政诉讼情况',
    '示例：没有发生。',
    '五、存在的主要问题及改进情况',
    '示例问题。',
    '六、其他需要报告的事项',
    '示例：无其他事项。',
  ])
  assert.equal(tablesOf(source).length, 2)
  assert.deepEqual(codesOf(source), [])
})

test('takes title and date of publication from the metadata', () => {
  const source = readPage(sitePage())
  assert.equal(source.title, '示例市某某局2023年政府信息公开工作年度报告')
  assert.equal(source.publishedOn, '2024-01-25')
  const plain = readPage(
    '<title> 示例报告 - 网站 </title><meta name="PubDate" content="近日"><p>x</p>',
  )
  assert.equal(plain.title, '示例报告 - 网站')
  assert.equal(plain.publishedOn, undefined)
  assert.equal(readPage('<meta name="pubdate" content="2024年2月30日">').publishedOn, undefined)
})

test('takes no title that a converter has garbled', () => {
  assert.equal(readPage('<title>ÿþ*mýl:SºN</title><p>x').title, undefined)
})

test('places preformatted lines at their start, page breaks being line ends', () => {
  const { blocks } = readPage('<pre>\n  规章   0\n\f 许可 3</pre>')
  assert.deepEqual(blocks, [
    { kind: 'line', text: '  规章   0', at: { line: 2, column: 1 } },
    { kind: 'line', text: ' 许可 3', at: { line: 3, column: 2 } },
  ])
})

test('finds the report in a page built of layout tables', () => {
  const page = `<table><tr><td colspan="2"><a href="/">首页</a> <a href="/">政务公开</a></td></tr>
<tr><td><table><tr><td><a href="/">概况</a></td></tr><tr><td><a href="/">年报</a></td></tr></table></td>
<td><table><tr><td>${reportBody()}</td></tr></table></td></tr>
<tr><td colspan="2">版权所有：示例市</td></tr></table>`
  const source = readPage(page)
  assert.equal(linesOf(source)[0], '示例市某某局2023年政府信息公开工作年度报告')
  assert.equal(linesOf(source).at(-1), '示例：无其他事项。')
  assert.deepEqual(
    tablesOf(source).map((table) => table.at),
    [{ table: 4 }, { table: 5 }],
  )
})

test('keeps sections that stand in containers of their own', () => {
  const body = reportBody()
    .split(/(?=<p>[一二三四五六]、)/)
    .map((part) => `<div class="part">${part}</div>`)
    .join('')
  const source = readPage(sitePage(body))
  assert.deepEqual(linesOf(source), linesOf(readPage(sitePage())))
})

test('keeps a section whose heading is worded like no other', () => {
  const body = `<div>${reportBody()}</div><div><p>七、附则</p><p>示例附则。</p></div>`
  assert.deepEqual(linesOf(readPage(sitePage(body))).slice(-2), ['七、附则', '示例附则。'])
})

test('places lines by line and column of the page, cells by table, row and cell', () => {
  const source = readPage(
    '<p>甲</p>\n<div> <p> 乙</p></div>\n<table><tr><td>1<td>2<tr><td>3</table>',
  )
  assert.deepEqual(
    source.blocks.map(({ at }) => at),
    [{ line: 1, column: 4 }, { line: 2, column: 11 }, { table: 1 }],
  )
  assert.deepEqual(
    tablesOf(source)[0]?.cells.map(({ at }) => at),
    [
      { table: 1, row: 1, cell: 1 },
      { table: 1, row: 1, cell: 2 },
      { table: 1, row: 2, cell: 1 },
    ],
  )
})

test('leaves out what the page hides, but not when the report itself is hidden until a script runs', () => {
  const hidden = '<p>见</p><p style="color:red; display: none">隐</p><div hidden>隐</div><p>者'
  assert.deepEqual(linesOf(readPage(hidden)), ['见', '者'])
  const page = sitePage(`<div style="display:none">${reportBody()}</div>`)
  assert.equal(tablesOf(readPage(page)).length, 2)
})

test('says that the report is in an attached file when the page only links or frames it', () => {
  const linked = readPage(
    '<h1>示例年度报告</h1><p><a href="/files/report.PDF?x=1">示例年度报告.pdf</a></p><a href="/a.html">x</a>',
  )
  assert.deepEqual(codesOf(linked), ['reading.attached'])
  assert.deepEqual(linked.findings[0]?.facts, { files: ['/files/report.PDF?x=1'] })
  assert.match(linked.findings[0]?.message ?? '', /下载附件/)
  const framed = '<p>示例</p><iframe src="/pdfjs/viewer.html?file=%2Fa.pdf"></iframe>'
  assert.deepEqual(codesOf(readPage(framed)), ['reading.attached'])
  assert.deepEqual(codesOf(readPage(sitePage(`${reportBody()}<a href="/a.docx">下载</a>`))), [])
})

test('says that the report is a picture when the page has nothing but pictures', () => {
  assert.deepEqual(codesOf(readPage('<p>示例年报</p><img src="1.jpg"><img src="2.jpg">')), [
    'reading.image',
  ])
})

test('says that the text comes by script when a page without text runs scripts', () => {
  assert.deepEqual(codesOf(readPage('<div id="app"></div><script src="app.js"></script>')), [
    'reading.script',
  ])
})

test('keeps the header table of a page with its dates', () => {
  const header = `<table><tr><td>索引号</td><td>000</td></tr><tr><td>发布日期</td><td>2024-01-25</td></tr></table>`
  const page = sitePage().replace('<div class="info">', `${header}<div class="info">`)
  assert.equal(tablesOf(readPage(page))[0]?.cells[3]?.text, '2024-01-25')
})

const real = fileURLToPath(
  new URL('../../../../../../shared/reports/whole/2019-上海市人民政府办公厅.html', import.meta.url),
)

test('reads a real page of 2019 whole', (t) => {
  if (!existsSync(real)) {
    t.diagnostic('not tested: ../shared is not there')
    return
  }
  const source = readPage(readFileSync(real, 'utf8'))
  assert.deepEqual(
    tablesOf(source).map(({ cells }) => cells.length),
    [53, 198, 34],
  )
  assert.equal(linesOf(source).length, 36)
  const received = tablesOf(source)[1]?.cells.filter(({ at }) => at.row === 4)
  assert.deepEqual(
    received?.map(({ text, column, columnSpan }) => [text, column, columnSpan]).slice(1),
    ['821', '35', '', '', '2', '1', '859'].map((text, index) => [text, index + 3, 1]),
  )
})

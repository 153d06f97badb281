import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defaultLimits } from '../limits.ts'
import type { Block } from '../source.ts'
import { htmlBlocks } from './html-blocks.ts'

/** Each table as rows of "column[+columns][/rows] text", each line as its text. */
function shown(html: string): (string | string[])[] {
  return htmlBlocks(html, defaultLimits).blocks.map(showBlock)
}

function showBlock(block: Block): string | string[] {
  if (block.kind === 'line') return block.text
  const rows: string[] = []
  for (const { row, column, rowSpan, columnSpan, text } of block.cells) {
    const spans = (columnSpan > 1 ? `+${columnSpan}` : '') + (rowSpan > 1 ? `/${rowSpan}` : '')
    rows[row] = `${rows[row] ?? ''}${rows[row] === undefined ? '' : ' '}${column}${spans}=${text}`
  }
  return rows
}

test('resolves rowspan and colspan to places in the grid', () => {
  const html = `<table><tr><td rowspan="2" colspan="2">a</td><td>b</td></tr><tr><td>c</td></tr>
<tr><td>d</td><td>e</td><td>f</td></tr></table>`
  assert.deepEqual(shown(html), [['0+2/2=a 2=b', '2=c', '0=d 1=e 2=f']])
})

test('keeps rows whose spans do not fit the heading, as some published pages have them', () => {
  const html = `<table><tr><td>信息内容</td><td>上一年</td><td colspan="2">本年增/减</td><td>决定</td></tr>
<tr><td>行政许可</td><td colspan="2">1</td><td>+2</td><td>3</td></tr></table>`
  assert.deepEqual(shown(html), [
    ['0=信息内容 1=上一年 2+2=本年增/减 4=决定', '0=行政许可 1+2=1 3=+2 4=3'],
  ])
})

test('clips spans that reach out of the table or the row group', () => {
  const html = `<table><thead><tr><td rowspan="0">a</td><td rowspan="9">b</td></tr><tr><td>c</td></tr></thead>
<tbody><tr><td rowspan="65000">d</td><td colspan="0">e</td></tr><tr><td rowspan="-1">f</td></tr></tbody></table>`
  assert.deepEqual(shown(html), [['0/2=a 1/2=b', '2=c', '0/2=d 1=e', '1=f']])
})

test('lets cells overlap where spans make them', () => {
  const html =
    '<table><tr><td>a</td><td rowspan="2">b</td></tr><tr><td colspan="2">c</td><td>d</td></tr></table>'
  assert.deepEqual(shown(html), [['0=a 1/2=b', '0+2=c 2=d']])
})

test('supplies end tags that were left out', () => {
  const html = '<table><tr><td><p>a<td><font>b<tr><td>c<th>d<tr><td>e</table>after'
  assert.deepEqual(shown(html), [['0=a 1=b', '0=c 1=d', '0=e'], 'after'])
})

test('does not let stray end tags out of their cell', () => {
  const html =
    '<div><p><b><table><tr><td>a</p></div></span></td><td>b</form></td></tr><tr><td>c</td><td>d</td></tr></table></div>'
  assert.deepEqual(shown(html), [['0=a 1=b', '0=c 1=d']])
})

test('joins what a cell holds with line ends: breaks, paragraphs, frames of one cell', () => {
  const html = `<table><tr><td>本年新<br>制作数量</td><td><p>商业</p><p>企业</p></td>
<td><table><tr><td>12</td></tr></table></td><td> <p>&nbsp;</p> </td></tr><tr><td>x</td></tr></table>`
  assert.deepEqual(shown(html), [['0=本年新\n制作数量 1=商业\n企业 2=12 3=', '0=x']])
})

test('gives text around and inside layout tables as lines, tables inside as tables', () => {
  const html = `<table><tr><td>left</td><td><p>before</p><table><tr><td>1</td><td>2</td></tr></table>after</td></tr></table>`
  assert.deepEqual(shown(html), ['left', 'before', ['0=1 1=2'], 'after'])
})

test('keeps a table of data that holds a table in one cell, and gives the inner one after it', () => {
  const row = (text: string) => `<tr><td>${text}</td><td>1</td><td>2</td></tr>`
  const html = `<table>${row('a')}${row('b')}<tr><td>c</td><td>own<table><tr><td>8</td><td>9</td></tr></table></td><td>3</td></tr></table>`
  assert.deepEqual(shown(html), [['0=a 1=1 2=2', '0=b 1=1 2=2', '0=c 1=own 2=3'], ['0=8 1=9']])
})

test('gives a cell with running text as lines', () => {
  const paragraph = `<p>${'示例文字。'.repeat(20)}</p>`
  const html = `<table><tr><td>目录</td><td>${paragraph.repeat(4)}</td></tr></table>`
  assert.equal(shown(html).length, 5)
})

test('puts a caption before its table', () => {
  const html = '<table><caption>三、标题</caption><tr><td>1</td><td>2</td></tr></table>'
  assert.deepEqual(shown(html), ['三、标题', ['0=1 1=2']])
})

test('leaves hidden rows and cells out and counts them in places', () => {
  const html = `<table><tr style="display:none"><td>x<td>y<tr><td hidden>x</td><td>a</td><td>b</td></tr></table>`
  const { blocks } = htmlBlocks(html, defaultLimits)
  assert.deepEqual(blocks.map(showBlock), [['0=a 1=b']])
  const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.cells : []))
  assert.deepEqual(cells[0]?.at, { table: 1, row: 2, cell: 2 })
})

test('shows white space as a browser does, and joins Chinese broken over lines', () => {
  assert.deepEqual(
    shown('<p> 总体\n   情况 &nbsp;A\n B </p><pre>规章   0\n许可\t3</pre><p>x\u200b<br/>y'),
    ['总体情况  A B', '规章   0', '许可\t3', 'x', 'y'],
  )
})

test('knows headings, also with blocks and breaks inside', () => {
  const { blocks } = htmlBlocks('<h2><div>一</div>二<br>三</h2><p>四</p>', defaultLimits)
  assert.deepEqual(
    blocks.map((block) => (block.kind === 'line' ? [block.text, block.heading] : [])),
    [
      ['一', 2],
      ['二', 2],
      ['三', 2],
      ['四', undefined],
    ],
  )
})

test('skips scripts, styles, templates, readings of characters and form fields', () => {
  const html = `a<script>"<p>x</p>"</script>b<style>p{}</style><template><p>x</p></template>c
<ruby>數<rt>shu<rp>)</ruby>d<select><option>x<option>y</select><textarea><p>x</textarea>e<noscript>x</noscript>`
  assert.deepEqual(shown(html), ['abc 數de'])
})

test('reads the value of a form field in a cell, and no other fields', () => {
  const html = `<input value="查询"><table><tr><td><input type="text" value="12" readonly>件</td>
<td><input type=hidden value="x"><input type="checkbox" value="1"><input></td></tr></table>`
  assert.deepEqual(shown(html), [['0=12 件 1=']])
})

test('decodes entities, by name and by number', () => {
  assert.deepEqual(shown('<td>&lt;3&gt; &amp; &#36825; &#x4e2a; &ldquo;x&rdquo;'), [
    '<3> & 这 个 “x”',
  ])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { aReport } from '../../../test/a-report.ts'
import { writeDocx } from './write-docx.ts'

async function partsOf(report: Parameters<typeof writeDocx>[0]): Promise<Record<string, string>> {
  const parts = Object.entries(unzipSync(await writeDocx(report)))
  return Object.fromEntries(parts.map(([name, bytes]) => [name, strFromU8(bytes)]))
}

async function documentOf(report: Parameters<typeof writeDocx>[0]): Promise<string> {
  return (await partsOf(report))['word/document.xml'] ?? ''
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

test('the page is A4 with the margins of GB/T 9704', async () => {
  const document = await documentOf(aReport())
  const [size] = document.match(/<w:pgSz[^>]*>/) ?? ['']
  const [margins] = document.match(/<w:pgMar[^>]*>/) ?? ['']
  assert.match(size, /w:w="11906" w:h="16838"/)
  for (const [side, millimetres] of Object.entries({ top: 37, bottom: 35, left: 28, right: 26 })) {
    const twips = Number(new RegExp(`w:${side}="(\\d+)"`).exec(margins)?.[1])
    assert.ok(Math.abs(twips / 56.7 - millimetres) < 0.1, `${side}: ${twips}`)
  }
})

test('fonts are those of an official document', async () => {
  const document = await documentOf(aReport())
  for (const font of ['方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312', '宋体']) {
    assert.ok(document.includes(`w:eastAsia="${font}"`), font)
  }
})

test('the three tables have real merged cells, repeated heads and whole rows', async () => {
  const document = await documentOf(aReport())
  assert.equal(count(document, /<w:tbl>/g), 3)
  assert.equal(count(document, /<w:tblHeader(\/| w:val="true")/g), 6)
  assert.equal(count(document, /<w:cantSplit\b/g), 14 + 28 + 4)
  // 12 cells of table 三 and 四 go over rows: note, 自然人, 总计, five groups of labels, and the
  // five results of 行政复议 without 行政复议 itself.
  assert.equal(count(document, /<w:vMerge w:val="restart"\/>/g), 3 + 5 + 5)
  assert.ok(document.includes('<w:textDirection w:val="tbRl"/>'))
})

test('only the heading of table three begins a new page, so that the table is not divided', async () => {
  const document = await documentOf(aReport())
  const breaks = document.split('<w:pageBreakBefore/>')
  assert.equal(breaks.length, 2)
  assert.match(breaks[1]?.replace(/<[^>]+>/gu, '') ?? '', /^三、收到和处理政府信息公开申请情况/)
})

test('a page number stands in the footer', async () => {
  const parts = await partsOf(aReport())
  const footer = Object.entries(parts).find(([name]) => name.startsWith('word/footer'))?.[1] ?? ''
  assert.match(footer, /- .*PAGE.* -/s)
})

test('text of a report stays text and holds nothing that XML forbids', async () => {
  const evil = '</w:t></w:r><w:p/>&lt;\u0000\u0008'
  const document = await documentOf(aReport({ cells: { 'requests.received.total': evil } }))
  assert.ok(document.includes('&lt;/w:t&gt;&lt;/w:r&gt;&lt;w:p/&gt;&amp;lt;'))
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  assert.doesNotMatch(document, /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/)
})

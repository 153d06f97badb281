import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aReport } from '../../../test/a-report.ts'
import { writeHtml } from './write-html.ts'

async function pageOf(report: Parameters<typeof writeHtml>[0]): Promise<string> {
  return new TextDecoder().decode(await writeHtml(report))
}

test('the page is Chinese, self-contained and without script', async () => {
  const page = await pageOf(aReport())
  assert.match(page, /<html lang="zh-CN">/)
  assert.match(page, /<meta charset="utf-8">/)
  assert.match(page, /default-src 'none'/)
  assert.doesNotMatch(page, /<script|<link|<img|url\(|@import|https?:/i)
})

test('every heading cell has a scope, every table a name and a box that scrolls', async () => {
  const page = await pageOf(aReport())
  const heads = page.match(/<th\b[^>]*>/g) ?? []
  assert.ok(heads.length > 60)
  assert.deepEqual(
    heads.filter((head) => !/scope="(col|row|colgroup|rowgroup)"/.test(head)),
    [],
  )
  const names = [...page.matchAll(/<table class="\w+" aria-labelledby="([\w-]+)">/g)]
  assert.deepEqual(
    names.map(([, id]) => page.match(new RegExp(`<h2 id="${id}">(.)`))?.[1]),
    ['二', '三', '四'],
  )
  assert.equal(page.match(/<div class="scroll" role="region"/g)?.length, 3)
})

test('merged cells are merged as in the form', async () => {
  const page = await pageOf(aReport())
  assert.match(page, /rowspan="3" colspan="3">（本列数据的勾稽关系为/)
  assert.match(page, /scope="rowgroup" rowspan="22"><span class="vertical">三、本年度办理结果/)
  assert.match(page, /scope="colgroup" colspan="5">法人或其他组织/)
})

test('a cell carries the address of its number; an absent one says so', async () => {
  const page = await pageOf(aReport({ without: ['requests.granted.total'] }))
  assert.match(page, /<td data-address="requests.received.total">13<\/td>/)
  assert.match(
    page,
    /data-address="requests.granted.total" class="absent" title="原文没有这一格"><\/td>/,
  )
})

test('text of a report stays text', async () => {
  const evil = '</title></style><script>alert(1)</script><img src=x onerror="a()">&amp;\''
  const report = aReport({ organ: evil, cells: { 'requests.received.total': evil } })
  const page = await pageOf(report)
  assert.doesNotMatch(page, /<script|<img/)
  assert.equal(page.match(/<\/style>/g)?.length, 1)
  assert.equal(page.match(/<\/title>/g)?.length, 1)
  assert.match(
    page,
    /&lt;script&gt;alert\(1\)&lt;\/script&gt;&lt;img src=x onerror=&quot;a\(\)&quot;&gt;&amp;amp;&#39;/,
  )
})

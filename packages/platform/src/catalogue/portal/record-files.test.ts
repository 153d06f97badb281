import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from '@gongkai/report-engine'
import { localDate } from '#law/index.ts'
import { captionOf } from '../layout/caption.ts'
import { type EditionContent, emptyContent } from '../record/content.ts'
import { recordDocx, recordPdf } from './record-files.ts'

const evil = '</w:t>#import "/x" $x$ \\ <b>'
const content: EditionContent = {
  ...emptyContent,
  title: '示例市停车管理办法（示例）',
  documentNumber: '示政办〔2025〕1号',
  issuers: ['示例市人民政府办公室'],
  formedOn: localDate('2025-03-01'),
  effectiveOn: localDate('2025-04-01'),
  body: [
    '<h2>第一章 总则</h2>',
    '<p>第一条 为了规范停车，制定本办法（示例）。</p>',
    `<p>第二条 内容${evil.replaceAll('<', '&lt;')}</p>`,
    '<ol><li>第一项</li><li>第二项<ol><li>第一目</li></ol></li></ol>',
    '<table><thead><tr><th>车型</th><th>每小时</th></tr></thead>',
    '<tbody><tr><td rowspan="2">小型车</td><td>2 元</td></tr><tr><td>3 元</td></tr></tbody></table>',
    '<p class="align-right">2025年3月1日</p>',
  ].join('\n'),
}
const publication = { content, unitName: '示例市人民政府办公室' }

async function textOf(bytes: Uint8Array): Promise<string> {
  const { blocks } = await read(bytes)
  return JSON.stringify(blocks).replace(/\s|\\n/g, '')
}

test('the caption says when it was made public, by what it was amended and from when it holds', () => {
  const amended = {
    kind: 'amended',
    from: localDate('2026-01-05'),
    byDocument: '示例决定',
  } as const
  assert.equal(
    captionOf(content, [amended]),
    '（2025年3月1日示例市人民政府办公室示政办〔2025〕1号印发　根据2026年1月5日示例决定修改　自2025年4月1日起施行）',
  )
  assert.equal(captionOf({ ...content, caption: '2025年公布' }), '（2025年公布）')
  assert.equal(captionOf(emptyContent), '')
})

for (const [name, write] of Object.entries({ Word: recordDocx, PDF: recordPdf }))
  test(`the ${name} file holds title, caption and text, takes none for markup, and is made the same twice`, async () => {
    const bytes = await write(publication)
    assert.deepEqual(bytes, await write(publication))
    const text = await textOf(bytes)
    for (const part of [
      '示例市停车管理办法（示例）',
      '自2025年4月1日起施行',
      '第一条',
      '1．第一项',
      '1．第一目',
      '小型车',
      '#import',
    ])
      assert.ok(text.includes(part), `${part} in ${text}`)
  })

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from '@gongkai/report-engine'
import { strFromU8, unzipSync } from 'fflate'
import { typeset } from '#kit/typesetting/typeset.ts'
import type { LetterContent } from '../issue/letter-content.ts'
import { letterTyp } from './letter-typ.ts'
import { writeLetterDocx } from './write-docx.ts'

const evil = '</w:t>#import "/x" $x$ \\ <b>'
const letter: LetterContent = {
  layout: 1,
  organ: '示例局',
  number: '示公复〔2026〕1号',
  title: '政府信息予以公开告知书',
  addressee: '示例申请人',
  blocks: [
    { kind: 'paragraph', text: `内容${evil}` },
    { kind: 'paragraph', text: '如对本答复不服，可以申请行政复议。' },
  ],
  attachments: ['示例材料一', '示例材料二'],
  dated: '2026年3月20日',
}

async function documentOf(content: LetterContent, part = 'document'): Promise<string> {
  const parts = unzipSync(await writeLetterDocx(content))
  return strFromU8(parts[`word/${part}.xml`] ?? new Uint8Array())
}

test('the Word page is A4 with the margins and fonts of GB/T 9704', async () => {
  const document = await documentOf(letter)
  assert.match(document, /w:w="11906" w:h="16838"/)
  const [margins = ''] = document.match(/<w:pgMar[^>]*>/) ?? []
  for (const [side, millimetres] of Object.entries({ top: 37, left: 28 })) {
    const twips = Number(new RegExp(`w:${side}="(\\d+)"`).exec(margins)?.[1])
    assert.ok(Math.abs(twips / 56.7 - millimetres) < 0.1, `${side}: ${twips}`)
  }
  for (const font of ['方正小标宋简体', '仿宋_GB2312']) assert.ok(document.includes(font), font)
  assert.ok(document.includes('&lt;/w:t&gt;'))
})

test('the year of a number stays on one line: digits are not marked as Chinese, signs are', async () => {
  const styles = await documentOf(letter, 'styles')
  const [language = ''] = styles.match(/<w:lang [^>]*>/) ?? []
  assert.match(language, /w:val="en-US"/)
  assert.match(language, /w:eastAsia="zh-CN"/)
})

test('the same letter gives the same bytes, in Word and in PDF', async () => {
  assert.deepEqual(await writeLetterDocx(letter), await writeLetterDocx({ ...letter }))
  const pdf = () => typeset({ template: letterTyp, data: letter })
  assert.deepEqual(await pdf(), await pdf())
})

test('the PDF says all that the letter says, and takes none of it for markup', async () => {
  const bytes = await typeset({ template: letterTyp, data: letter })
  const { blocks } = await read(bytes)
  const bare = blocks
    .map((block) => ('text' in block ? block.text : ''))
    .join('')
    .replace(/\s/g, '')
  for (const part of ['示例局', '示公复〔2026〕1号', '政府信息予以公开告知书', '示例申请人：'])
    assert.ok(bare.includes(part), part)
  assert.ok(bare.includes(evil.replace(/\s/g, '')))
  assert.ok(bare.includes('附件：1．示例材料一'))
  assert.ok(bare.includes('2026年3月20日'))
})

test('a template that cannot be set fails alone: the next one is set', async () => {
  await assert.rejects(typeset({ template: '#nothing(', data: {} }), /Typst refused/)
  assert.ok((await typeset({ template: letterTyp, data: letter })).length > 1000)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeText } from './decode-text.ts'
import { gbk, utf16 } from './test-bytes.ts'

const sentence = '本年新收政府信息公开申请数量 12 件，结转下年度 3 件'
const utf8 = new TextEncoder()

test('reads UTF-8 with and without byte order mark, the mark not being text', () => {
  assert.deepEqual(decodeText(utf8.encode(sentence)), {
    text: sentence,
    encoding: 'utf-8',
    replaced: 0,
  })
  assert.equal(decodeText(utf8.encode(`\ufeff${sentence}`)).text, sentence)
})

test('reads GBK, and the four-byte characters of GB18030', () => {
  assert.deepEqual(decodeText(gbk(sentence)), { text: sentence, encoding: 'gb18030', replaced: 0 })
  // 㐀 (U+3400) in GB18030, as offices have it in names of places.
  const rare = new Uint8Array([...gbk('地名'), 0x81, 0x39, 0xee, 0x39])
  assert.equal(decodeText(rare).text, '地名㐀')
})

test('reads UTF-16 in both orders, with and without byte order mark', () => {
  for (const order of ['le', 'be'] as const)
    for (const mark of ['\ufeff', '']) {
      const decoded = decodeText(utf16(`${mark}${sentence}`, order))
      assert.equal(decoded.text, sentence)
      assert.equal(decoded.encoding, `utf-16${order}`)
    }
})

test('believes the bytes and not a page that declares another charset', () => {
  const declares = (charset: string) => `<meta charset="${charset}"><p>${sentence}</p>`
  assert.equal(decodeText(gbk(declares('utf-8'))).text, declares('utf-8'))
  assert.equal(decodeText(utf8.encode(declares('gb2312'))).text, declares('gb2312'))
  const xml = `<?xml version="1.0" encoding="GBK"?><p>${sentence}</p>`
  assert.equal(decodeText(utf8.encode(xml)).encoding, 'utf-8')
})

test('reads Big5 where the page declares it and the bytes allow it', () => {
  const page = Buffer.concat([
    Buffer.from('<meta charset="big5"><p>'),
    Buffer.from([0xac, 0x46, 0xa9, 0xb2, 0xb8, 0xea, 0xb0, 0x54]),
    Buffer.from('</p>'),
  ])
  assert.match(decodeText(page).text, /政府資訊/)
  assert.equal(decodeText(page).encoding, 'big5')
})

test('keeps UTF-8 that is cut in the middle of a character, and says so', () => {
  const cut = utf8.encode(sentence.repeat(5)).subarray(0, -2)
  const decoded = decodeText(cut)
  assert.equal(decoded.encoding, 'utf-8')
  assert.equal(decoded.replaced, 1)
  assert.ok(decoded.text.startsWith(sentence))
})

test('reads GBK with a broken byte as GBK, and counts the damage', () => {
  const broken = new Uint8Array([...gbk(sentence), 0xff, ...gbk(sentence)])
  const decoded = decodeText(broken)
  assert.equal(decoded.encoding, 'gb18030')
  assert.equal(decoded.replaced, 1)
})

test('reads nothing from no bytes', () => {
  assert.equal(decodeText(new Uint8Array()).text, '')
})

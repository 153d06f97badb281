import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { sitePage } from './html/test-pages.ts'
import { defaultLimits } from './limits.ts'
import { read } from './read.ts'
import { bytesOf, compoundFile, gbk } from './test-bytes.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('reads a page in GBK that says it is UTF-8, and a page that was saved as .xls', async () => {
  const page = sitePage().replace('示例前言', '示例前言。')
  const [fromGbk, fromUtf8] = [await read(gbk(page)), await read(bytes(page))]
  assert.equal(fromGbk.format, 'html')
  assert.deepEqual(fromGbk, fromUtf8)
  const excel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>规章</td><td x:num>0</td></tr></table></html>`
  assert.deepEqual(
    (await read(gbk(excel))).blocks.map(({ kind }) => kind),
    ['table'],
  )
})

test('reads a web archive as the page inside', async () => {
  const archive = `MIME-Version: 1.0
Content-Type: multipart/related; boundary="b"

--b
Content-Type: text/html
Content-Transfer-Encoding: base64

${Buffer.from(sitePage()).toString('base64')}
--b--`
  const source = await read(bytes(archive))
  assert.deepEqual(source, await read(bytes(sitePage())))
})

test('says what a file is that it does not read, and what to do', async () => {
  const refused = [
    ['\x89PNG\r\n\x1a\n', 'reading.image', /图片.*(?:Word|录入)/],
    ['{\\rtf1', 'reading.unsupported', /RTF.*docx/],
    ['', 'reading.empty', /空/],
    ['Rar!\x1a\x07', 'reading.unsupported', /解压/],
    ['\0\x01\x02\x03'.repeat(50), 'reading.unsupported', /不认识/],
  ] as const
  for (const [content, code, message] of refused) {
    const { format, blocks, findings } = await read(bytesOf(content))
    assert.deepEqual([format, blocks.length, findings.length], ['unknown', 0, 1])
    assert.equal(findings[0]?.code, code)
    assert.match(findings[0]?.message ?? '', message)
    assert.equal(findings[0]?.severity, 'error')
  }
  const locked = await read(compoundFile('EncryptionInfo', 'EncryptedPackage'))
  assert.equal(locked.findings[0]?.code, 'reading.encrypted')
})

test('refuses a file larger than the limit without looking at it', async () => {
  const { findings } = await read(bytes('规章 0'), { limits: { ...defaultLimits, fileBytes: 5 } })
  assert.deepEqual(
    findings.map(({ code, facts }) => [code, facts.limit, facts.allowed]),
    [['reading.limit', 'fileBytes', 5]],
  )
})

test('says how many characters could not be decoded', async () => {
  const cut = bytes('一、总体情况\n'.repeat(10)).subarray(0, -3)
  const { blocks, findings } = await read(cut)
  assert.equal(blocks.length, 10)
  assert.deepEqual(
    findings.map(({ code, facts }) => [code, facts.encoding, facts.replaced]),
    [['reading.garbled', 'utf-8', 1]],
  )
})

test('never throws, whatever the bytes', async () => {
  const starts = [
    '',
    '<table><tr><td',
    'PK\x03\x04',
    '%PDF-1',
    '# a\n|',
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
  ]
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...starts),
      fc.uint8Array({ maxLength: 600 }),
      async (start, rest) => {
        const { blocks, findings } = await read(new Uint8Array([...bytesOf(start), ...rest]))
        assert.ok(blocks.length + findings.length >= 0)
      },
    ),
    { numRuns: 300 },
  )
})

test('never joins the numbers of two cells when a tag is missing', async () => {
  const tags = sitePage().split(/(?=<)|(?<=>)/)
  await fc.assert(
    fc.asyncProperty(fc.nat(tags.length - 1), async (index) => {
      fc.pre(tags[index]?.startsWith('<') === true)
      const { blocks } = await read(bytes(tags.toSpliced(index, 1).join('')))
      const texts = blocks.flatMap((block) =>
        block.kind === 'line' ? [] : block.cells.map(({ text }) => text),
      )
      assert.ok(texts.every((text) => !/^\d{2,}$/.test(text)))
    }),
    { numRuns: 200 },
  )
})

test('an old Office file that was cut off is damaged, wherever it was cut', async () => {
  for (const name of ['sample.doc', 'nested.doc', 'sample.xls']) {
    const whole = new Uint8Array(readFileSync(new URL(`office/fixtures/${name}`, import.meta.url)))
    for (const part of [0.02, 0.1, 0.5, 0.9, 0.95]) {
      const { findings } = await read(whole.slice(0, Math.floor(whole.length * part)))
      assert.ok(
        findings.some(({ code }) => code === 'reading.damaged'),
        `${name} ${part}`,
      )
    }
    const codes = (await read(whole)).findings.map(({ code }) => code)
    assert.ok(!codes.includes('reading.damaged'), name)
  }
})

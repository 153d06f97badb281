// Real files, made here: what they hide is found, and the copy has neither that nor what is withheld.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import {
  Comment,
  CommentRangeStart,
  DeletedTextRun,
  Document,
  Packer,
  Paragraph,
  TextRun,
} from 'docx'
import { strToU8, zipSync } from 'fflate'
import { fileKindOf } from '#kit/files/file-kind.ts'
import { openPackage, textOfPart } from './office/package.ts'
import { openPdf } from './pdf/open-pdf.ts'
import { blackened, spansOf, stillIn } from './plain-words.ts'
import type { Mark } from './release-finding.ts'
import { inspectMaterial as inspect, releaseMaterial as release } from './release-material.ts'
import { aPdf } from './testing/a-pdf.ts'

const now = new Date('2026-03-02T04:00:00Z')
const inspectMaterial = (bytes: Uint8Array) => inspect(bytes, fileKindOf(bytes))
const releaseMaterial = (bytes: Uint8Array, marks: readonly Mark[], at: Date) =>
  release(bytes, fileKindOf(bytes), { marks, now: at })
const wordMark = (words: string): Mark => ({
  ...{ words, area: null, what: '联系人姓名' },
  ...{ ground: 'refused.thirdPartyRights', reason: '个人隐私' },
})
const kindsOf = async (bytes: Uint8Array) =>
  [...new Set((await inspectMaterial(bytes))?.map(({ kind }) => kind))].sort()
const wholeOf = (bytes: Uint8Array): string =>
  [...(openPackage(bytes) ?? new Map())]
    .map(([name]) => name + textOfPart(openPackage(bytes) ?? new Map(), name))
    .join('\n')

test('words are found through spaces, widths and cases, and blackened sign by sign', () => {
  assert.deepEqual(spansOf('联系 人：张　示例', '张示例'), [{ from: 5, to: 9 }])
  assert.equal(blackened('电话13800ABC', spansOf('电话13800ABC', '１３８００abc')), '电话■■■■■■■■')
  assert.deepEqual(stillIn('一二三', ['二三', '四']), ['二三'])
  assert.deepEqual(spansOf('任何', '  '), [])
})

async function aWordFile(): Promise<Uint8Array> {
  const document = new Document({
    creator: '经办人示例',
    title: '内部底稿',
    comments: {
      children: [
        { id: 0, author: '科长示例', date: now, children: [new Paragraph('此处不要公开')] },
      ],
    },
    sections: [
      {
        children: [
          new Paragraph({
            children: [
              new CommentRangeStart(0),
              new TextRun('联系人：张'),
              new TextRun({ text: '示例', bold: true }),
              new TextRun('，负责全部工程。'),
              new DeletedTextRun({
                text: '原报价九百万',
                id: 1,
                author: '科长示例',
                date: now.toISOString(),
              }),
              new TextRun({ text: '暗藏的话', vanish: true }),
            ],
          }),
        ],
      },
    ],
  })
  assert.ok(Comment)
  return new Uint8Array(await Packer.toBuffer(document))
}

test('a Word file: comments, changes, hidden text and properties are found and gone', async () => {
  const bytes = await aWordFile()
  assert.deepEqual(await kindsOf(bytes), ['comment', 'hiddenText', 'metadata', 'trackedChange'])
  const copy = await releaseMaterial(bytes, [wordMark('张示例')], now)
  assert.ok(copy)
  assert.deepEqual(
    copy.proof.lines.filter(({ ok }) => !ok),
    [],
  )
  const whole = wholeOf(copy.bytes)
  for (const gone of ['九百万', '暗藏', '科长示例', '经办人示例', '不要公开', '内部底稿', '示例'])
    assert.ok(!whole.includes(gone), gone)
  assert.match(whole, /负责全部工程/)
  assert.match(whole, /■/)
  assert.deepEqual(await kindsOf(copy.bytes), [])
})

const sheet = (rows: string, before = '') =>
  strToU8(
    `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${before}<sheetData>${rows}</sheetData></worksheet>`,
  )

function aWorkbook(): Uint8Array {
  const relation = (id: number, target: string) =>
    `<Relationship Id="rId${id}" Type="http://x/${id}" Target="${target}"/>`
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types><Override PartName="/xl/workbook.xml" ContentType="a"/><Override PartName="/docProps/core.xml" ContentType="b"/></Types>',
    ),
    '_rels/.rels': strToU8(
      `<Relationships>${relation(1, 'xl/workbook.xml')}${relation(2, 'docProps/core.xml')}</Relationships>`,
    ),
    'docProps/core.xml': strToU8('<p><creator>经办人示例</creator></p>'),
    'xl/workbook.xml': strToU8(
      '<workbook xmlns:r="r"><sheets><sheet name="公开" sheetId="1" r:id="rId1"/><sheet name="底稿" sheetId="2" state="veryHidden" r:id="rId2"/></sheets><definedNames><definedName name="x">底稿!A1</definedName></definedNames></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${relation(1, 'worksheets/sheet1.xml')}${relation(2, 'worksheets/sheet2.xml')}</Relationships>`,
    ),
    'xl/sharedStrings.xml': strToU8(
      '<sst><si><t>路段甲</t></si><si><t>内部价格</t></si><si><t>张示例</t></si><si><t>藏行</t></si></sst>',
    ),
    'xl/comments1.xml': strToU8('<comments><t>批注示例</t></comments>'),
    'xl/worksheets/sheet1.xml': sheet(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>2</v></c><c r="C1"><v>77777</v></c></row><row r="2" hidden="1"><c r="A2" t="s"><v>3</v></c></row><row r="3"><c r="A3"><f>底稿!A1</f><v>13800000000</v></c></row>',
      '<cols><col min="3" max="3" hidden="1"/></cols>',
    ),
    'xl/worksheets/sheet2.xml': sheet('<row r="1"><c r="A1" t="s"><v>1</v></c></row>'),
  })
}

test('a workbook: hidden sheets, rows, columns and the strings only they used are gone', async () => {
  const bytes = aWorkbook()
  assert.deepEqual(await kindsOf(bytes), ['comment', 'hiddenRows', 'hiddenSheet', 'metadata'])
  const copy = await releaseMaterial(bytes, [wordMark('张示例'), wordMark('13800000000')], now)
  assert.ok(copy)
  assert.deepEqual(
    copy.proof.lines.filter(({ ok }) => !ok),
    [],
  )
  const whole = wholeOf(copy.bytes)
  for (const gone of [
    '底稿',
    '内部价格',
    '藏行',
    '77777',
    '张示例',
    '13800000000',
    '经办人',
    '批注',
  ])
    assert.ok(!whole.includes(gone), gone)
  assert.match(whole, /路段甲/)
  assert.ok(!openPackage(copy.bytes)?.has('xl/worksheets/sheet2.xml'))
})

test('an OpenDocument text: annotations, changes, hidden text and the thumbnail are gone', async () => {
  const bytes = zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      '<office:document-content><office:automatic-styles><style:style style:name="T1"><style:text-properties text:display="none"/></style:style></office:automatic-styles><office:body><office:text><text:tracked-changes><text:deletion><text:p>删去的话</text:p></text:deletion></text:tracked-changes><text:p>联系人 <text:span>张</text:span>示例<office:annotation><text:p>批注示例</text:p></office:annotation><text:span text:style-name="T1">暗藏</text:span>，公开的话</text:p></office:text></office:body></office:document-content>',
    ),
    'meta.xml': strToU8('<office:meta><dc:creator>经办人示例</dc:creator></office:meta>'),
    'Thumbnails/thumbnail.png': new Uint8Array([1, 2, 3]),
    'META-INF/manifest.xml': strToU8(
      '<manifest:manifest><manifest:file-entry manifest:full-path="/"/><manifest:file-entry manifest:full-path="meta.xml"/></manifest:manifest>',
    ),
  })
  assert.deepEqual(await kindsOf(bytes), ['comment', 'hiddenText', 'metadata', 'trackedChange'])
  const copy = await releaseMaterial(bytes, [wordMark('张示例')], now)
  assert.ok(copy)
  assert.deepEqual(
    copy.proof.lines.filter(({ ok }) => !ok),
    [],
  )
  const whole = wholeOf(copy.bytes)
  for (const gone of ['删去', '批注', '暗藏', '张', 'meta.xml', '经办人', 'Thumbnails'])
    assert.ok(!whole.includes(gone), gone)
  assert.match(whole, /公开的话/)
})

test('a PDF: text under a black box and white on white, properties and comments are found', async () => {
  const bytes = aPdf()
  const found = await inspectMaterial(bytes)
  assert.deepEqual(await kindsOf(bytes), ['comment', 'embeddedFile', 'hiddenText', 'metadata'])
  const hidden = found?.find(({ kind }) => kind === 'hiddenText')?.sample ?? ''
  assert.match(hidden, /COVERED/)
  assert.match(hidden, /WHITE/)
  assert.doesNotMatch(hidden, /PUBLIC/)
})

test('the copy of a PDF has no text at all, and its boxes are black where the words stood', async () => {
  const bytes = aPdf()
  const area = { page: 1, left: 5, top: 80, right: 40, bottom: 90 }
  const marks = [wordMark('SECRET-77'), { ...wordMark('x'), words: null, area }]
  const copy = await releaseMaterial(bytes, marks, now)
  assert.ok(copy)
  assert.deepEqual(
    copy.proof.lines.filter(({ ok }) => !ok),
    [],
  )
  const raw = Buffer.from(copy.bytes).toString('latin1')
  for (const gone of ['SECRET', 'COVERED', 'WHITE', 'Clerk', 'attached'])
    assert.ok(!raw.includes(gone), gone)
  const document = await openPdf(copy.bytes)
  assert.equal(document?.numPages, 1)
  await document?.destroy()
  assert.deepEqual(await kindsOf(copy.bytes), ['picture'])
})

test('words that stand nowhere in the text are not called withheld', async () => {
  const copy = await releaseMaterial(aPdf(), [wordMark('ELSEWHERE')], now)
  assert.equal(copy?.proof.lines[0]?.ok, false)
})

test('a picture loses the places and what the camera wrote into it', async () => {
  const canvas = createCanvas(200, 100)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, 200, 100)
  const jpeg = canvas.toBuffer('image/jpeg', 90)
  const exif = Buffer.from('\xff\xe1\x00\x10Exif\0\0secret!!', 'latin1')
  const bytes = Buffer.concat([jpeg.subarray(0, 2), exif, jpeg.subarray(2)])
  const area = { page: 1, left: 0, top: 0, right: 50, bottom: 100 }
  const copy = await releaseMaterial(bytes, [{ ...wordMark('x'), words: null, area }], now)
  assert.ok(copy)
  assert.ok(!Buffer.from(copy.bytes).includes('secret'))
  const image = await loadImage(Buffer.from(copy.bytes))
  context.drawImage(image, 0, 0)
  assert.ok((context.getImageData(50, 50, 1, 1).data[0] ?? 255) < 20)
  assert.ok((context.getImageData(150, 50, 1, 1).data[0] ?? 0) > 200)
})

test('what cannot be opened is not called clean', async () => {
  assert.equal(await inspectMaterial(Buffer.from('%PDF-1.4 broken')), undefined)
  assert.equal(await inspectMaterial(Buffer.from('PK\x03\x04word/ broken', 'latin1')), undefined)
  assert.equal(await releaseMaterial(Buffer.from('text'), [], now), undefined)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { detectFormat } from './detect-format.ts'
import { defaultLimits } from './limits.ts'
import { bytesOf, compoundFile, gbk, utf16 } from './test-bytes.ts'

const kindOf = (bytes: Uint8Array) => detectFormat(bytes, defaultLimits).kind
const kindOfText = (text: string) => kindOf(new TextEncoder().encode(text))
const zipOf = (...paths: string[]) =>
  zipSync(Object.fromEntries(paths.map((path) => [path, strToU8('<x/>')])))

test('tells office packages by their parts', () => {
  assert.equal(kindOf(zipOf('[Content_Types].xml', 'word/document.xml')), 'docx')
  assert.equal(kindOf(zipOf('[Content_Types].xml', 'xl/workbook.xml')), 'xlsx')
  assert.equal(kindOf(zipOf('[Content_Types].xml', 'ppt/presentation.xml')), 'presentation')
  assert.equal(kindOf(zipOf('mimetype', 'content.xml')), 'openDocument')
  assert.equal(kindOf(zipOf('OFD.xml', 'Doc_0/Document.xml')), 'ofd')
  assert.equal(kindOf(zipOf('report.docx')), 'archive')
})

test('tells a package that was cut off by the names that are left', () => {
  const whole = zipOf('[Content_Types].xml', 'word/document.xml')
  assert.equal(kindOf(whole.subarray(0, whole.length - 40)), 'docx')
})

test('tells old office files by their streams', () => {
  assert.equal(kindOf(compoundFile('WordDocument', '1Table')), 'doc')
  assert.equal(kindOf(compoundFile('Workbook')), 'xls')
  assert.equal(kindOf(compoundFile('Book')), 'xls')
  assert.equal(kindOf(compoundFile('EncryptionInfo', 'EncryptedPackage')), 'encryptedOffice')
  assert.equal(kindOf(compoundFile('PowerPoint Document')), 'presentation')
  assert.equal(kindOf(compoundFile('CONTENTS')), 'otherOffice')
  assert.equal(kindOf(compoundFile('WordDocument').subarray(0, 300)), 'cutOffice')
})

test('tells WPS files by the class of document they name', () => {
  const named = (stream: string, name: string) =>
    new Uint8Array([...compoundFile(stream), ...bytesOf(name)])
  assert.equal(kindOf(named('WordDocument', 'WPS.Document.6')), 'wps')
  assert.equal(kindOf(named('Workbook', 'ET.Workbook.6')), 'et')
})

test('tells a PDF, also behind other bytes', () => {
  assert.equal(kindOf(bytesOf('%PDF-1.4\n')), 'pdf')
  assert.equal(kindOf(bytesOf('\r\n\r\n\x00\x01%PDF-1.7\n')), 'pdf')
})

test('tells pictures', () => {
  const pictures = [
    '\x89PNG\r\n\x1a\n',
    '\xff\xd8\xff\xe0',
    'GIF89a',
    'BM\x10\x20\x00\x00\x00\x00\x00\x00',
    'II*\x00',
    'MM\x00*',
    'RIFF\x10\x00\x00\x00WEBPVP8 ',
  ]
  for (const picture of pictures) assert.equal(kindOf(bytesOf(picture)), 'picture')
})

test('tells RTF, archives, empty and unknown files', () => {
  assert.equal(kindOf(bytesOf('{\\rtf1\\ansi')), 'rtf')
  assert.equal(kindOf(bytesOf('Rar!\x1a\x07')), 'archive')
  assert.equal(kindOf(new Uint8Array()), 'empty')
  assert.equal(kindOfText('\ufeff \r\n '), 'empty')
  assert.equal(kindOf(new Uint8Array(500).map((_, index) => (index * 7) % 32)), 'unknown')
})

test('tells HTML by its tags, whatever the encoding and whatever stands before them', () => {
  const pages = [
    '<!DOCTYPE html><html><body>正文</body></html>',
    '\r\n<!-- 生成 --><?xml version="1.0"?><html><body>正文</body></html>',
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>1</td></tr></table>',
    '<meta charset="gbk"><table><tr><td>规章</td></tr></table>',
    '<p style="x">一、总体情况</p>',
    '来源：示例\n<div>一</div><div>二</div><p>三</p>',
  ]
  for (const page of pages) {
    assert.equal(kindOfText(page), 'html', page)
    assert.equal(kindOf(gbk(page)), 'html', page)
    assert.equal(kindOf(utf16(`\ufeff${page}`, 'le')), 'html', page)
  }
})

test('tells Markdown by headings and delimiter rows, also with an HTML table inside', () => {
  assert.equal(kindOfText('## 一、总体情况\n\n正文'), 'markdown')
  assert.equal(kindOfText('| 规章 | 0 |\n|---|---|\n'), 'markdown')
  assert.equal(
    kindOfText('# 标题\n\n<table><tr><td>a</td></tr><tr><td>b</td></tr></table>\n'),
    'markdown',
  )
})

test('takes bars and angle brackets in plain text for text', () => {
  assert.equal(kindOfText('规章 |\n0 |\n0 |\n'), 'text')
  assert.equal(kindOfText('| 规章 | 0 | 0 |\n| 行政许可 | 3 | 0 |\n'), 'text')
  assert.equal(kindOfText('一、总体情况\n收到 <10 件，> 3 件\n'), 'text')
})

test('tells office XML and web archives from pages', () => {
  assert.equal(
    kindOfText('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
    'officeXml',
  )
  assert.equal(
    kindOfText(
      'From: <Saved>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n boundary="x"\n',
    ),
    'mhtml',
  )
})

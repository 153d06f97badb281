import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type FileKind, fileKindOf, fileKinds } from './file-kind.ts'
import { savedName, shownName } from './file-name.ts'

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')

test('a file is what its content is, whatever it is called', () => {
  const examples: readonly (readonly [FileKind, Uint8Array])[] = [
    ['pdf', latin('%PDF-1.7\n')],
    ['pdf', latin('\r\n\r\n%PDF-1.4')],
    ['png', latin('\x89PNG\r\n\x1a\n')],
    ['jpeg', latin('\xff\xd8\xff\xe0')],
    ['docx', latin('PK\x03\x04....[Content_Types].xml word/document.xml')],
    ['xlsx', latin('PK\x03\x04....xl/workbook.xml')],
    ['ofd', latin('PK\x03\x04....OFD.xml')],
    ['odf', latin('PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text')],
    ['zip', latin('PK\x03\x04....a.docx')],
    ['oldOffice', latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
    ['html', Buffer.from('<!DOCTYPE html><html>')],
    ['html', Buffer.from('\ufeff  <svg onload="x()">')],
    ['html', Buffer.from('\ufeff<table><tr><td>1</td></tr></table>', 'utf16le')],
    ['json', Buffer.from(' {"format":"gongkai.report/1"}')],
    ['text', Buffer.from('一、总体情况')],
    ['other', new Uint8Array([0, 1, 2, 0])],
  ]
  for (const [kind, bytes] of examples) assert.equal(fileKindOf(bytes), kind)
})

test('active content is handed out as bytes only', () => {
  for (const kind of ['html', 'text', 'json', 'other'] as const)
    assert.equal(fileKinds[kind].type, 'application/octet-stream')
})

test('names are made harmless', () => {
  const names: Readonly<Record<string, string>> = {
    '2025年度报告.docx': '2025年度报告.docx',
    'C:\\Users\\x\\报告.docx': '报告.docx',
    '../../etc/passwd': 'passwd',
    '报告\u202excod.exe': '报告xcod.exe',
    'a\r\nb\0.txt': 'ab.txt',
    '"<b>".html': '__b__.html',
    '...': '未命名文件',
    '': '未命名文件',
  }
  for (const [sent, shown] of Object.entries(names)) assert.equal(shownName(sent), shown)
})

test('whatever a file is called, its name is short, one line, no path, and stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (sent) => {
      const shown = shownName(sent)
      assert.ok([...shown].length <= 120 && shown !== '')
      assert.doesNotMatch(shown, /[/\\\p{Cc}\p{Cf}<>"]/u)
      assert.equal(shownName(shown), shown)
    }),
  )
})

test('what is saved has the ending of its content', () => {
  assert.equal(savedName('报告.exe', 'docx'), '报告.exe.docx')
  assert.equal(savedName('报告.DOCX', 'docx'), '报告.DOCX')
  assert.equal(savedName('报告.doc', 'oldOffice'), '报告.doc')
  assert.equal(savedName('x.html', 'other'), 'x.html.bin')
})

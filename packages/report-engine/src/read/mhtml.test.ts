import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeText } from './decode-text.ts'
import { pageOfMhtml } from './mhtml.ts'
import { bytesOf, gbk } from './test-bytes.ts'

const page = '<html><body><p>一、总体情况 = 好</p></body></html>'

function archive(encoding: string, body: string): Uint8Array {
  return bytesOf(
    [
      'From: <Saved by a browser>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html";',
      '\tboundary="----=_Part_示例"'.replace('示例', '0'),
      '',
      'This is a multi-part message.',
      '',
      '------=_Part_0',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      '',
      'iVBORw0KGgo=',
      '------=_Part_0',
      'Content-Type: text/html; charset="gb2312"',
      `Content-Transfer-Encoding: ${encoding}`,
      '',
      body,
      '------=_Part_0--',
      '',
    ].join('\r\n'),
  )
}

function quotedPrintable(bytes: Uint8Array): string {
  const encoded = [...bytes].map((byte) =>
    byte > 126 || byte === 61
      ? `=${byte.toString(16).padStart(2, '0').toUpperCase()}`
      : String.fromCharCode(byte),
  )
  return encoded.map((code, index) => (index % 20 === 19 ? `${code}=\r\n` : code)).join('')
}

test('finds the page in a web archive, whatever its transfer encoding', () => {
  const bodies = [
    archive('quoted-printable', quotedPrintable(gbk(page))),
    archive('base64', Buffer.from(gbk(page)).toString('base64').replace(/.{60}/g, '$&\r\n')),
    archive('8bit', Buffer.from(gbk(page)).toString('latin1')),
  ]
  for (const body of bodies)
    assert.equal(decodeText(pageOfMhtml(body) ?? new Uint8Array()).text.trim(), page)
})

test('finds no page where there is none', () => {
  assert.equal(pageOfMhtml(bytesOf('Content-Type: multipart/related\r\n\r\nx')), undefined)
  assert.equal(
    pageOfMhtml(
      bytesOf('Content-Type: multipart/related; boundary=x\r\n\r\n--x\r\nno gap\r\n--x--'),
    ),
    undefined,
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type MailKind, mailKinds, mailWords } from './mail-words.ts'

test('what differs between two messages of a kind is the number and the address, and nothing else', () => {
  for (const kind of Object.keys(mailKinds) as MailKind[]) {
    const words = mailWords(kind, { number: '«number»', link: '«link»' })
    const other = mailWords(kind, { number: '2026-0001', link: 'https://example.gov.cn/track' })
    const filled = (text: string): string =>
      text.replaceAll('«number»', '2026-0001').replaceAll('«link»', 'https://example.gov.cn/track')
    assert.deepEqual({ subject: filled(words.subject), text: filled(words.text) }, other)
    assert.match(other.text, /https:\/\/example\.gov\.cn\/track\n/)
    assert.doesNotMatch(words.subject, /[\r\n]/)
  }
})

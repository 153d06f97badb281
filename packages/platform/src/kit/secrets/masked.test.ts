import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { maskedEmail, maskedIdNumber, maskedName, maskedPhone } from './masked.ts'

test('what is shown tells which one is meant', () => {
  assert.equal(maskedPhone('13800000000'), '138****0000')
  assert.equal(maskedPhone('0391-3560000'), '039*****0000')
  assert.equal(maskedPhone('3560000'), '35***00')
  assert.equal(maskedIdNumber('410802199001010011'), '410***********0011')
  assert.equal(maskedName('王小明'), '王**')
  assert.equal(maskedName('欧阳小明'), '欧阳**')
  assert.equal(maskedEmail('zhangsan@example.gov.cn'), 'z***@example.gov.cn')
})

test('whatever is given, short or odd, at least a third of it is hidden', () => {
  const texts = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(texts, (text) => {
      for (const mask of [maskedPhone, maskedIdNumber, maskedName]) {
        const shown = mask(text)
        const stars = [...shown].filter((sign) => sign === '*').length
        assert.ok(text.trim() === '' || stars * 3 >= [...text.trim()].length, `${text} → ${shown}`)
      }
      assert.ok(text === '' || maskedEmail(text).includes('*'))
    }),
  )
})

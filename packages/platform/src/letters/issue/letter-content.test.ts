import assert from 'node:assert/strict'
import { test } from 'node:test'
import { letterKinds } from '../kinds/letter-kinds.ts'
import { covered, fillIn, missingValues, withPersonalData } from './letter-content.ts'

const kind = letterKinds.provided
const filling = {
  organ: '示例局',
  number: '示公复〔2026〕1号',
  values: {
    receivedOn: '2026年3月2日',
    requestNumber: '2026-0001',
    description: '示例信息',
    article: '第三十六条第二项',
    given: '示例材料',
    remedy: '第一句。\n第二句。',
  },
  attachments: ['示例材料'],
  dated: '2026年3月20日',
}
const textOf = (content: ReturnType<typeof fillIn>): string =>
  content.blocks.map(({ text }) => text).join('\n')

test('fields are filled in, a line without any content is left out, lines of a value stay lines', () => {
  const content = fillIn(kind.template, kind, filling)
  assert.doesNotMatch(textOf(content), /\{\{|获取方式、途径和时间/)
  assert.deepEqual(
    content.blocks.slice(-2).map(({ text }) => text),
    ['第一句。', '第二句。'],
  )
})

test('what a person wrote is never taken for a field, nor turns the writing round', () => {
  const values = { ...filling.values, description: '{{收件人}}\u202e\u0000' }
  const content = fillIn(kind.template, kind, { ...filling, values })
  assert.match(textOf(content), /｛｛收件人｝｝/)
  const whole = withPersonalData(content, { addressee: '示例申请人' })
  assert.doesNotMatch(textOf(whole), /示例申请人|\u202e/)
})

test('a name with braces in it cannot call up another field either', () => {
  const sheet = letterKinds.register
  const content = fillIn(sheet.template, sheet, { ...filling, number: null })
  const personal = { applicantName: '{{申请人证件}}', identity: '示例证号' }
  const whole = withPersonalData(content, personal)
  assert.equal(textOf(whole).match(/示例证号/g)?.length, 1)
})

test('personal data stay out of what is stored and are covered on the screen', () => {
  const content = fillIn(kind.template, kind, filling)
  assert.equal(content.addressee, '{{收件人}}')
  assert.equal(covered(content).addressee, '＊＊（收件人）')
  assert.equal(withPersonalData(content, { addressee: '示例申请人' }).addressee, '示例申请人')
})

test('what the kind must say and is not known is named', () => {
  const { given: _given, ...values } = filling.values
  assert.deepEqual(missingValues(kind, values, {}), ['given'])
})

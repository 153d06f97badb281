import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emptyProfile, missingIn, profileProblems } from './profile.ts'

const whole = {
  officeName: '示例市政务公开办公室',
  address: '示例市示例路 1 号',
  hours: '工作日 8:30–12:00，14:30–18:00',
  phone: '0391-1234567、(0391)7654321',
  fax: '0391-1234567',
  internetContact: 'open@example.gov.cn',
  guideAddress: 'https://www.example.gov.cn/guide',
}

test('a whole profile has what the Regulations want in the guide', () => {
  assert.deepEqual(profileProblems(whole), {})
  assert.deepEqual(missingIn(whole), [])
})

test('what the guide must say and does not is named; only the office itself may not be left out', () => {
  assert.deepEqual(missingIn(emptyProfile), [
    '机构名称',
    '办公地址',
    '办公时间',
    '联系电话',
    '传真号码',
    '互联网联系方式',
  ])
  assert.deepEqual(Object.keys(profileProblems(emptyProfile)), ['officeName'])
})

for (const [field, text] of [
  ['phone', '办公室'],
  ['fax', '12'],
  ['guideAddress', 'javascript:alert(1)'],
  ['guideAddress', 'https://x.cn/"><b>'],
  ['address', '示'.repeat(201)],
] as const)
  test(`refused: ${field} ${text.slice(0, 20)}`, () => {
    assert.deepEqual(Object.keys(profileProblems({ ...whole, [field]: text })), [field])
  })

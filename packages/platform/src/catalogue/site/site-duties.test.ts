import assert from 'node:assert/strict'
import { test } from 'node:test'
import { identityProblems, missingDuties } from './site-duties.ts'

const identity = {
  host: '示例市人民政府办公室',
  contact: '0391-1234567',
  idCode: '0000000000',
  icp: '示例ICP备00000000号',
  errorReportAddress: 'https://www.example.test/find-faults',
}

test('what a site must say and does not is named; a number of another form is refused', () => {
  assert.deepEqual(missingDuties({ ...identity, police: '示例' }), ['党政机关网站标识网址'])
  assert.deepEqual(identityProblems(identity), {})
  assert.deepEqual(Object.keys(identityProblems({ idCode: 'bm1', policeAddress: 'http://x' })), [
    ...['idCode', 'policeAddress'],
  ])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emptyReport } from '../read-report.ts'
import { sampleReport } from '../rules/sample-report.ts'
import { isForeign } from './foreign.ts'

function saying(code: string, kind = ''): ReturnType<typeof emptyReport> {
  const facts = kind === '' ? {} : { kind }
  return emptyReport({ code, severity: 'error', verdict: 'fails', message: '。', cells: [], facts })
}

test('an empty, damaged or unknown file with the name of a document is mentioned', () => {
  for (const file of [
    '甲.docx',
    '甲.DOC',
    '各单位/甲.xls',
    '甲.pdf',
    '甲.wps',
    '甲.et',
    '甲.htm',
  ]) {
    for (const report of [
      saying('reading.empty'),
      saying('reading.damaged'),
      saying('reading.notReport'),
      saying('reading.unsupported', 'unknown'),
    ]) {
      assert.equal(isForeign({ file, report }), false, file)
    }
  }
})

test('pictures, archives and code are passed over, unless their name speaks of a report', () => {
  const picture = saying('reading.image')
  const archive = saying('reading.unsupported', 'archive')
  assert.equal(isForeign({ file: '合影.jpg', report: picture }), true)
  assert.equal(isForeign({ file: '资料.zip', report: archive }), true)
  assert.equal(isForeign({ file: 'Thumbs.db', report: saying('reading.empty') }), true)
  assert.equal(isForeign({ file: 'a.py', report: saying('reading.notReport') }), true)
  assert.equal(isForeign({ file: '示例局2024年政府信息公开年报.jpg', report: picture }), false)
  assert.equal(isForeign({ file: '年度报告汇总.zip', report: archive }), false)
})

test('what was read as a report, or is a known document, is never passed over', () => {
  assert.equal(isForeign({ file: 'a.bin', report: sampleReport() }), false)
  assert.equal(isForeign({ file: 'a.bin', report: saying('reading.unsupported', 'ofd') }), false)
  assert.equal(isForeign({ file: 'a.bin', report: saying('reading.limit') }), false)
})

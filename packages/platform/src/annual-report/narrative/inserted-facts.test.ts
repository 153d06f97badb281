import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decimalOf, type Report } from '@gongkai/report-engine'
import { reportOf } from '../flow/findings.ts'
import { aReportFile } from '../test-report.ts'
import { factsIn, isOutOfDate, standingFacts, withPiece } from './inserted-facts.ts'
import { narrativeOf, withNarrative } from './narrative.ts'
import { factOf, pieceOf, readyFacts, valueAt } from './ready-facts.ts'
import { textFindings } from './text-findings.ts'
import { afterStep, stepOf } from './text-step.ts'

function aReport(received: number): Report {
  return reportOf(
    new TextDecoder().decode(aReportFile({ year: 2025, received, isWithoutText: true }).bytes),
  )
}

const cell = 'requests.received.total'
const field = 'overview.requests'
const narrativeWith = (text: string) => ({ ...narrativeOf(aReport(42)), [field]: text })

test('every ready fact names a cell of the form and is read by the checks as that cell’s number', () => {
  let report = aReport(42)
  const cells = { ...report.cells }
  // Equal or unequal to the table by this alone: a number of its own in every cell.
  for (const [index, fact] of readyFacts.entries()) {
    const value = decimalOf(101 + index)
    assert.ok(report.cells[fact.cell], fact.cell)
    cells[fact.cell] = { value, state: 'number', raw: value, at: {} }
  }
  report = { ...report, cells }
  const text = (wanted: string): string =>
    readyFacts
      .filter((fact) => fact.field === wanted)
      .map((fact) => `${pieceOf(fact, 2025, valueAt(report, fact.cell) ?? '')}。`)
      .join('\n')
  const written = withNarrative(report, {
    'overview.disclosure': text('overview.disclosure'),
    'overview.requests': text('overview.requests'),
  })
  const said = Object.values(textFindings(written, undefined).byField)
    .flat()
    .filter(({ code }) => code.startsWith('text.'))
  assert.deepEqual(
    said.map(({ message }) => message),
    [],
  )
})

test('a fact put into the text remembers its cell and value', () => {
  const narrative = narrativeWith('2025年新收政府信息公开申请42件，均在期限内答复。')
  assert.deepEqual(factsIn(narrative, aReport(42)), [
    { field, fact: cell, piece: '2025年新收政府信息公开申请42件', cell, value: '42' },
  ])
  assert.deepEqual(factsIn(narrative, aReport(4)), [])
})

test('when the cell changes the piece is out of date and can be renewed', () => {
  const narrative = narrativeWith('2025年新收政府信息公开申请42件。')
  const known = factsIn(narrative, aReport(42))
  assert.deepEqual(standingFacts(known, narrative, aReport(42)).filter(isOutOfDate), [])
  const [old] = standingFacts(known, narrative, aReport(43)).filter(isOutOfDate)
  assert.equal(old?.now, '43')
  assert.equal(old?.renewed, '2025年新收政府信息公开申请43件')
})

test('a piece that was rewritten by hand is no longer bound to its cell', () => {
  const known = factsIn(narrativeWith('2025年新收政府信息公开申请42件。'), aReport(42))
  assert.deepEqual(standingFacts(known, narrativeWith('收到申请42件。'), aReport(43)), [])
})

test('a cell that no longer states a number cannot renew its piece', () => {
  const narrative = narrativeWith('2025年新收政府信息公开申请42件。')
  const report = aReport(42)
  const blank = { value: null, state: 'blank', raw: '', at: {} } as const
  const [old] = standingFacts(factsIn(narrative, report), narrative, {
    ...report,
    cells: { ...report.cells, [cell]: blank },
  })
  assert.ok(old && isOutOfDate(old))
  assert.equal(old.renewed, undefined)
})

test('a piece follows a full stop as a sentence and anything else as a clause', () => {
  assert.equal(withPiece('', '甲1件'), '甲1件。')
  assert.equal(withPiece('前一句。', '甲1件'), '前一句。甲1件。')
  assert.equal(withPiece('前一句', '甲1件'), '前一句，甲1件')
  assert.equal(withPiece('其中，', '甲1件'), '其中，甲1件')
})

test('steps: insert, renew one, renew all, the fee; a step that names nothing is none', () => {
  const report = aReport(43)
  const narrative = narrativeWith('2025年新收政府信息公开申请42件。')
  const facts = standingFacts(factsIn(narrative, aReport(42)), narrative, report)
  const insert = stepOf(`insert ${field} ${cell}`)
  assert.ok(insert && factOf(cell))
  assert.equal(
    afterStep(narrative, insert, { report, facts })[field],
    '2025年新收政府信息公开申请42件。2025年新收政府信息公开申请43件。',
  )
  for (const text of [`renew ${field} ${cell}`, 'renewAll']) {
    const step = stepOf(text)
    assert.ok(step)
    assert.equal(
      afterStep(narrative, step, { report, facts })[field],
      '2025年新收政府信息公开申请43件。',
    )
  }
  assert.equal(
    afterStep(narrative, { do: 'fee' }, { report, facts }).other,
    '本年度收取信息处理费0元。',
  )
  for (const text of ['', 'insert', `insert nowhere ${cell}`, `insert ${field} other`, 'remove'])
    assert.equal(stepOf(text), undefined)
})

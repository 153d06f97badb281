import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleReport } from '../sample-report.ts'
import { disclosureRegulationsPower } from './regulations-power.ts'

const said = (organ: string | null, printed: Readonly<Record<string, string | null>>) =>
  disclosureRegulationsPower.check(sampleReport({ printed, report: { organ } }))

const inForce = { 'disclosure.regulations.inForce': '6' }

test('six 规章 of a 镇 are asked about, with the organ and the cells', () => {
  const [judgement] = said('示例县示例镇人民政府', inForce)
  assert.equal(judgement?.verdict, 'fails')
  assert.deepEqual(judgement.cells, ['disclosure.regulations.inForce'])
  assert.equal(judgement.facts['disclosure.regulations.inForce'], '6')
  assert.equal(disclosureRegulationsPower.severity, 'warning')
})

test('a city that may have districts is not asked, nor an organ whose name was not read', () => {
  assert.deepEqual(said('示例市人民政府', inForce), [])
  assert.deepEqual(said(null, inForce), [])
})

test('zeros pass, blanks say nothing', () => {
  assert.deepEqual(
    said('示例县人民政府', {}).map(({ verdict }) => verdict),
    ['passes'],
  )
  const blanks = Object.fromEntries(
    ['issued', 'repealed', 'inForce'].map((key) => [`disclosure.regulations.${key}`, '']),
  )
  assert.deepEqual(said('示例县人民政府', blanks), [])
})

test('the columns of the form of 2019 count as well', () => {
  const report = sampleReport({
    report: { edition: '2019', organ: '示例县示例乡人民政府' },
    printed: { 'disclosure.regulations.made': '1' },
  })
  assert.deepEqual(
    disclosureRegulationsPower.check(report).map(({ cells }) => cells),
    [['disclosure.regulations.made']],
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tableThreeEquations } from '../requests/equations.ts'
import { sampleReport } from '../sample-report.ts'
import { lookIn, weigh } from './equation.ts'
import { possibleCause } from './possible-cause.ts'

function causes(printed: Readonly<Record<string, string>>): (string | undefined)[] {
  const report = sampleReport({ printed })
  const table = tableThreeEquations(report).map((equation) => weigh(equation, lookIn(report)))
  return table
    .filter(({ difference }) => difference !== 0n)
    .map((failing) => {
      const cause = possibleCause(failing, table)
      return cause && `${cause.address} ${cause.stated}→${cause.fitting}`
    })
}

test('one wrong cell explains both of its equations', () => {
  const cause = 'requests.granted.company 4→3'
  assert.deepEqual(causes({ 'requests.granted.company': '4' }), [cause, cause])
})

test('a wrong number of handled requests explains three equations', () => {
  const cause = 'requests.handled.total 30→26'
  assert.deepEqual(causes({ 'requests.handled.total': '30' }), [cause, cause, cause])
})

test('two wrong cells in different rows and columns are each explained', () => {
  const found = causes({
    'requests.granted.company': '4',
    'requests.received.legalServiceBody': '2',
  })
  assert.deepEqual(
    new Set(found),
    new Set(['requests.granted.company 4→3', 'requests.received.legalServiceBody 2→1']),
  )
})

test('two wrong cells in one row have no single cause', () => {
  const found = causes({ 'requests.granted.company': '4', 'requests.granted.naturalPerson': '12' })
  assert.ok(found.includes(undefined))
})

test('a number that would have to be negative is no cause', () => {
  const found = causes({
    'requests.handled.otherOrganisation': '0',
    'requests.granted.otherOrganisation': '1',
    'requests.partlyGranted.otherOrganisation': '1',
  })
  assert.ok(found.every((cause) => cause === undefined || !cause.includes('→-')))
})

// Published reports as the reader reads them, where ../shared is there: every break found, nothing false.

import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { bind } from '../bind/bind.ts'
import { check } from '../check.ts'
import type { Finding } from '../finding.ts'
import { read } from '../read/read.ts'

type Truth = {
  readonly broken?: readonly string[]
  readonly brokenIfBlankCountsAsZero?: readonly string[]
}

const folder = new URL('../../../../../shared/reports/', import.meta.url)
const list = new URL('truth.json', folder)

function parse(text: string): Readonly<Record<string, Truth>> {
  return JSON.parse(text)
}

async function equationFindings(name: string): Promise<readonly Finding[]> {
  const path = name.split('/').map(encodeURIComponent).join('/')
  const report = bind(await read(readFileSync(new URL(path, folder))))
  return check(report).filter(({ code }) => code in equationNames)
}

function judgePublished(name: string, truth: Truth): void {
  test(`${name}: exactly the published breaks are errors`, async () => {
    const findings = await equationFindings(name)
    const errors = findings.filter(({ severity }) => severity === 'error')
    assert.deepEqual(errors.flatMap(equationsOf).toSorted(), (truth.broken ?? []).toSorted())
    assert.ok(errors.every(({ verdict }) => verdict === 'fails'))
  })

  test(`${name}: what only blanks break is a question`, async () => {
    const findings = await equationFindings(name)
    const asked = findings.filter(({ severity }) => severity === 'warning')
    const expected = truth.brokenIfBlankCountsAsZero ?? []
    assert.deepEqual(asked.flatMap(equationsOf).toSorted(), expected.toSorted())
    assert.ok(asked.every(({ verdict }) => verdict === 'uncertain'))
  })
}

/** The names that the list of true values gives to equations. */
const equationNames: Readonly<Record<string, (cells: readonly string[]) => string>> = {
  'requests.balance': ([first = '']) => `balance.${first.split('.').at(-1)}`,
  'requests.outcomes': ([first = '']) => `sum.${first.split('.').at(-1)}`,
  'requests.rowTotal': ([first = '']) => `row.${first.split('.').slice(1, -1).join('.')}`,
  'disputes.rowTotal': ([first = '']) => `disputes.${first.split('.')[1]}`,
}

function equationsOf({ code, cells }: Finding): readonly string[] {
  const name = equationNames[code]
  return name === undefined ? [] : [name(cells)]
}

// biome-ignore lint/suspicious/noConsole: a run must say what it did not test
if (!existsSync(list)) console.log('../shared is not there: published reports were not tested')
else
  for (const [name, truth] of Object.entries(parse(readFileSync(list, 'utf8'))))
    judgePublished(name, truth)

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { tableKeys } from '../../packages/report-engine/src/form/form.ts'
import { forms } from '../../packages/report-engine/src/form/forms.ts'
import { cellStates, sectionKinds } from '../../packages/report-engine/src/report.ts'
import { root } from '../repository.ts'

const text = readFileSync(join(root, 'GLOSSARY.md'), 'utf8')
const named = new Set([...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name))

const keys = Object.values(forms).flatMap((form) =>
  tableKeys.flatMap((table) => [
    table,
    ...form.tables[table].rows.flatMap((row) => [row.key, ...row.columns.map(({ key }) => key)]),
  ]),
)

test('the glossary names every table, row and column of both forms', () => {
  assert.deepEqual(
    [...new Set(keys)].filter((key) => !named.has(key)),
    [],
  )
})

test('the glossary names every state of a cell and every section', () => {
  const missing = [...cellStates, ...sectionKinds].filter((name) => !named.has(name))
  assert.deepEqual(missing, [])
})

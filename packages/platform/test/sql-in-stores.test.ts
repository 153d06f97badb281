// SQL stands in stores alone, and each table in the stores of one slice: who reads what can be said
// from the list of files.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

const source = join(import.meta.dirname, '../src')
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !/\.test\.ts$|(^|\/)test-|\/testing\//.test(name),
)
const textOf = (name: string): string => readFileSync(join(source, name), 'utf8')
const isStore = (name: string): boolean => name.endsWith('.store.ts')
/** The kit holds the database itself: transactions, the log, backups, queues, keys. */
const isKit = (name: string): boolean => name.startsWith('kit/')

/** Tables of schema.ts. */
const tables = [...textOf('kit/db/schema.ts').matchAll(/^ {2}(\w+): \{$/gm)].map(
  ([, name = '']) => name,
)

const sqlCall =
  /\.(selectFrom|insertInto|updateTable|deleteFrom|mergeInto|with|withRecursive)\(|\bsql(<[^>]*>)?`/

test('SQL stands in stores alone', () => {
  const outside = files.filter(
    (name) => !isStore(name) && !isKit(name) && sqlCall.test(textOf(name)),
  )
  // The operator's commands know no store for what they ask once.
  assert.deepEqual(
    outside.filter((name) => !name.startsWith('admin/')),
    [],
  )
})

/** Tables that stores of other slices may read: what they publish for it. */
const published: Readonly<Record<string, readonly string[]>> = {
  // Public facts of units, joined to what is published of them.
  units: ['annual-report'],
  // The log is the kit's: each slice shows what was done to its own records.
  audit_lines: ['annual-report', 'requests'],
  // The kit keeps the files of all slices: how an attachment stands is joined to what it belongs to.
  files: ['catalogue'],
  // Who of a unit can be given a request.
  duties: ['requests'],
}

test('a query is seen in either way of writing, an address or a comment is not', () => {
  const naming = [
    ".selectFrom('requests as r')",
    ".leftJoin(\n 'requests'",
    'sql`select 1 from requests`',
  ]
  for (const text of naming) assert.match(text, queryOf('requests'))
  for (const text of ["cell.startsWith('requests.')", '// of requests'])
    assert.doesNotMatch(text, queryOf('requests'))
})

test('a table is named in the stores of one slice', () => {
  const slices = new Map(tables.map((table) => [table, slicesNaming(table)]))
  assert.ok(slices.get('report_editions')?.has('annual-report'), 'tables are found at all')
  const problems = [...slices].flatMap(([table, names]) => {
    const own = [...names].filter((slice) => !published[table]?.includes(slice))
    return own.length > 1 ? [`${table}: ${own.sort().join(', ')}`] : []
  })
  assert.deepEqual(problems, [])
})

function slicesNaming(table: string): ReadonlySet<string> {
  const queried = queryOf(table)
  const naming = files.filter((name) => isStore(name) && queried.test(textOf(name)))
  return new Set(naming.map((name) => name.split('/')[0] ?? ''))
}

/** Where a query reads or writes the table: as the builder's argument, or in SQL's own words. */
function queryOf(table: string): RegExp {
  const builder = String.raw`(?:[fF]rom|[jJ]oin|Into|updateTable|using|table)(?:<[^>]*>)?\(\s*\[?\s*['"\`]`
  const written = String.raw`\b(?:from|join|into|update)\s+`
  return new RegExp(`(?:${builder}|${written})${table}\\b`)
}

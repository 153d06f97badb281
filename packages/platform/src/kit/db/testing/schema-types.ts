// Writes the TypeScript types of all tables and views of a migrated database.

import type { TestDatabase } from './with-database.ts'

const types: Readonly<Record<string, string>> = {
  bool: 'boolean',
  bytea: 'Buffer',
  date: 'string',
  int4: 'number',
  int8: 'string',
  jsonb: 'Json',
  numeric: 'string',
  text: 'string',
  timestamptz: 'Date',
  uuid: 'string',
  _int4: 'number[]',
  _text: 'string[]',
  _uuid: 'string[]',
}

const head = `// Generated from the migrated database by \`npm run db:types\`; do not edit.

import type { ColumnType, Generated } from 'kysely'

/** jsonb: read as unknown, written as JSON text. */
export type Json = ColumnType<unknown, string, string>

export type Schema = {
`

type Column = { table: string; name: string; type: string; nullable: boolean; computed: boolean }

/** The text of schema.ts; a column of a type that is not listed above is an error. */
export async function schemaTypes(sql: TestDatabase['sql']): Promise<string> {
  const { rows } = await sql(`
    select c.relname as table, a.attname as name, t.typname as type,
      not a.attnotnull as nullable,
      a.attgenerated <> '' or a.atthasdef as computed
    from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      join pg_type t on t.oid = a.atttypid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v')
    order by c.relname, a.attnum`)
  const tables = Map.groupBy(rows, (column: Column) => column.table)
  const parts = [...tables].map(([table, columns]) => {
    const lines = columns.map((column) => `    ${column.name}: ${typeOf(column)}`)
    return `  ${table}: {\n${lines.join('\n')}\n  }\n`
  })
  return `${head}${parts.join('')}}\n`
}

function typeOf({ table, name, type, nullable, computed }: Column): string {
  const known = types[type]
  if (known === undefined) throw new Error(`${table}.${name}: no TypeScript type for ${type}`)
  const value = nullable ? `${known} | null` : known
  return computed ? `Generated<${value}>` : value
}

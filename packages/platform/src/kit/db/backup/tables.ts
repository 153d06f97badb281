// Which tables a backup holds: all of them but the list of migrations, which a restore writes anew.

import type pg from 'pg'

export type Table = {
  readonly name: string
  /** Columns that are written; computed ones are not. */
  readonly columns: readonly string[]
  /** Rows are ordered by these, so that the same rows always give the same backup. */
  readonly key: readonly string[]
}

export async function listTables(client: pg.ClientBase): Promise<readonly Table[]> {
  const { rows } = await client.query<Table>(`
    select c.relname as name,
      (select json_agg(a.attname order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '')
        as columns,
      (select json_agg(a.attname order by array_position(i.indkey::int[], a.attnum::int))
        from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
        where i.indrelid = c.oid and i.indisprimary) as key
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and c.relname <> 'schema_migrations'
    order by c.relname`)
  return rows
}

export type ForeignKey = {
  readonly table: string
  readonly name: string
  readonly definition: string
}

/** All foreign keys, as the statements that make them. */
export async function listForeignKeys(client: pg.ClientBase): Promise<readonly ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(`
    select conrelid::regclass::text as table, quote_ident(conname) as name,
      pg_get_constraintdef(oid) as definition
    from pg_constraint
    where contype = 'f' and connamespace = 'public'::regnamespace
    order by 1, 2`)
  return rows
}

// Generated from the migrated database by `npm run db:types`; do not edit.

import type { ColumnType } from 'kysely'

/** jsonb: read as unknown, written as JSON text. */
export type Json = ColumnType<unknown, string, string>

export type Schema = {
  audit_heads: {
    unit_id: string
    sequence: number
    hash: string
  }
  audit_lines: {
    unit_id: string
    sequence: number
    at: Date
    actor_kind: string
    actor_id: string
    actor_role: string | null
    request_id: string
    action: string
    subject: string
    facts: Json
    previous_hash: string
    hash: string
  }
  schema_migrations: {
    number: number
    name: string
    checksum: string
    applied_at: Date
  }
  units: {
    unit_id: string
    code: string
    name: string
    kind: string
    parent_id: string | null
    region: string
    has_rule_making_power: boolean
    created_on: string
    abolished_on: string | null
  }
}

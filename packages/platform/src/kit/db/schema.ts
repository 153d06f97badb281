// Generated from the migrated database by `npm run db:types`; do not edit.

import type { ColumnType, Generated } from 'kysely'

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
  duties: {
    unit_id: string
    staff_id: string
    role: string
    created_at: Date
  }
  report_editions: {
    unit_id: string
    year: number
    edition_number: number
    state: string
    document: string | null
    imported_from: string | null
    submitted_by: string | null
    submitted_at: Date | null
    accepted_by: string | null
    accepted_at: Date | null
    returned_reason: string | null
    correction_note: string | null
    created_at: Date
    changed_at: Date
  }
  report_publications: {
    unit_id: string
    year: number
    edition_number: number
    title: string
    document: string
    digest: string
    correction_note: string | null
    waivers: Json
    published_at: Date
  }
  report_waivers: {
    unit_id: string
    year: number
    fingerprint: string
    reason: string
    waived_by: string
    waived_at: Date
  }
  schema_migrations: {
    number: number
    name: string
    checksum: string
    applied_at: Date
  }
  sessions: {
    token_digest: string
    staff_id: string
    created_at: Date
    used_at: Date
  }
  sign_in_links: {
    token_digest: string
    staff_id: string
    expires_at: Date
  }
  staff: {
    staff_id: string
    account: string
    name: string
    password_hash: string | null
    totp_secret: string | null
    totp_step: Generated<number>
    failed_sign_ins: Generated<number>
    closed_until: Date | null
    locked_at: Date | null
    created_at: Date
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

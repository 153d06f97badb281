// The only way to write: one transaction that also writes the line of the audit log.

import type { Transaction } from 'kysely'
import { appendAuditLine } from './audit-log.ts'
import { type Database, type Readable, writable } from './database.ts'
import type { Schema } from './schema.ts'

/** Who acts: a member of staff (with the role held), a person of the public, or the program itself. */
export type Actor = {
  readonly kind: 'staff' | 'public' | 'system'
  readonly id: string
  readonly role?: string
}

/** What every action is given. */
export type Context = {
  readonly database: Database
  readonly actor: Actor
  readonly now: Date
  readonly requestId: string
}

export type DeedFacts = Readonly<Record<string, unknown>>

/** What is done to what, in which unit's name; facts must hold no personal data. */
export type Deed = {
  readonly action: string
  readonly unitId: string
  readonly subject: string
  /** Others the same deed is about: each has its own line. */
  readonly also?: () => readonly string[]
  /** A function is asked after the write, for what only the write can tell. */
  readonly facts?: DeedFacts | (() => DeedFacts)
}

const audited: unique symbol = Symbol('audited')

/** A transaction whose audit line is certain; only inTransaction makes one. */
export type Tx = Transaction<Schema> & { readonly [audited]: true }

/** What queries that only read are given. */
export type Read = Readable | Tx

/** Why an action may not be done; the code is of a closed union in each slice, worded at the edge. */
export type Refusal = {
  readonly code: string
  readonly facts?: Readonly<Record<string, unknown>>
}

/** Carries a refusal out of an action: thrown, because throwing rolls the transaction back. */
export class Refused extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(`refused: ${refusal.code}`)
    this.name = 'Refused'
    this.refusal = refusal
  }
}

/** The chain of deeds that belong to no unit, such as setting up the platform. */
export const platformUnitId = '00000000-0000-0000-0000-000000000000'

/** Runs `write` and adds the deed to the unit's audit chain; all is written, or nothing. */
export function inTransaction<T>(
  { database, actor, now, requestId }: Context,
  { action, unitId, subject, also, facts }: Deed,
  write: (tx: Tx) => Promise<T>,
): Promise<T> {
  return database[writable]
    .transaction()
    .setAccessMode('read write')
    .execute(async (transaction) => {
      const result = await write(Object.assign(transaction, { [audited]: true } as const))
      // Last, so that the chain of a unit is locked for the shortest time.
      for (const one of [subject, ...(also?.() ?? [])])
        await appendAuditLine(transaction, {
          unitId,
          at: now,
          actorKind: actor.kind,
          actorId: actor.id,
          actorRole: actor.role ?? null,
          requestId,
          action,
          subject: one,
          facts: typeof facts === 'function' ? facts() : (facts ?? {}),
        })
      return result
    })
}

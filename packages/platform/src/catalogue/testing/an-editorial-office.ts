// A unit with a person in each role and records in it, for tests.

import { createUnit, type Role, type Unit } from '#agencies/index.ts'
import type { TestDatabase } from '#kit/db/testing/with-database.ts'
import type { Context } from '#kit/db/transaction.ts'
import { localDate } from '#law/index.ts'
import type { RecordContext } from '../flow/act-on-record.action.ts'
import {
  approveRecord,
  clearRecord,
  passReview,
  submitRecord,
} from '../flow/examine-record.action.ts'
import { publishRecord } from '../flow/publish-record.action.ts'
import { createRecord } from '../flow/write-record.action.ts'
import { type EditionContent, emptyContent } from '../record/content.ts'
import type { EditionKey } from '../record/edition.ts'
import type { RecordKindName } from '../record/kinds.ts'

export type EditorialOffice = {
  readonly unit: Unit
  /** Somebody in a role at noon of a day; `person` tells two of the same role apart. */
  readonly as: (role: Role, on: string, person?: number) => RecordContext
}

export async function anEditorialOffice(
  { context }: TestDatabase,
  code = 'office',
): Promise<EditorialOffice> {
  const unit = await createUnit(context, {
    code,
    name: '示例局',
    kind: 'department',
    region: '示例市',
    hasRuleMakingPower: false,
    createdOn: localDate('2019-05-15'),
  })
  return editorsOf(context, unit)
}

/** The people of a unit that is there. */
export function editorsOf(context: Context, unit: Unit): EditorialOffice {
  return {
    unit,
    as: (role, on, person = 1) => ({
      ...context,
      now: new Date(`${localDate(on)}T04:00:00Z`),
      actor: { kind: 'staff', id: `${role}-${person}`, role },
      duties: [{ role, unitId: unit.id }],
    }),
  }
}

/** A complete document of the office's own. */
export function aContent(on: string, changes: Partial<EditionContent> = {}): EditionContent {
  return {
    ...emptyContent,
    title: '示例市停车管理办法（示例）',
    documentNumber: `示政办〔${on.slice(0, 4)}〕1号`,
    issuers: ['示例局'],
    formedOn: localDate(on),
    attribute: 'proactive',
    entryCode: '20.1',
    subject: '城市管理',
    summary: '本办法规定示例市停车场的设置和收费。',
    body: '<p>第一条 为了规范停车，制定本办法（示例）。</p>',
    ...changes,
  }
}

export type Wanted = {
  readonly on: string
  readonly kind?: RecordKindName
  readonly content?: Partial<EditionContent>
}

/** A draft of the office. */
export function aDraft(
  { unit, as }: EditorialOffice,
  { on, kind = 'normativeDocument', content }: Wanted,
): Promise<EditionKey> {
  return createRecord(as('clerk', on), { unitId: unit.id, kind, content: aContent(on, content) })
}

/** Takes a draft through its examination, as the default chain asks, up to the signature. */
export async function examine({ as }: EditorialOffice, key: EditionKey, on: string): Promise<void> {
  await submitRecord(as('clerk', on), key)
  await passReview(as('reviewer', on), key)
  await clearRecord(as('secrecyReviewer', on), key)
  await approveRecord(as('organHead', on), key)
}

/** A record that is public. */
export async function aPublished(office: EditorialOffice, wanted: Wanted): Promise<EditionKey> {
  const key = await aDraft(office, wanted)
  await examine(office, key, wanted.on)
  await publishRecord(office.as('officeHead', wanted.on), key)
  return key
}

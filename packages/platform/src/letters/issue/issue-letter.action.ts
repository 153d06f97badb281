// Issues a letter inside the transaction of the step it belongs to: wording, number, text for good.

import { createHash } from 'node:crypto'
import { type Context, Refused, type Tx } from '#kit/db/transaction.ts'
import { newId } from '#kit/new-id.ts'
import type { LocalDate } from '#law/index.ts'
import { privateFields } from '../kinds/field.ts'
import type { NumberedAs } from '../kinds/letter-kind.ts'
import { type LetterKindName, letterKinds } from '../kinds/letter-kinds.ts'
import { defaultMarks, documentNumber } from '../numbering/document-number.ts'
import { findMarks } from '../numbering/marks.store.ts'
import { insertNextNumber } from '../numbering/number-series.store.ts'
import { findWording } from '../template/templates.store.ts'
import type { LetterKey } from './issued-letter.ts'
import { insertIssuedLetter } from './issued-letters.store.ts'
import {
  fillIn,
  type LetterContent,
  missingValues,
  type PrivateValues,
  type Values,
} from './letter-content.ts'

export type LetterOrder = {
  readonly unitId: string
  readonly organ: string
  readonly kind: LetterKindName
  readonly subjectId: string
  readonly values: Values
  readonly personal: PrivateValues
  readonly attachments?: readonly string[]
  readonly on: LocalDate
}

/** Issues the letter; refused where it lacks what its kind must say. */
export async function issueLetter(
  tx: Tx,
  { actor, now }: Context,
  order: LetterOrder,
): Promise<LetterKey & { readonly number: string | null }> {
  const { unitId, organ, kind, subjectId, values, personal, attachments = [], on } = order
  const missing = missingValues(letterKinds[kind], { ...values, organ }, personal)
  if (missing.length > 0) throw new Refused({ code: 'letter.incomplete', facts: { missing } })
  const { template, origin } = await findWording(tx, { unitId, kind, on })
  const { numberedAs } = letterKinds[kind]
  const number = numberedAs && (await nextNumber(tx, { unitId, numberedAs, on }))
  const absent = privateFields.filter((field) => (personal[field] ?? '').trim() === '')
  const filling = { organ, number, values, attachments, dated: dayWithoutWeekday(on), absent }
  const content = fillIn(template, letterKinds[kind], filling)
  const letterId = newId(now)
  await insertIssuedLetter(tx, {
    unitId,
    letterId,
    subjectId,
    kind,
    number,
    issuedOn: on,
    content,
    template: origin,
    personal,
    digest: digestOfLetter(content, personal),
    issuedBy: actor.id,
    now,
  })
  return { unitId, letterId, number }
}

type Numbered = {
  readonly unitId: string
  readonly numberedAs: NumberedAs
  readonly on: LocalDate
}

async function nextNumber(tx: Tx, { unitId, numberedAs, on }: Numbered): Promise<string> {
  const year = Number(on.slice(0, 4))
  const mark = ((await findMarks(tx, unitId)) ?? defaultMarks)[numberedAs]
  // The mark is part of the series: after a change of marks the new one counts from 1.
  const series = `letters.${numberedAs}.${mark}`
  return documentNumber(mark, year, await insertNextNumber(tx, { unitId, series, year }))
}

/** SHA-256 of what was issued, personal data included, in hex; independent of how keys are ordered. */
export function digestOfLetter(content: LetterContent, personal: PrivateValues): string {
  const sorted = [content, personal].map((part) => canonical(part))
  return createHash('sha256').update(sorted.join('\n')).digest('hex')
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  )
}

/** 2026年3月2日 */
function dayWithoutWeekday(on: LocalDate): string {
  const [year, month, day] = on.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

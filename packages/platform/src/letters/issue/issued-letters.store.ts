// SQL of issued letters: added and read, never changed. Their personal data are sealed beside them.

import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { Schema } from '#kit/db/schema.ts'
import type { Read, Tx } from '#kit/db/transaction.ts'
import { open, seal } from '#kit/secrets/key-ring.ts'
import type { SealedColumn } from '#kit/secrets/reseal.action.ts'
import { localDate } from '#law/index.ts'
import { privateFields } from '../kinds/field.ts'
import { isLetterKind } from '../kinds/letter-kinds.ts'
import type { IssuedLetter, LetterKey } from './issued-letter.ts'
import type { LetterContent, PrivateValues } from './letter-content.ts'

const purposeOf = (letterId: string): string => `letters.private:${letterId}`

/** Columns of letters that hold sealed texts, for rotating keys. */
export const sealedLetterColumns: readonly SealedColumn[] = [
  { table: 'issued_letters', key: 'letter_id', column: 'private_sealed', purpose: purposeOf },
]

const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), text: z.string() }),
  z.object({ kind: z.literal('row'), name: z.string(), text: z.string() }),
])

const contentSchema: z.ZodType<LetterContent> = z.object({
  layout: z.literal(1),
  organ: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  addressee: z.string().nullable(),
  blocks: z.array(block),
  attachments: z.array(z.string()),
  dated: z.string(),
})

/** The text of a letter as the database gives it. */
export function readLetterContent(stored: unknown): LetterContent {
  return contentSchema.parse(stored)
}

const privateSchema: z.ZodType<PrivateValues> = z.partialRecord(z.enum(privateFields), z.string())

/** The letters of a subject, oldest first. */
export async function listIssuedLetters(
  read: Read,
  { unitId, subjectId }: { readonly unitId: string; readonly subjectId: string },
): Promise<readonly IssuedLetter[]> {
  const rows = await read
    .selectFrom('issued_letters')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('subject_id', '=', subjectId)
    .orderBy('issued_at')
    .orderBy('letter_id')
    .execute()
  return rows.map(letterOf)
}

/** The numbers of letters of many subjects of a unit, oldest first; of letters without one, none. */
export async function listLetterNumbers(
  read: Read,
  { unitId, subjectIds }: { readonly unitId: string; readonly subjectIds: readonly string[] },
) {
  const rows = await read
    .selectFrom('issued_letters')
    .select(['subject_id as subjectId', 'kind', 'number'])
    .where('unit_id', '=', unitId)
    .where(({ eb, fn, val }) => eb('subject_id', '=', fn.any(val([...subjectIds]))))
    .where('number', 'is not', null)
    .orderBy('issued_at')
    .execute()
  return rows.flatMap(({ subjectId, kind, number }) =>
    number !== null && isLetterKind(kind) ? [{ subjectId, kind, number }] : [],
  )
}

/** The letter; undefined where the unit has none with the id. */
export async function findIssuedLetter(
  read: Read,
  key: LetterKey,
): Promise<IssuedLetter | undefined> {
  const row = await byKey(read, key)
  return row && letterOf(row)
}

/** The personal data of a letter, opened: for a reading that is noted. */
export async function getPrivateValues(read: Read, key: LetterKey): Promise<PrivateValues> {
  const row = await byKey(read, key)
  if (row === undefined) throw new Error(`no letter ${key.letterId}`)
  return privateSchema.parse(JSON.parse(open(row.private_sealed, purposeOf(key.letterId))))
}

function byKey(read: Read, { unitId, letterId }: LetterKey) {
  return read
    .selectFrom('issued_letters')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('letter_id', '=', letterId)
    .executeTakeFirst()
}

export type NewLetter = Omit<IssuedLetter, 'issuedAt'> & {
  readonly template: string
  readonly personal: PrivateValues
  readonly now: Date
}

/** Adds a letter for good. */
export async function insertIssuedLetter(tx: Tx, letter: NewLetter): Promise<void> {
  await tx
    .insertInto('issued_letters')
    .values({
      unit_id: letter.unitId,
      letter_id: letter.letterId,
      subject_id: letter.subjectId,
      kind: letter.kind,
      number: letter.number,
      issued_on: letter.issuedOn,
      template: letter.template,
      content: JSON.stringify(letter.content),
      private_sealed: seal(JSON.stringify(letter.personal), purposeOf(letter.letterId)),
      digest: letter.digest,
      issued_by: letter.issuedBy,
      issued_at: letter.now,
    })
    .execute()
}

function letterOf(row: Selectable<Schema['issued_letters']>): IssuedLetter {
  if (!isLetterKind(row.kind)) throw new Error(`letter ${row.letter_id}: unknown kind ${row.kind}`)
  return {
    unitId: row.unit_id,
    letterId: row.letter_id,
    subjectId: row.subject_id,
    kind: row.kind,
    number: row.number,
    issuedOn: localDate(row.issued_on),
    content: contentSchema.parse(row.content),
    digest: row.digest,
    issuedBy: row.issued_by,
    issuedAt: row.issued_at,
  }
}

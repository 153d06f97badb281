// SQL of the offices' own wordings: versions are added and read, never changed.

import type { Read, Tx } from '#kit/db/transaction.ts'
import { type LocalDate, localDate } from '#law/index.ts'
import { type LetterKindName, letterKinds } from '../kinds/letter-kinds.ts'
import type { Template } from './template.ts'
import { type InForce, type TemplateVersion, templateInForce } from './template-in-force.ts'

/** All versions of a kind, oldest first. */
export async function listTemplateVersions(
  read: Read,
  unitId: string,
  kind: LetterKindName,
): Promise<readonly TemplateVersion[]> {
  const rows = await read
    .selectFrom('letter_templates')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('kind', '=', kind)
    .orderBy('version')
    .execute()
  return rows.map((row) => ({
    version: row.version,
    validFrom: localDate(row.valid_from),
    validUntil: row.valid_until === null ? null : localDate(row.valid_until),
    template: row.title === null || row.body === null ? null : { title: row.title, body: row.body },
    savedBy: row.saved_by,
    savedAt: row.saved_at,
  }))
}

/** Which kinds an office has own versions of, with how many. */
export async function countTemplateVersions(
  read: Read,
  unitId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await read
    .selectFrom('letter_templates')
    .select(['kind', (select) => select.fn.max('version').as('versions')])
    .where('unit_id', '=', unitId)
    .groupBy('kind')
    .execute()
  return new Map(rows.map(({ kind, versions }) => [kind, versions]))
}

/** The wording in force on a day, and where it comes from. */
export async function findWording(
  read: Read,
  { unitId, kind, on }: { readonly unitId: string; readonly kind: LetterKindName; on: LocalDate },
): Promise<InForce> {
  return templateInForce(letterKinds[kind], await listTemplateVersions(read, unitId, kind), on)
}

export type NewVersion = {
  readonly unitId: string
  readonly kind: LetterKindName
  readonly template: Template | null
  readonly validFrom: LocalDate
  readonly validUntil: LocalDate | null
  readonly by: string
  readonly now: Date
}

/** Adds the next version; of two at once the second fails on the key. */
export async function insertTemplateVersion(tx: Tx, given: NewVersion): Promise<void> {
  const versions = await listTemplateVersions(tx, given.unitId, given.kind)
  await tx
    .insertInto('letter_templates')
    .values({
      unit_id: given.unitId,
      kind: given.kind,
      version: (versions.at(-1)?.version ?? 0) + 1,
      valid_from: given.validFrom,
      valid_until: given.validUntil,
      title: given.template?.title ?? null,
      body: given.template?.body ?? null,
      saved_by: given.by,
      saved_at: given.now,
    })
    .execute()
}

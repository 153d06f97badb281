// The units that a form offers by name, and the unit that somebody meant by what they chose or typed.

import { sql } from 'kysely'
import type { Read } from '#kit/db/transaction.ts'
import type { Unit } from './unit.ts'
import { findUnitByCode, findUnitByText } from './units.store.ts'

/** `text` is what a person chooses: the name, with the code where several units share it. */
export type UnitChoice = { readonly id: string; readonly text: string }

/** More would make a page heavy; then names are typed without being offered. */
const mostChoices = 3000

/** The living units by name; none where there are too many to offer. */
export async function listUnitChoices(read: Read): Promise<readonly UnitChoice[]> {
  const rows = await read
    .selectFrom('units')
    .select(['unit_id', 'code', 'name'])
    .select(sql<string>`count(*) over (partition by name)`.as('namesakes'))
    .where('abolished_on', 'is', null)
    .orderBy('name')
    .orderBy('code')
    .limit(mostChoices + 1)
    .execute()
  if (rows.length > mostChoices) return []
  return rows.map(({ unit_id, code, name, namesakes }) => ({
    id: unit_id,
    text: Number(namesakes) > 1 ? withCode({ code, name }) : name,
  }))
}

/** 示例局（example-bureau）: as it is offered where a name alone would not do. */
export function withCode({ code, name }: Pick<Unit, 'code' | 'name'>): string {
  return `${name}（${code}）`
}

/** The unit of a choice; also by its code, or by its whole name. Undefined where it is none. */
export async function findUnitChosen(read: Read, text: string): Promise<Unit | undefined> {
  const [, name, code] = /^(.+)（([a-z0-9-]+)）$/.exec(text) ?? []
  if (name === undefined || code === undefined) return findUnitByText(read, text)
  const unit = await findUnitByCode(read, code)
  return unit?.name === name ? unit : findUnitByText(read, text)
}

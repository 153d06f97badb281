// What is newly public, to follow by programs: of the site, of one unit, of one column.

import type { Unit } from '#agencies/index.ts'
import type { Feed } from '#kit/feed.ts'
import { type ColumnName, columns } from '../../portal/columns.ts'
import type { ListedRecord } from '../../publication/public-list.store.ts'
import { recordAddress } from '../../publication/publication.ts'
import { recordKinds } from '../../record/kinds.ts'

export type RecordFeed = {
  readonly origin: string
  /** Its own address with what was asked. */
  readonly self: string
  readonly unit: Pick<Unit, 'code' | 'name'> | undefined
  readonly column: ColumnName | undefined
  readonly records: readonly ListedRecord[]
}

/** A new edition of a record is an item of its own. */
export function recordFeed({ origin, self, unit, column, records }: RecordFeed): Feed {
  const what = column === undefined ? '政府信息' : columns[column].title
  const page =
    unit === undefined ? '/documents' : `/units/${unit.code}${column ? `/${column}` : ''}`
  return {
    title: `${unit?.name ?? ''}新公开的${what}`,
    self: origin + self,
    page: origin + page,
    items: records.map((one) => ({
      id: `${origin}${recordAddress(one)}/editions/${one.number}`,
      address: `${origin}${recordAddress(one)}`,
      title: one.number > 1 ? `${one.title}（第 ${one.number} 版）` : one.title,
      author: one.unitName,
      at: one.publishedAt,
      category: recordKinds[one.kind].title,
      summary: one.documentNumber,
    })),
  }
}

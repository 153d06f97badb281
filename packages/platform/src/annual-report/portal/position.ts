// Where the next page of a list of reports starts, as a part of an address.

import type { PublicationEntry } from '../publication/publication.ts'
import type { Position } from '../publication/published-reports.store.ts'

/** 2022.gongyi */
export function positionText({
  year,
  unitCode,
}: Pick<PublicationEntry, 'year' | 'unitCode'>): string {
  return `${year}.${unitCode}`
}

/** The position a text states; undefined when it states none. */
export function parsePosition(text: string): Position | undefined {
  const [, year = '', unitCode = ''] = /^(\d{4})\.([a-z0-9-]+)$/.exec(text) ?? []
  return unitCode === '' ? undefined : { year: Number(year), unitCode }
}

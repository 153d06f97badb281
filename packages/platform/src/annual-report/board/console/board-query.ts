// What an address of the board asks for, and the addresses that ask for it.

import { isStanding } from '../../campaign/standing.ts'
import type { BoardFilter } from '../board.ts'

export type BoardQuery = BoardFilter & {
  readonly year: number
  /** Only units whose code comes after this. */
  readonly after: string
}

/** What is not understood is left out; `lastYear` is the year that is reported now. */
export function readBoardQuery(query: URLSearchParams, lastYear: number): BoardQuery {
  const year = query.get('year') ?? ''
  const state = query.get('state') ?? ''
  return {
    year: /^20\d\d$/.test(year) ? Number(year) : lastYear,
    unit: (query.get('unit') ?? '').trim().slice(0, 100),
    standing: isStanding(state) ? state : undefined,
    lateOnly: query.get('late') === 'yes',
    after: query.get('after') ?? '',
  }
}

/** The address of a board; `file` is the ending of a download. */
export function boardAddress(query: Omit<BoardQuery, 'after'>, more: More = {}): string {
  const { year, unit, standing, lateOnly } = query
  const search = new URLSearchParams({ year: String(year) })
  if (unit !== '') search.set('unit', unit)
  if (standing !== undefined) search.set('state', standing)
  if (lateOnly) search.set('late', 'yes')
  if (more.after !== undefined) search.set('after', more.after)
  return `/annual-reports${more.file === undefined ? '' : `/board.${more.file}`}?${search}`
}

export type More = { readonly after?: string; readonly file?: 'csv' | 'xlsx' }

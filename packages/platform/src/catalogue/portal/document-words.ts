// What the page of a record calls things: its ties, whether it holds, dates.

import type { TiedRecord } from '../publication/shown-records.store.ts'
import type { Tie } from '../record/content.ts'
import { kindOf, type RecordKindName } from '../record/kinds.ts'

/** Headings of the lists of ties: what this record does to others, and others to it. */
export const tieHeadings: Readonly<Record<TiedRecord['direction'], Readonly<Record<Tie, string>>>> =
  {
    does: {
      interprets: '解读的文件',
      amends: '修改的文件',
      repeals: '废止的文件',
      replaces: '替代的文件',
      relates: '相关信息',
    },
    suffers: {
      interprets: '政策解读',
      amends: '修改本文件的文件',
      repeals: '废止本文件的文件',
      replaces: '替代本文件的文件',
      relates: '相关信息',
    },
  }

/** Whether the page says of a kind if it holds: rules, normative and other documents. */
export function saysValidity(kind: RecordKindName): boolean {
  const { isDocument, column } = kindOf(kind)
  return isDocument === true && (column === 'policy' || column === 'rules')
}

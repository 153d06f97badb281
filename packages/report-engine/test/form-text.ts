// The form as text, one line a row, with chosen figures: short inputs for tests of the binding.

import { requesterColumns } from '../src/form/columns.ts'
import { forms } from '../src/form/forms.ts'
import { otherSingleRow } from '../src/form/requests-table.ts'
import type { Edition } from '../src/report.ts'

export type FormText = {
  readonly edition?: Edition
  /** Rows of table 三 by key, seven figures with blanks between; all others are zeros. */
  readonly figures?: Readonly<Record<string, string>>
  readonly hasOneOther?: boolean
}

/** Column headings of table 三. */
export const requestHeadings = `申请人情况\n${requesterColumns.map(({ label }) => label).join('\t')}`

/** Table 三 as lines: label and figures set apart by tabs. */
export function requestLines(options: FormText = {}): string[] {
  const { edition = '2021', figures = {}, hasOneOther = false } = options
  const rows = forms[edition].tables.requests.rows
  const first = rows.findIndex(({ key }) => key.startsWith('other.'))
  const used = hasOneOther
    ? rows.flatMap((row, index) =>
        row.key.startsWith('other.') ? (index === first ? [otherSingleRow] : []) : [row],
      )
    : rows
  return used.map(({ key, label }) =>
    [label, ...(figures[key] ?? '0 0 0 0 0 0 0').split(' ')].join('\t'),
  )
}

/** A whole table 三 with its headings. */
export function requestText(options: FormText = {}): string {
  return [requestHeadings, ...requestLines(options)].join('\n')
}

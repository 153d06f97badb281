// The statutory form as data: tables, rows, columns, addresses. One value per edition.

import type { Edition } from '../report.ts'
import type { Column } from './columns.ts'

export const tableKeys = ['disclosure', 'requests', 'disputes'] as const
export type TableKey = (typeof tableKeys)[number]

/** A count is a whole number; a change may be negative; an amount is money with decimals. */
export type Quantity = 'count' | 'change' | 'amount'

export type FormColumn = Column & { readonly quantity: Quantity }

export type FormRow = {
  /** `received`, `refused.stateSecret` */
  readonly key: string
  /** The row's own label, as the form prints it. */
  readonly label: string
  /** Labels above it, outermost first: 三、本年度办理结果 › （三）不予公开. */
  readonly groups: readonly string[]
  readonly columns: readonly FormColumn[]
  /** Block heading above the row in table 二: 第二十条第（一）项. */
  readonly block?: string
}

export type FormTable = {
  readonly key: TableKey
  readonly rows: readonly FormRow[]
}

export type Form = {
  readonly edition: Edition
  /** 文号 of the document that sets the form. */
  readonly source: string
  readonly tables: Readonly<Record<TableKey, FormTable>>
}

/** `requests.received.naturalPerson` */
export function address(table: TableKey, row: string, column: string): string {
  return `${table}.${row}.${column}`
}

/** All addresses of a form in the order of the form: table by table, row by row. */
export function addresses(form: Form): string[] {
  return tableKeys.flatMap((key) =>
    form.tables[key].rows.flatMap((row) =>
      row.columns.map((column) => address(key, row.key, column.key)),
    ),
  )
}

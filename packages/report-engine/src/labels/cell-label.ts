// Chinese names of cells: "表三 · （三）不予公开 › 1.属于国家秘密 · 自然人".

import type { FormColumn, FormRow, TableKey } from '../form/form.ts'
import { tableKeys } from '../form/form.ts'
import { forms } from '../form/forms.ts'
import { otherSingleRow } from '../form/requests-table.ts'
import { type Edition, editions } from '../report.ts'
import { previousPrefix } from './cell-at.ts'

export type CellName = {
  readonly table: TableKey
  readonly row: FormRow
  readonly column: FormColumn
}

const tableLabels: Readonly<Record<TableKey, string>> = {
  disclosure: '表二',
  requests: '表三',
  disputes: '表四',
}

const names = new Map(editions.map((edition) => [edition, namesOf(edition)] as const))

/** 表二, 表三 or 表四: the table as the sections of the report number it. */
export function tableLabel(table: TableKey): string {
  return tableLabels[table]
}

/** Table, row and column of an address; the edition decides where both forms have the address. */
export function cellName(address: string, edition?: Edition | null): CellName | undefined {
  const order: readonly Edition[] = edition === '2019' ? ['2019', '2021'] : ['2021', '2019']
  return order.map((one) => names.get(one)?.get(address)).find((name) => name !== undefined)
}

/** The whole name of a cell; the address itself where no form has it. */
export function cellLabel(address: string, edition?: Edition | null): string {
  if (address.startsWith(previousPrefix)) {
    return `上年 ${cellLabel(address.slice(previousPrefix.length), edition)}`
  }
  const name = cellName(address, edition)
  if (name === undefined) return address
  return `${tableLabels[name.table]} · ${rowLabel(name.row)} · ${name.column.label}`
}

/** Table and row of a cell without its column, and the column; undefined where no form has it. */
export function rowAndColumn(
  address: string,
  edition?: Edition | null,
): { readonly row: string; readonly column: string; readonly columns: number } | undefined {
  const name = cellName(address, edition)
  if (name === undefined) return undefined
  const row = `${tableLabels[name.table]} · ${rowLabel(name.row)}`
  return { row, column: name.column.label, columns: name.row.columns.length }
}

/**
 * A row with the labels above it, outermost first. Left out is what tells no rows apart: the heading
 * over all results, and the counting rule in brackets.
 */
function rowLabel(row: FormRow): string {
  const groups = row.groups.filter((group) => !group.startsWith('三、'))
  return [...groups, row.label.replace(/（区分处理.*）$/u, '')].join(' › ')
}

function namesOf(edition: Edition): Map<string, CellName> {
  const entries = tableKeys.flatMap((table) =>
    rowsOf(edition, table).flatMap((row) =>
      row.columns.map(
        (column) => [`${table}.${row.key}.${column.key}`, { table, row, column }] as const,
      ),
    ),
  )
  return new Map(entries)
}

/** A report on the form of 2021 may print （六）其他处理 as one row. */
function rowsOf(edition: Edition, table: TableKey): readonly FormRow[] {
  const { rows } = forms[edition].tables[table]
  return table === 'requests' && edition === '2021' ? [...rows, otherSingleRow] : rows
}

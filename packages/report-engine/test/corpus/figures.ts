// Figures of the corpus: what each document states, cell by cell, as printed. Every file of figures
// names its source: a published report whose figures are cited, or 示例 for made-up ones.

import { readdir, readFile } from 'node:fs/promises'
import { address, type Form, type FormRow, tableKeys } from '../../src/form/form.ts'
import { forms } from '../../src/form/forms.ts'
import { otherSingleRow } from '../../src/form/requests-table.ts'
import type { Edition } from '../../src/report.ts'

export const corpus = new URL('../../corpus/', import.meta.url)

export type Figures = {
  readonly source: string
  readonly edition: Edition
  readonly organ: string
  readonly year: number
  /** By `table.row`: the printed texts in the order of the form's columns. */
  readonly rows: Readonly<Record<string, readonly string[]>>
}

/** The figures of that name; throws when there is no such file. */
export async function figuresOf(name: string): Promise<Figures> {
  return JSON.parse(await readFile(new URL(`figures/${name}.json`, corpus), 'utf8'))
}

/** The names of all figures. */
export async function figureNames(): Promise<string[]> {
  const files = await readdir(new URL('figures/', corpus))
  return files.filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -5))
}

/** The rows a table of these figures prints, in the order of the form. */
export function printedRows(figures: Figures, key: (typeof tableKeys)[number]): FormRow[] {
  const form: Form = forms[figures.edition]
  const isPrinted = (row: FormRow) => `${key}.${row.key}` in figures.rows
  return form.tables[key].rows.flatMap((row) => {
    if (isPrinted(row)) return [row]
    const isFirstOther = row.key === 'other.notClarified'
    return isFirstOther && key === 'requests' && isPrinted(otherSingleRow) ? [otherSingleRow] : []
  })
}

/** What the document prints in each cell, by address. */
export function printedCells(figures: Figures): Map<string, string> {
  return new Map(
    tableKeys.flatMap((key) =>
      printedRows(figures, key).flatMap((row) =>
        row.columns.map((column, index): [string, string] => [
          address(key, row.key, column.key),
          figures.rows[`${key}.${row.key}`]?.[index] ?? '',
        ]),
      ),
    ),
  )
}

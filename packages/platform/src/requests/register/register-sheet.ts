// The register as a sheet in its customary columns, for XLSX; the import of earlier years opens it again.

import {
  columnOf,
  type RegisterColumn,
  registerColumnNames,
  registerColumns,
} from './register-columns.ts'

/** Texts, and numbers where somebody may want to count with them. */
export type SheetLine = Readonly<Record<RegisterColumn, string | number>>

const sheetName = '登记簿'

/** The file: headings, then a line a request; texts stay texts, whatever they begin with. */
export function registerAsXlsx(lines: readonly SheetLine[]): Promise<Uint8Array> {
  const rows = lines.map((line) => registerColumnNames.map((name) => line[name]))
  return workbook([
    {
      name: sheetName,
      columns: registerColumnNames.map((name) => ({ width: columnOf(name).width })),
      rows: [registerColumnNames.map((name) => columnOf(name).title), ...rows],
    },
  ])
}

/** Which words a column may hold; shown beside its hint. */
export type ColumnWords = { readonly [Name in RegisterColumn]?: readonly string[] }

/** An empty register with the columns that an import reads, and a sheet that says what goes where. */
export function templateAsXlsx(words: ColumnWords): Promise<Uint8Array> {
  const names = registerColumnNames.filter((name) => 'hint' in registerColumns[name])
  const columns = names.map((name) => ({ width: columnOf(name).width, numFmt: '@' }))
  const help = names.map((name) => {
    const { title, hint = '', isNeeded } = columnOf(name)
    return [title, isNeeded ? '必填' : '选填', hint, (words[name] ?? []).join('；')]
  })
  return workbook([
    { name: sheetName, columns, rows: [names.map((name) => columnOf(name).title)] },
    {
      name: '填写说明',
      columns: [{ width: 14 }, { width: 8 }, { width: 36 }, { width: 100 }],
      rows: [['列', '必填', '说明', '可以填写的内容'], ...help],
    },
  ])
}

type Sheet = {
  readonly name: string
  readonly columns: readonly { readonly width: number; readonly numFmt?: string }[]
  readonly rows: readonly (readonly (string | number)[])[]
}

async function workbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx')
  return writeXlsx({
    sheets: sheets.map(({ name, columns, rows }) => ({
      name,
      columns: [...columns],
      rows: rows.map((row) => [...row]),
    })),
  })
}

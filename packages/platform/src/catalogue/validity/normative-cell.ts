// The cells of table 二 that count rules and normative documents.

export const normativeRows = ['regulations', 'normativeDocuments'] as const
export type NormativeRow = (typeof normativeRows)[number]
export const normativeColumns = ['issued', 'repealed', 'inForce'] as const
export type NormativeColumn = (typeof normativeColumns)[number]

export const normativeRowTitles: Readonly<Record<NormativeRow, string>> = {
  regulations: '规章',
  normativeDocuments: '行政规范性文件',
}

/** As the form heads them. */
export const normativeColumnTitles: Readonly<Record<NormativeColumn, string>> = {
  issued: '本年制发件数',
  repealed: '本年废止件数',
  inForce: '现行有效件数',
}

/** Row and column of an address of a cell; undefined where it is another cell. */
export function normativeCell(
  address: string,
): { readonly row: NormativeRow; readonly column: NormativeColumn } | undefined {
  const [table, rowKey, columnKey] = address.split('.')
  const row = normativeRows.find((one) => one === rowKey)
  const column = normativeColumns.find((one) => one === columnKey)
  return table === 'disclosure' && row && column ? { row, column } : undefined
}

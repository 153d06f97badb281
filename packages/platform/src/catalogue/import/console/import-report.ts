// The report of an import: every row with how it stands and what is to be known of it.

import type { StoredRow, StoredState } from '../site-imports.store.ts'

export const stateTitles: Readonly<Record<StoredState, string>> = {
  ready: '可以导入',
  faulty: '有错误',
  known: '已经有了',
  taken: '已导入',
  refused: '没有导入',
}

export type ReportLine = Omit<StoredRow, 'read'> & { readonly newAddress: string }

export async function importReport(lines: readonly ReportLine[]): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx')
  const heads = ['行', '标题', '文号', '原网址', '情况', '说明', '新的地址']
  const widths = [8, 50, 22, 50, 12, 60, 40]
  return writeXlsx({
    sheets: [
      {
        name: '导入报告',
        columns: widths.map((width) => ({ width })),
        rows: [
          heads,
          ...lines.map(({ row, title, documentNumber, address, state, notes, newAddress }) => [
            ...[row, title, documentNumber, address, stateTitles[state]],
            ...[notes.map(({ says }) => says).join('；'), newAddress],
          ]),
        ],
      },
    ],
  })
}

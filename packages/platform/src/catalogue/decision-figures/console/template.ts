// An empty file for figures of decisions and fees, in the columns that the import reads.

import { decisionItemNames, decisionItems } from '../decision-item.ts'
import { allMonths } from '../decision-year.ts'

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export async function decisionTemplate(): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx')
  const heads = decisionItemNames.map((item) => {
    const { title, unit } = decisionItems[item]
    return `${title}（${unit}）`
  })
  const rows = allMonths.map((month) => [`${month}月`])
  return writeXlsx({
    sheets: [
      {
        name: '各月数据',
        columns: [{ width: 10 }, ...heads.map(() => ({ width: 24 }))],
        rows: [['月份', ...heads], ...rows],
      },
    ],
  })
}

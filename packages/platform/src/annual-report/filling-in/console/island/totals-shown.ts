// Totals beside the stated ones, computed anew with every change.

import { type Decimal, parseDecimal } from '@gongkai/report-engine/decimal'
import { soon } from '#kit/html/island/soon.ts'
import { readCellText } from '../../cell-text.ts'
import { sayTotal, type Total, totalsOf, totalWords } from '../../totals.ts'
import type { Sheet } from './sheet.ts'

/** Shows the totals now and after every change. */
export function showTotals(sheet: Sheet): void {
  const byCell = new Map<string, number>()
  const shown = totalsOf(sheet.addresses).map((total) => {
    const index = byCell.get(total.total) ?? 0
    byCell.set(total.total, index + 1)
    return { total, line: document.getElementById(`total-${index}-${total.total}`) }
  })
  const refresh = (): void => {
    const numbers = new Map<string, Decimal | undefined>()
    for (const { address, text, quantity } of sheet.cells()) {
      const read = readCellText(text, quantity)
      numbers.set(address, 'value' in read ? parseDecimal(read.value) : undefined)
    }
    for (const { total, line } of shown) if (line !== null) showTotal(total, line, numbers)
  }
  sheet.onChange(soon(refresh))
  refresh()
}

function showTotal(
  total: Total,
  line: HTMLElement,
  numbers: ReadonlyMap<string, Decimal | undefined>,
): void {
  const said = sayTotal(total, (address) => numbers.get(address))
  const words = totalWords(total, said)
  if (line.textContent !== words) line.textContent = words
  line.classList.toggle('fill-differs', said.difference !== undefined && said.difference !== '0')
}

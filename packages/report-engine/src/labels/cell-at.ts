// The cell that a finding names: of the report itself, or of last year's (`previous:<address>`).

import type { Cell, Report } from '../report.ts'

export const previousPrefix = 'previous:'

/** The cell, if the report that the address speaks of has it and is at hand. */
export function cellAt(
  address: string,
  { report, previous }: { readonly report: Report; readonly previous?: Report },
): Cell | undefined {
  if (!address.startsWith(previousPrefix)) return report.cells[address]
  return previous?.cells[address.slice(previousPrefix.length)]
}

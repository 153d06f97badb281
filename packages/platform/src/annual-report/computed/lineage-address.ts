// Where a computed figure is opened: the requests or documents it counts, or the
// reports it was added up from.

import { itemOfCell } from '#catalogue/index.ts'

type Computed = {
  readonly unitCode: string
  readonly year: number
  readonly scope: string
  readonly address: string
  /** The name of the source. */
  readonly source: string
}

/** An address of the staff site. */
export function lineageAddress({ unitCode, year, scope, address, source }: Computed): string {
  const cell = new URLSearchParams({ unit: unitCode, year: String(year), cell: address })
  if (source === 'disclosure' && itemOfCell(address) !== undefined)
    return `/records/decisions?${cell.toString()}`
  if (source === 'disclosure') return `/records/normative?${cell.toString()}`
  // A figure of requests opens the register with the very requests it counts.
  return source === 'requests'
    ? `/requests?${cell.toString()}`
    : `/annual-reports/${unitCode}/${year}/roll-up?scope=${scope}&cell=${address}#parts`
}

// What the alignment needs to know of each token, worked out once before it starts.

import type { Token } from '../tokens/token.ts'
import type { RowMatch } from './row-labels.ts'

export type Mark = {
  readonly token: Token
  /** Rows of the form whose label this token may be; empty for values. */
  readonly matches: readonly RowMatch[]
  /** `skip`: nothing to place and nothing to match. */
  readonly kind: 'label' | 'value' | 'blank' | 'skip'
  /** For values: the row named by a label on the same physical row, or alone on the row above. */
  readonly named?: RowMatch & { readonly onLine: boolean }
  /** For values: the first value of its physical row. */
  readonly startsRow: boolean
  /** How many values (blanks not counted) stand on the physical row. */
  readonly rowValues: number
  /** For labels: values follow on the same physical row. */
  readonly hasValues: boolean
  /** For a whole label: a number stands alone at the beginning of the next line. */
  readonly isAbove: boolean
}

/** Marks of a region's tokens. */
export function marksOf(
  tokens: readonly Token[],
  matchRows: (text: string) => readonly RowMatch[],
): Mark[] {
  const rows = [...Map.groupBy(tokens, (token) => token.row).values()]
  const lone = rows.map((row) => loneLabel(row, matchRows))
  return rows.flatMap((row, index) => {
    const below = rows[index + 1]?.[0]
    const isBlock = lone[index - 1] !== undefined
    return marksOfRow(row, matchRows, {
      isAboveValues: !isBlock && below !== undefined && isStated(below) && !below.rebuilt,
      namedAbove: lone[index - 2] || row[0]?.rebuilt ? undefined : lone[index - 1],
    })
  })
}

/** The row that a whole label alone on its physical row names. */
function loneLabel(
  row: readonly Token[],
  matchRows: (text: string) => readonly RowMatch[],
): RowMatch | undefined {
  const token = row[0]
  if (row.length !== 1 || token?.kind !== 'label') return undefined
  return matchRows(token.text).find((match) => match.likeness === 1)
}

function marksOfRow(
  row: readonly Token[],
  matchRows: (text: string) => readonly RowMatch[],
  around: { readonly isAboveValues: boolean; readonly namedAbove: RowMatch | undefined },
): Mark[] {
  const rowValues = row.filter(isStated).length
  const lastValue = row.findLastIndex((token) => token.kind === 'value')
  let named = around.namedAbove && { ...around.namedAbove, onLine: false }
  let started = false
  return row.map((token, index) => {
    const shared = {
      token,
      rowValues,
      startsRow: false,
      hasValues: false,
      isAbove: false,
      matches: [],
    }
    if (token.kind === 'label') {
      const matches = matchRows(token.text)
      const best = bestOf(matches)
      if (best) named = { ...best, onLine: true }
      const isAbove =
        around.isAboveValues && row.length === 1 && matches.some((match) => match.likeness === 1)
      return { ...shared, kind: 'label', matches, hasValues: index < lastValue, isAbove }
    }
    if (token.kind !== 'value') return { ...shared, kind: 'skip' }
    const startsRow = !started
    started = true
    const kind = isStated(token) ? 'value' : 'blank'
    return { ...shared, kind, startsRow, ...(named && { named }) }
  })
}

function isStated(token: Token): boolean {
  return token.kind === 'value' && token.value?.state !== 'blank'
}

function bestOf(matches: readonly RowMatch[]): RowMatch | undefined {
  const best = matches.reduce<RowMatch | undefined>(
    (one, other) => (one === undefined || other.likeness > one.likeness ? other : one),
    undefined,
  )
  return best && best.likeness >= 0.75 ? best : undefined
}

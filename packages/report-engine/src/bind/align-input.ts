// What the alignment needs to know of each token, worked out once before it starts.

import type { RowMatch } from './row-labels.ts'
import type { Token } from './tokens.ts'

export type Mark = {
  readonly token: Token
  /** Rows of the form whose label this token may be; empty for values. */
  readonly matches: readonly RowMatch[]
  /** `skip`: nothing to place and nothing to match. */
  readonly kind: 'label' | 'value' | 'blank' | 'skip'
  /** For values: the row that a label before it on the same physical row names. */
  readonly named?: RowMatch
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
  return rows.flatMap((row, index) => {
    const below = rows[index + 1]?.[0]
    const above = rows[index - 1]
    return marksOfRow(row, matchRows, {
      isAboveValues: below !== undefined && isStated(below) && !below.rebuilt,
      namedAbove:
        above?.length === 1 && !row[0]?.rebuilt ? wholeLabel(above[0], matchRows) : undefined,
    })
  })
}

function wholeLabel(
  token: Token | undefined,
  matchRows: (text: string) => readonly RowMatch[],
): RowMatch | undefined {
  if (token?.kind !== 'label') return undefined
  return matchRows(token.text).find((match) => match.likeness === 1)
}

function marksOfRow(
  row: readonly Token[],
  matchRows: (text: string) => readonly RowMatch[],
  around: { readonly isAboveValues: boolean; readonly namedAbove: RowMatch | undefined },
): Mark[] {
  const rowValues = row.filter(isStated).length
  const lastValue = row.findLastIndex((token) => token.kind === 'value')
  let named = around.namedAbove
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
      named = bestOf(matches) ?? named
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

// Totals computed beside those a report states: which cells add up to which, and by how much not.

import { type Decimal, fromFixedPoint, toFixedPoint } from '@gongkai/report-engine/decimal'

/** `parts` less `less` make the number that stands at `total`. */
export type Total = {
  readonly total: string
  /** In one word, before the computed number. */
  readonly name: string
  readonly parts: readonly string[]
  readonly less: readonly string[]
}

export type TotalSaid = {
  readonly computed: Decimal
  /** Parts that state no number: the computed number leaves them out. */
  readonly blanks: number
  /** Computed less stated; undefined while a number is missing on either side. */
  readonly difference: Decimal | undefined
}

const entry = ['received', 'carriedIn']
const closing = ['handled', 'carriedOut']
const totalKey = 'total'

/**
 * The totals of tables 三 and 四 among the cells of a form: 总计 of each row, （七）总计 and what the
 * balance leaves to 结转下年度继续办理 of each column.
 * @law 国办公开办函〔2021〕30号 表三 — 第一项加第二项之和，等于第三项加第四项之和
 */
export function totalsOf(addresses: readonly string[]): readonly Total[] {
  return [...rowTotals(addresses), ...columnTotals(addresses)]
}

const split = (address: string) => {
  const parts = address.split('.')
  return { table: parts[0] ?? '', row: parts.slice(1, -1).join('.'), column: parts.at(-1) ?? '' }
}

function rowTotals(addresses: readonly string[]): Total[] {
  return addresses.flatMap((address) => {
    const { table, row, column } = split(address)
    if (table === 'disclosure' || column !== totalKey) return []
    const prefix = `${table}.${row}.`
    const parts = addresses.filter(
      (one) => one !== address && one.startsWith(prefix) && split(one).row === row,
    )
    return [{ total: address, name: '合计', parts, less: [] }]
  })
}

function columnTotals(addresses: readonly string[]): Total[] {
  const requests = addresses.filter((address) => address.startsWith('requests.'))
  const rows = new Set(requests.map((address) => split(address).row))
  const several = [...rows].some((row) => row.startsWith('other.'))
  const results = [...rows].filter(
    (row) => !entry.includes(row) && !closing.includes(row) && !(several && row === 'other'),
  )
  const columns = new Set(requests.map((address) => split(address).column))
  const at = (row: string, column: string): string => `requests.${row}.${column}`
  return [...columns].flatMap((column) => [
    {
      total: at('handled', column),
      name: '各项合计',
      parts: results.map((row) => at(row, column)),
      less: [],
    },
    {
      total: at('carriedOut', column),
      name: '按勾稽',
      parts: entry.map((row) => at(row, column)),
      less: [at('handled', column)],
    },
  ])
}

/** What the parts make, and how far the stated total is from it; `''` and unread texts are undefined. */
export function sayTotal(
  { total, parts, less }: Total,
  numberAt: (address: string) => Decimal | undefined,
): TotalSaid {
  const added = parts.map(numberAt)
  const taken = less.map(numberAt)
  const units = sumOf(added) - sumOf(taken)
  const blanks = [...added, ...taken].filter((number) => number === undefined).length
  const stated = numberAt(total)
  const known = stated !== undefined && blanks === 0
  return {
    computed: fromFixedPoint(units),
    blanks,
    difference: known ? fromFixedPoint(units - toFixedPoint(stated)) : undefined,
  }
}

function sumOf(numbers: readonly (Decimal | undefined)[]): bigint {
  return numbers.reduce((sum, one) => (one === undefined ? sum : sum + toFixedPoint(one)), 0n)
}

/** The words beside the stated total; none while all parts are blank. */
export function totalWords({ name, parts, less }: Total, said: TotalSaid): string {
  const { computed, blanks, difference } = said
  if (blanks === parts.length + less.length) return ''
  if (difference === '0') return `${name}${computed}，相符`
  if (difference !== undefined) return `${name}${computed}，相差${difference.replace('-', '')}`
  if (blanks > 0) return `${name}${computed}（缺${blanks}格）`
  return `${name}${computed}`
}

// Table 四 drawn otherwise than in the form: one number a line under each other, or results down the
// side and the three kinds of case across. Puts the numbers into the form's order.

import { resultColumns } from '../../form/columns.ts'
import type { Token } from '../tokens/token.ts'

const results: readonly string[] = resultColumns.map((column) => column.label)
const kinds: readonly string[] = ['行政复议', '未经复议直接起诉', '复议后起诉']

/** A heading of results, with the numbers that stand between it and the next word. */
type Headed = { readonly result: number; readonly values: readonly Token[] }

/** The numbers of table 四 in the form's order; the tokens as they are where it is drawn as the form. */
export function inFormOrder(tokens: readonly Token[]): readonly Token[] {
  const headed = headedNumbers(tokens)
  const stating = headed.filter((one) => one.values.length > 0)
  if (stating.length < 3 || headed.length - stating.length > 5) return tokens
  const ordered = downwards(stating) ?? across(stating, tokens)
  if (ordered) return ordered.map((token, index) => ({ ...token, row: ordered[0]?.row ?? index }))
  return tokens.map((token) =>
    token.value ? { ...token, value: { ...token.value, doubtful: true } } : token,
  )
}

function headedNumbers(tokens: readonly Token[]): Headed[] {
  const headed: { result: number; values: Token[] }[] = []
  let open = false
  for (const token of tokens) {
    if (token.kind === 'value' && open) headed.at(-1)?.values.push(token)
    if (token.kind !== 'label') continue
    const result = results.indexOf(token.text)
    open = result >= 0
    if (open) headed.push({ result, values: [] })
  }
  return headed
}

/** Fifteen headings of results, three times in order, each with its one number. */
function downwards(headed: readonly Headed[]): Token[] | undefined {
  const isWhole =
    headed.length === kinds.length * results.length &&
    headed.every((one, index) => one.result === index % results.length && one.values.length === 1)
  return isWhole ? headed.flatMap((one) => one.values) : undefined
}

/** Five headings of results in order, each with one number a kind of case, under the kinds in order. */
function across(headed: readonly Headed[], tokens: readonly Token[]): Token[] | undefined {
  const named = tokens.flatMap((token) => {
    const kind = kinds.indexOf(token.text)
    return kind < 0 ? [] : [kind]
  })
  const isWhole =
    named.join() === '0,1,2' &&
    headed.length === results.length &&
    headed.every((one, index) => one.result === index && one.values.length === kinds.length)
  if (!isWhole) return undefined
  return kinds.flatMap((_, kind) => headed.flatMap((one) => one.values[kind] ?? []))
}

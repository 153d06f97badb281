// The groups and results of table 四 in another order than the form's, as its headings print them.

import { resultColumns } from '../../form/columns.ts'
import type { Token } from '../tokens/token.ts'

const results: readonly string[] = resultColumns.map((column) => column.label)
const kinds: readonly string[] = ['行政复议', '未经复议直接起诉', '复议后起诉']

/** The tokens with the numbers of table 四 in the form's order; doubtful where only the words are in disorder. */
export function inPrintedOrder(tokens: readonly Token[]): readonly Token[] {
  const heads = tokens.filter((token) => token.kind === 'label' && results.includes(token.text))
  const groups = firstOfEach(tokens.filter((token) => kinds.includes(token.text)))
  if (heads.length !== 15 || groups.length !== 3) return tokens
  const inTable = [...heads, ...groups].every((token) => token.inTable)
  const under = inTable ? drawnPlaces(heads, groups) : []
  const drawn = new Set(under).size === heads.length
  const places = drawn ? under : heads.map((head, index) => placeAt(head, index))
  const isInOrder =
    places.every((place, index) => place === index) &&
    groups.every((group, index) => group.text === kinds[index])
  if (isInOrder) return tokens
  const numbers = tokens.filter((token) => token.kind === 'value' && token.text !== '')
  const moved = drawn ? inPlaces(tokens, heads, places) : undefined
  return moved ?? tokens.map((token) => (numbers.includes(token) ? doubtful(token) : token))
}

function firstOfEach(tokens: readonly Token[]): Token[] {
  const firsts = kinds.flatMap((kind) => tokens.find((token) => token.text === kind) ?? [])
  // On a line the column says only how far the text is set in.
  const isDrawn = firsts.every((token) => token.inTable)
  const columnOf = (token: Token) => (isDrawn ? (token.column ?? 0) : tokens.indexOf(token))
  return firsts.toSorted((one, other) => columnOf(one) - columnOf(other) || one.row - other.row)
}

/** For each heading of a result, from left to right, its place (0–14) in the form. */
function drawnPlaces(heads: readonly Token[], groups: readonly Token[]): number[] {
  return byColumn(heads).map((head) => {
    const group = groups.findLast((one) => (one.column ?? 0) <= (head.column ?? 0))
    return kinds.indexOf(group?.text ?? '') * results.length + results.indexOf(head.text)
  })
}

/** Without a grid the headings come one after the other; each five belong to one group. */
function placeAt(head: Token, index: number): number {
  return Math.floor(index / results.length) * results.length + results.indexOf(head.text)
}

/** The numbers under the headings, put into the form's order; undefined when they do not stand under them. */
function inPlaces(
  tokens: readonly Token[],
  heads: readonly Token[],
  places: readonly number[],
): Token[] | undefined {
  const columns = byColumn(heads).map((head) => head.column)
  const below = Math.max(...heads.map((head) => head.row))
  const cells = byColumn(tokens.filter((token) => token.kind === 'value' && token.row > below))
  const isUnder =
    new Set(places).size === places.length &&
    cells.length === columns.length &&
    cells.every((cell, index) => cell.column === columns[index])
  if (!isUnder) return undefined
  const ordered = places.map((_, place) => cells[places.indexOf(place)])
  return [
    ...tokens.filter((token) => !cells.includes(token)),
    ...ordered.flatMap((cell) => cell ?? []),
  ]
}

function byColumn(tokens: readonly Token[]): Token[] {
  return tokens.toSorted((one, other) => (one.column ?? 0) - (other.column ?? 0))
}

function doubtful(token: Token): Token {
  return token.value ? { ...token, value: { ...token.value, doubtful: true } } : token
}

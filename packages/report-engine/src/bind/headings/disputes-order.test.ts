import assert from 'node:assert/strict'
import { test } from 'node:test'
import { resultColumns } from '../../form/columns.ts'
import type { Token } from '../tokens/token.ts'
import { parseValue } from '../tokens/values.ts'
import { inPrintedOrder } from './disputes-order.ts'

const results = resultColumns.map((column) => column.label)
const base = { at: {}, inTable: true, block: 0, afterGap: false }

function label(text: string, row: number, column: number): Token {
  return { ...base, kind: 'label', text, raw: text, row, column }
}

/** Table 四 with its three groups and five results in the given orders; numbers 1 to 15 from the left. */
function table(kinds: readonly string[], heads: readonly string[]): Token[] {
  return [
    ...kinds.map((kind, index) => label(kind, 0, index * 5)),
    ...kinds.flatMap((_, kind) => heads.map((head, index) => label(head, 1, kind * 5 + index))),
    ...Array.from({ length: 15 }, (_, column): Token => {
      const text = String(column + 1)
      return { ...base, kind: 'value', text, raw: text, row: 2, column, value: parseValue(text) }
    }),
  ]
}

function numbers(tokens: readonly Token[]): string {
  return tokens.flatMap((token) => (token.kind === 'value' ? token.text : [])).join(' ')
}

const kinds = ['行政复议', '未经复议直接起诉', '复议后起诉']

test('the form as it is stays as it is', () => {
  const tokens = table(kinds, results)
  assert.equal(inPrintedOrder(tokens), tokens)
})

test("groups in another order are put into the form's", () => {
  const tokens = table(['未经复议直接起诉', '复议后起诉', '行政复议'], results)
  assert.equal(numbers(inPrintedOrder(tokens)), '11 12 13 14 15 1 2 3 4 5 6 7 8 9 10')
})

test("results in another order are put into the form's", () => {
  const tokens = table(kinds, ['结果纠正', '结果维持', '其他结果', '尚未审结', '总计'])
  assert.equal(numbers(inPrintedOrder(tokens)), '2 1 3 4 5 7 6 8 9 10 12 11 13 14 15')
})

test('words in disorder without a grid leave the numbers where they are, as doubtful', () => {
  const tokens = table(kinds, ['结果纠正', '结果维持', '其他结果', '尚未审结', '总计'])
  const torn = inPrintedOrder(tokens.map((token) => ({ ...token, inTable: false })))
  assert.equal(numbers(torn), numbers(tokens))
  assert.ok(torn.every((token) => token.kind === 'label' || token.value?.doubtful))
})

// The words of each table of the form, and which table a piece of them can only come from: extractors
// break labels and headings into lines that are no whole label of any row.

import { requesterColumns, resultColumns } from '../../form/columns.ts'
import { type TableKey, tableKeys } from '../../form/form.ts'
import { forms } from '../../form/forms.ts'
import { balanceNote, otherSingleRow } from '../../form/requests-table.ts'
import { squeeze } from '../normalise.ts'

const headings: Readonly<Record<TableKey, readonly string[]>> = {
  disclosure: ['信息内容'],
  requests: ['申请人情况', '法人或其他组织', ...requesterColumns.map((column) => column.label)],
  disputes: ['行政复议', '行政诉讼', ...resultColumns.map((column) => column.label)],
}

/** Words that pages print for themselves, in menus and headings. */
const everyday =
  /^(?:本机关|行政机关|政府信息|(?:政府)?信息公开|(?:政府信息)?公开申请|申请公开|其他|总计|项目|情况)$/

const vocabulary = new Map<TableKey, readonly string[]>()
const known = new Map<string, TableKey | undefined>()

/** The one table whose labels or headings contain this text; undefined where none or several do. */
export function tableOfPiece(text: string): TableKey | undefined {
  if (text.length < 2 || text.length > 40 || everyday.test(text)) return undefined
  if (known.has(text)) return known.get(text)
  const tables = tableKeys.filter((key) => wordsOf(key).some((word) => word.includes(text)))
  const table = tables.length === 1 ? tables[0] : undefined
  if (known.size < 20_000) known.set(text, table)
  return table
}

function wordsOf(key: TableKey): readonly string[] {
  const before = vocabulary.get(key)
  if (before) return before
  const rows = Object.values(forms).flatMap((form) => form.tables[key].rows)
  const others = key === 'requests' ? [otherSingleRow, { label: balanceNote, groups: [] }] : []
  const labels = [...rows, ...others].flatMap(({ label, groups }) => [
    groups.join('') + label,
    (groups.at(-1) ?? '') + label,
  ])
  const columns = rows.flatMap((row) => row.columns.map((column) => column.label))
  const blocks = rows.flatMap((row) => row.block ?? [])
  const words = [...labels, ...columns, ...blocks, ...headings[key], headings[key].join('')]
  const squeezed = [...new Set(words.map((word) => squeeze(word).replace(/[“”"'‘’「」]/g, '')))]
  vocabulary.set(key, squeezed)
  return squeezed
}

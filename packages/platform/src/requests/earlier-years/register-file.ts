// A register of earlier years as rows of a sheet: which columns there are, and its lines.

import {
  columnOf,
  columnTitled,
  type RegisterColumn,
  registerColumnNames,
} from '../register/register-columns.ts'
import type { RegisterLine } from './register-line.ts'

type Row = { readonly number: number; readonly cells: ReadonlyMap<number, string> }

export type RegisterFile = {
  readonly lines: readonly RegisterLine[]
  /** Headings that the register does not have; what stands there is left out. */
  readonly ignored: readonly string[]
}

const mostLines = 20_000

/** The lines below the headings; or why the file cannot be used, in a sentence. */
export function readRegisterFile(
  rows: readonly Row[],
): RegisterFile | { readonly problem: string } {
  const isHead = ({ cells }: Row): boolean =>
    [...cells.values()].some((text) => columnTitled(text) === 'number')
  const header = rows.find(isHead)
  if (header === undefined)
    return { problem: `没有找到表头。要有一行写列名，其中有“${columnOf('number').title}”一列。` }
  const columns = [...header.cells].map(([at, title]) => ({ at, title, name: columnTitled(title) }))
  const lacking = registerColumnNames.filter(
    (name) => columnOf(name).isNeeded && !columns.some((column) => column.name === name),
  )
  if (lacking.length > 0)
    return {
      problem: `缺少这些列：${lacking.map((name) => columnOf(name).title).join('、')}。请按模板补上。`,
    }
  const lines = rows
    .filter(({ number }) => number > header.number)
    .map(({ number, cells }) => ({ line: number, texts: textsOf(cells, columns) }))
    .filter(({ texts }) => Object.values(texts).some((text) => text !== ''))
  if (lines.length === 0) return { problem: '文件里只有表头，没有申请。' }
  if (lines.length > mostLines) return { problem: `最多 ${mostLines} 行，请分几个文件导入。` }
  const ignored = columns.flatMap(({ name, title }) => (name || title === '' ? [] : [title]))
  return { lines, ignored }
}

function textsOf(
  cells: ReadonlyMap<number, string>,
  columns: readonly { readonly at: number; readonly name: RegisterColumn | undefined }[],
): RegisterLine['texts'] {
  return Object.fromEntries(
    columns.flatMap(({ at, name }) => (name ? [[name, (cells.get(at) ?? '').trim()]] : [])),
  )
}

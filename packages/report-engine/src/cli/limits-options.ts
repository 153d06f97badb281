// Limits for one file as options, shared by every command that reads files.

import { defaultLimits, type Limits } from '../read/limits.ts'
import { countOf, type Option, type Values } from './command.ts'

export const limitOptions: readonly Option[] = [
  { name: 'max-bytes', value: '字节数', help: `单个文件的上限（默认 ${defaultLimits.fileBytes}）` },
  {
    name: 'max-unpacked-bytes',
    value: '字节数',
    help: `Word、Excel 文件（.docx、.xlsx）展开后的上限（默认 ${defaultLimits.unpackedBytes}）`,
  },
  { name: 'max-pages', value: '页数', help: `PDF 页数上限（默认 ${defaultLimits.pages}）` },
  {
    name: 'max-depth',
    value: '层数',
    help: `网页内容一层套一层的层数上限（默认 ${defaultLimits.depth}）`,
  },
  { name: 'max-cells', value: '格数', help: `表格单元格上限（默认 ${defaultLimits.cells}）` },
  {
    name: 'timeout',
    value: '秒数',
    help: `单个文件的时间上限（默认 ${defaultLimits.milliseconds / 1000}）`,
  },
]

/** The limits that the options set; the defaults for the others. */
export function limitsFrom(values: Values): Limits {
  const seconds = countOf(values, 'timeout')
  return {
    fileBytes: countOf(values, 'max-bytes') ?? defaultLimits.fileBytes,
    unpackedBytes: countOf(values, 'max-unpacked-bytes') ?? defaultLimits.unpackedBytes,
    pages: countOf(values, 'max-pages') ?? defaultLimits.pages,
    depth: countOf(values, 'max-depth') ?? defaultLimits.depth,
    cells: countOf(values, 'max-cells') ?? defaultLimits.cells,
    milliseconds: seconds === undefined ? defaultLimits.milliseconds : seconds * 1000,
  }
}

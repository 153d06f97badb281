// Where the page of a command goes; standard output takes the page or JSON, not both.

import { textOf, UsageError, type Values } from './command.ts'

/** The path given to --html, `-` for standard output, or undefined. */
export function htmlOf(values: Values): string | undefined {
  const html = textOf(values, 'html')
  if (html === '-' && values.json === true) {
    throw new UsageError('--html - 和 --json 都写到标准输出，请去掉一个，或给 --html 写文件名')
  }
  return html
}

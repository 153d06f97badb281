// The list of units that should report: a CSV or plain text, one unit a line, name in the first column.

import { bytesOf } from '../check-file.ts'
import type { Limits } from '../read/limits.ts'
import { UsageError } from './command.ts'

const headings = new Set(['单位', '单位名称', '机关', '机关名称', '名称', 'name', 'unit'])

/** Names in the order of the list. Throws UsageError where the file cannot be read. */
export async function unitList(path: string, limits: Limits): Promise<readonly string[]> {
  const bytes = await bytesOf(path, limits)
  if (!(bytes instanceof Uint8Array)) {
    throw new UsageError(`单位名单 ${path}：${bytes.findings[0]?.message ?? '打不开'}`)
  }
  const names = decoded(bytes)
    .split(/\r?\n/u)
    .map(firstField)
    .filter((name) => name !== '')
  return headings.has(names[0]?.toLowerCase() ?? '') ? names.slice(1) : names
}

/** Office software in China still saves CSV as GBK. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

function firstField(line: string): string {
  const quoted = /^\s*"((?:[^"]|"")*)"/u.exec(line)
  const field =
    quoted === null ? (line.split(/[,，;\t]/u)[0] ?? '') : (quoted[1] ?? '').replaceAll('""', '"')
  return field.trim()
}

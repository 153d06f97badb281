// A published report as a file. The same report gives the same bytes; made once, then kept a while.

import { type WrittenFormat, writers } from '@gongkai/report-engine'
import { reportOf } from '../flow/findings.ts'
import type { Publication } from './publication.ts'
import { reportCsv } from './report-csv.ts'

const written = (type: string): string => `application/vnd.openxmlformats-officedocument.${type}`

export const fileTypes = {
  json: { type: 'application/json; charset=utf-8', title: 'JSON' },
  docx: { type: written('wordprocessingml.document'), title: 'Word' },
  pdf: { type: 'application/pdf', title: 'PDF' },
  xlsx: { type: written('spreadsheetml.sheet'), title: 'Excel' },
  csv: { type: 'text/csv; charset=utf-8', title: 'CSV' },
} as const

export type FileEnding = keyof typeof fileTypes
export const fileEndings = Object.keys(fileTypes) as readonly FileEnding[]

/** Whether a text is the ending of a file that reports are given in. */
export function isFileEnding(text: string): text is FileEnding {
  return Object.hasOwn(fileTypes, text)
}

const most = 200
const kept = new Map<string, Uint8Array>()

/** The file of a report. */
export async function reportFile(
  { document, digest }: Publication,
  ending: FileEnding,
): Promise<Uint8Array> {
  const key = `${digest}.${ending}`
  const bytes = kept.get(key) ?? (await make(document, ending))
  // Taken out and put in again: the first of the map is the one not asked for the longest.
  kept.delete(key)
  kept.set(key, bytes)
  const [oldest] = kept.keys()
  if (kept.size > most && oldest !== undefined) kept.delete(oldest)
  return bytes
}

async function make(document: string, ending: FileEnding): Promise<Uint8Array> {
  if (ending === 'json') return new TextEncoder().encode(document)
  const report = reportOf(document)
  if (ending === 'csv') return new TextEncoder().encode(reportCsv(report))
  const format: WrittenFormat = ending
  return writers[format](report)
}

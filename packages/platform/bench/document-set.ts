// Loads a city's public documents, as many as wanted: lists and pages read the publications, the search its
// own lines, both as publishing writes them. Written by COPY from files, past all actions.

import { createHash } from 'node:crypto'
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { emptyContent } from '#catalogue/record/content.ts'
import { isRecordKind } from '#catalogue/record/kinds.ts'
import { rowOf } from '#catalogue/search/search-documents.store.ts'
import { newId } from '#kit/new-id.ts'
import { localDate } from '#law/index.ts'
import type { MadeUnit } from './insert-reports.ts'
import { madeDocument } from './made-document.ts'
import { withClient } from './with-client.ts'

export type DocumentPart = {
  readonly folder: string
  readonly units: readonly MadeUnit[]
  readonly from: number
  readonly until: number
}

const perFile = 5_000
const yearMs = 365 * 24 * 3_600_000

/** Loads the documents of a part of the numbers. */
export async function loadDocuments(url: string, part: DocumentPart): Promise<void> {
  await withClient(url, async (run) => {
    // Each line names others that come with it: they are not looked up one by one.
    await run('set session_replication_role = replica')
    for (let from = part.from; from < part.until; from += perFile) {
      const numbers = Array.from(
        { length: Math.min(perFile, part.until - from) },
        (_, n) => from + n,
      )
      const rows = numbers.map((number) => rowsOf(number, part.units))
      for (const [index, table] of tables.entries()) {
        const file = join(part.folder, `${part.from}-${table.name}.copy`)
        const opened = openSync(file, 'w', 0o644)
        for (const row of rows) writeSync(opened, lineOf(row[index] ?? []))
        closeSync(opened)
        await run(`copy ${table.name} (${table.columns}) from '${file}'`)
        rmSync(file)
      }
    }
  })
}

const tables = [
  {
    name: 'records',
    columns:
      'unit_id, record_id, kind, serial_year, serial, index_number, live_edition, created_at, created_by',
  },
  {
    name: 'record_editions',
    columns:
      'unit_id, record_id, edition_number, state, content, content_digest, title, version, published_at, changed_at, changed_by',
  },
  {
    name: 'record_publications',
    columns:
      'unit_id, record_id, edition_number, unit_code, unit_name, serial_year, serial, index_number, kind, title, content, content_digest, entry_code, subject, document_number, formed_on, published_at, standing',
  },
  {
    name: 'search_documents',
    columns:
      'unit_id, record_id, edition_number, unit_code, unit_name, serial_year, serial, index_number, document_number, index_key, number_key, kind, entry_code, subject, published_at, title, body, files, file_text, effective_on, ends_on, end_kind, amended_on, terms',
  },
] as const

type Value = string | number | null | Date | readonly number[]

function rowsOf(number: number, units: readonly MadeUnit[]): readonly (readonly Value[])[] {
  const { title, lines, fileLines, kind, subject, year } = madeDocument(number)
  const unit = units[number % units.length]
  if (unit === undefined || !isRecordKind(kind)) throw new Error('measuring: no unit')
  const publishedAt = new Date(
    Date.UTC(year, 0, 1) + ((number * 7_919) % 365) * (yearMs / 365) + (number % 36_000) * 1_000,
  )
  const recordId = newId(publishedAt)
  const serial = Math.floor(number / units.length) + 1
  const indexNumber = `${unit.code}/${year}-${String(serial).padStart(5, '0')}`
  const documentNumber = `测政办〔${year}〕${number}号`
  const day = localDate(publishedAt.toISOString().slice(0, 10))
  const content = JSON.stringify({
    ...emptyContent,
    ...{ title, documentNumber, subject, formedOn: day, attribute: 'proactive', entryCode: '20.1' },
    issuers: [unit.name],
    body: lines.map((line) => `<p>${line}</p>`).join(''),
  })
  const digest = createHash('sha256').update(content).digest('hex')
  const [id, at, edition] = [unit.id, publishedAt, 1]
  const search = rowOf({
    ...{ unitId: id, recordId, number: edition, unitCode: unit.code, unitName: unit.name },
    ...{ serialYear: year, serial, indexNumber, documentNumber, kind, entryCode: '20.1', subject },
    ...{ publishedAt, title, body: lines.join('\n'), effectiveOn: null, end: undefined },
    amendedOn: null,
    files: fileLines.length === 0 ? [] : [{ place: 1, title: '附表', text: fileLines.join('\n') }],
  })
  return [
    [id, recordId, kind, year, serial, indexNumber, edition, at, 'bench'],
    [id, recordId, edition, 'published', '{}', digest, title, 1, at, at, 'bench'],
    [
      id,
      recordId,
      edition,
      unit.code,
      unit.name,
      year,
      serial,
      indexNumber,
      kind,
      title,
      content,
      digest,
      '20.1',
      subject,
      documentNumber,
      day,
      at,
      'live',
    ],
    Object.values(search),
  ]
}

/** A line as COPY reads it. */
function lineOf(values: readonly Value[]): string {
  const cells = values.map((value) => {
    if (value === null) return '\\N'
    if (value instanceof Date) return value.toISOString()
    if (typeof value === 'string')
      return value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t')
    return Array.isArray(value) ? `{${value.join()}}` : String(value)
  })
  return `${cells.join('\t')}\n`
}

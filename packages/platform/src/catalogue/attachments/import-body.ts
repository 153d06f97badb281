// The body of a record out of a Word or WPS file: its headings, paragraphs and tables.

import { read } from '@gongkai/report-engine'
import { writeBody } from '../content/write-body.ts'
import { bodyOf } from './read-attachment.ts'

/** The cleaned body; undefined where the file is no document or has no text. */
export async function importBody(bytes: Uint8Array): Promise<string | undefined> {
  const source = await read(bytes)
  if (!['docx', 'doc', 'wps'].includes(source.format)) return undefined
  const body = writeBody(bodyOf(source))
  return body === '' ? undefined : body
}

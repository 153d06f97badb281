// The official text of a published record as a file to download.

import { typeset } from '#kit/typesetting/typeset.ts'
import type { CaptionFact } from '../layout/caption.ts'
import { layOutRecord } from '../layout/lay-out.ts'
import { writeRecordDocx } from '../layout/record-docx.ts'
import { recordTyp } from '../layout/record-typ.ts'
import type { Publication } from '../publication/publication.ts'

type Given = Pick<Publication, 'content' | 'unitName'>

/** The text as DOCX; `facts` are what the public is told of its validity. */
export function recordDocx(
  { content, unitName }: Given,
  facts: readonly CaptionFact[] = [],
): Promise<Uint8Array> {
  return writeRecordDocx(layOutRecord(content, { unitName, facts }))
}

/** The text as PDF. The same text gives the same bytes. */
export function recordPdf(
  { content, unitName }: Given,
  facts: readonly CaptionFact[] = [],
): Promise<Uint8Array> {
  return typeset({ template: recordTyp, data: layOutRecord(content, { unitName, facts }) })
}

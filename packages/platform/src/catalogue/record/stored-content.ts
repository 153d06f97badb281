// The content of an edition as it is stored: read back as what it was.

import { z } from 'zod'
import { isLocalDate, type LocalDate } from '#law/index.ts'
import {
  type Attribute,
  attributeTitles,
  type WithholdingGround,
  withholdingGrounds,
} from './attribute.ts'
import { type EditionContent, emptyContent, type Tie, tieTitles } from './content.ts'

const namesOf = <Name extends string>(table: Readonly<Record<Name, unknown>>) =>
  z.enum(Object.keys(table) as [Name, ...Name[]])

const date: z.ZodType<LocalDate> = z.string().refine(isLocalDate)
const text = z.string()

const contentSchema: z.ZodType<EditionContent> = z.object({
  title: text,
  documentNumber: text,
  issuers: z.array(text),
  formedOn: date.nullable(),
  changedOn: date.nullable(),
  effectiveOn: date.nullable(),
  expiresOn: date.nullable(),
  attribute: namesOf<Attribute>(attributeTitles).nullable(),
  ground: namesOf<WithholdingGround>(withholdingGrounds).nullable(),
  groundReason: text,
  reviewOn: date.nullable(),
  entryCode: text,
  subject: text,
  genre: text,
  audience: text,
  keywords: z.array(text),
  summary: text,
  source: text,
  caption: text,
  body: text,
  attachments: z.array(z.object({ fileId: text, digest: text, title: text })),
  ties: z.array(z.object({ tie: namesOf<Tie>(tieTitles), unitId: text, recordId: text })),
  fields: z.record(z.string(), text),
  changeNote: text,
})

/** What is stored; fields that came into use later are empty in older editions. */
export function contentOf(stored: unknown): EditionContent {
  return contentSchema.parse({
    ...emptyContent,
    ...z.record(z.string(), z.unknown()).parse(stored),
  })
}

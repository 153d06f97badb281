// One public record in the API: all that it says, its files, ties, validity and editions.

import { z } from 'zod'
import type { Read } from '#kit/db/transaction.ts'
import { ruledFacts } from '../../portal/document-facts.ts'
import type { LoadedDocument } from '../../portal/load-document.ts'
import { editionAddress } from '../../portal/shown-document.ts'
import { recordAddress } from '../../publication/publication.ts'
import { findShownContent } from '../../publication/shown-records.store.ts'
import { kindOf, recordKinds } from '../../record/kinds.ts'
import { validityOn } from '../../validity/validity.ts'

const other = { page: z.string(), title: z.string() }
const day = z.iso.date()

export const recordAnswer = z
  .object({
    unit: z.string(),
    unitName: z.string(),
    indexNumber: z.string(),
    kind: z.string(),
    kindTitle: z.string(),
    page: z.string(),
    publishedAt: z.iso.datetime(),
    standing: z.enum(['live', 'withdrawn', 'superseded']).describe('现行、已撤回、已有新版'),
    withdrawn: z.object({ at: z.iso.datetime(), reason: z.string() }).nullable(),
    validity: z
      .enum(['notYet', 'inForce', 'amended', 'repealed', 'declaredLapsed', 'lapsed'])
      .nullable()
      .describe('今天的有效性；不是文件时为 null'),
    sha256: z.string(),
    content: z
      .record(z.string(), z.unknown())
      .describe('公开时的全部内容：标题、文号、日期、正文（HTML）、种类的字段'),
    attachments: z.array(
      z.object({ title: z.string(), sha256: z.string(), file: z.string().nullable() }),
    ),
    ties: z.array(z.object({ ...other, tie: z.string(), direction: z.enum(['does', 'suffers']) })),
    facts: z.array(
      z.object({
        kind: z.string().describe('修改、废止、失效等'),
        from: day,
        until: day.nullable(),
        by: z.object(other).nullable(),
        byDocument: z.string(),
      }),
    ),
    editions: z.array(
      z.object({ edition: z.number().int(), page: z.string(), publishedAt: z.iso.datetime() }),
    ),
  })
  .meta({ title: '一条政府信息' })

/** Undefined where it was taken down meanwhile. */
export async function answerRecord(
  read: Read,
  loaded: LoadedDocument,
): Promise<z.infer<typeof recordAnswer> | undefined> {
  const { edition, editions, tied, facts, files, today } = loaded
  const said = await findShownContent(read, edition)
  if (said === undefined || edition.digest === null || edition.standing === 'unpublished')
    return undefined
  const { attachments, ties: _, ...content } = said
  const address = editionAddress(loaded, edition)
  return {
    unit: edition.unitCode,
    unitName: edition.unitName,
    indexNumber: edition.indexNumber,
    kind: edition.kind,
    kindTitle: recordKinds[edition.kind].title,
    page: address,
    publishedAt: edition.publishedAt.toISOString(),
    standing: edition.standing,
    withdrawn: edition.standing === 'withdrawn' ? endingOf(loaded) : null,
    validity: kindOf(edition.kind).isDocument ? validityOn(said, ruledFacts(facts), today) : null,
    sha256: edition.digest,
    content,
    attachments: attachments.map(({ fileId, title, digest }, index) => ({
      title,
      sha256: digest,
      file: files.some(({ id }) => id === fileId) ? `${address}/files/${index + 1}` : null,
    })),
    ties: tied.map((one) => ({
      page: recordAddress(one),
      title: one.title,
      tie: one.tie,
      direction: one.direction,
    })),
    facts: facts.map(({ kind, from, until, by, byDocument }) => ({
      kind,
      from,
      until,
      by: by && { page: recordAddress(by), title: by.title },
      byDocument,
    })),
    editions: editions.map((one) => ({
      edition: one.number,
      page: editionAddress(loaded, one),
      publishedAt: one.publishedAt.toISOString(),
    })),
  }
}

function endingOf({ edition }: LoadedDocument): { readonly at: string; readonly reason: string } {
  return { at: edition.endedAt?.toISOString() ?? '', reason: edition.endedReason ?? '' }
}

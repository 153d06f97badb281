// The editions of one report in the API, each with what it changed of the one before.

import { compareCells } from '@gongkai/report-engine'
import { z } from 'zod'
import type { Read } from '#kit/db/transaction.ts'
import { reportOf } from '../flow/findings.ts'
import { getDocument, listEditions } from '../publication/publications.store.ts'
import { entryOf, reportEntrySchema } from './api-operations.ts'

const stated = z.string().nullable().describe('数值；空白、“/”等为 null')

export const editionsQuery = z.object({
  unit: z.string().max(100).describe('单位编码'),
  year: z.coerce.number().int().min(1000).max(9999).describe('报告年度'),
})

export const editionsAnswer = z.object({
  items: z.array(
    reportEntrySchema.extend({
      changes: z
        .array(z.object({ cell: z.string().describe('单元格地址'), before: stated, after: stated }))
        .describe('与上一版相比改动的单元格；第一版没有'),
    }),
  ),
})

/** All editions of a report, newest first; undefined where nothing was published. */
export async function answerEditions(
  read: Read,
  { unit, year }: z.infer<typeof editionsQuery>,
): Promise<z.infer<typeof editionsAnswer> | undefined> {
  const editions = await listEditions(read, unit, year)
  if (editions.length === 0) return undefined
  const reports = await Promise.all(
    editions.map(async (edition) => reportOf(await getDocument(read, edition))),
  )
  const items = editions.map((edition, index) => {
    const [after, before] = [reports[index], reports[index + 1]]
    const compared = before && after ? compareCells(before, after).cells : []
    const changes = compared
      .filter(({ same }) => !same)
      .map(({ address, one, other }) => ({ cell: address, before: one.value, after: other.value }))
    return { ...entryOf(edition, index === 0), changes }
  })
  return { items }
}

// The list of public records in the API.

import { z } from 'zod'
import { findUnitByCode } from '#agencies/index.ts'
import type { Read } from '#kit/db/transaction.ts'
import { dayInChina } from '#law/index.ts'
import { parsePosition, positionText } from '../../portal/list-query.ts'
import { listPublicRecords } from '../../publication/public-list.store.ts'
import { type RecordKindName, recordKinds } from '../../record/kinds.ts'
import { recordEntry, recordEntrySchema } from './record-entry.ts'

const kinds = Object.keys(recordKinds) as [RecordKindName, ...RecordKindName[]]

/** What lists and bulk files are narrowed by. */
export const narrowing = {
  unit: z.string().max(100).optional().describe('单位编码'),
  kind: z.enum(kinds).optional().describe('种类'),
}

export const recordsQuery = z.object({
  ...narrowing,
  item: z
    .string()
    .regex(/^2[01]\.\d{1,2}$/)
    .optional()
    .describe('条例第二十条、第二十一条的项，如 20.5'),
  holds: z.enum(['yes', 'no']).optional().describe('今天有效（yes），或者已经失效、废止（no）'),
  year: z.coerce.number().int().min(1900).max(2999).optional().describe('公开的年份'),
  after: z
    .string()
    .regex(/^\d{1,18}\.[0-9a-f-]{36}$/)
    .optional()
    .describe('从这个位置之后开始，取自上一页的 next'),
  limit: z.coerce.number().int().min(1).max(500).default(100).describe('每页条数'),
})

export const recordsAnswer = z.object({
  items: z.array(recordEntrySchema),
  next: z.string().nullable().describe('下一页的地址；最后一页为 null'),
})

/** Records that are live, newest first; undefined where there is no such unit. */
export async function answerRecords(
  read: Read,
  query: z.infer<typeof recordsQuery>,
  now: Date,
): Promise<z.infer<typeof recordsAnswer> | undefined> {
  const { unit: code, kind, item, holds, year, after, limit } = query
  const unit = code === undefined ? undefined : await findUnitByCode(read, code)
  if (code !== undefined && unit === undefined) return undefined
  const found = await listPublicRecords(read, {
    unitId: unit?.id,
    kinds: kind === undefined ? [] : [kind],
    item,
    holds: holds && { on: dayInChina(now), is: holds === 'yes' },
    year,
    after: parsePosition(after ?? ''),
    limit: limit + 1,
  })
  const shown = found.slice(0, limit)
  const last = found.length > limit ? shown.at(-1) : undefined
  return {
    items: shown.map(recordEntry),
    next: last ? addressAfter(query, positionText(last.position)) : null,
  }
}

function addressAfter(query: z.infer<typeof recordsQuery>, after: string): string {
  const given = Object.entries({ ...query, after }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as [string, string]],
  )
  return `/api/v1/records?${new URLSearchParams(given)}`
}

// The operations of the public API: one table that answers requests and that the OpenAPI page is made of.

import { z } from 'zod'
import { listUnits } from '#agencies/index.ts'
import type { Read } from '#kit/db/transaction.ts'
import { fileEndings } from '../publication/file-kinds.ts'
import { type PublicationEntry, reportAddress } from '../publication/publication.ts'
import { listPublications } from '../publication/published-reports.store.ts'
import { parsePosition, positionText } from './position.ts'
import { unitItems, unitSchema } from './unit-items.ts'

const perPage = 100
const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const limit = z.coerce.number().int().min(1).max(500).default(perPage).describe('每页条数')

export const reportEntrySchema = z
  .object({
    unit: code.describe('单位编码'),
    unitName: z.string().describe('单位名称'),
    year: z.number().int().describe('报告年度'),
    edition: z.number().int().describe('版本：1 为首次公开，每次更正加 1'),
    title: z.string().describe('标题'),
    publishedAt: z.iso.datetime().describe('公开时间'),
    correctionNote: z.string().nullable().describe('更正说明；没有更正时为 null'),
    sha256: z.string().describe('JSON 文件的 SHA-256'),
    page: z.string().describe('网页地址'),
    files: z.record(z.enum(fileEndings), z.string()).describe('各格式文件的地址'),
  })
  .meta({ title: '已公开的年度报告' })

const listOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    next: z.string().nullable().describe('下一页的地址；最后一页为 null'),
  })

export const unitsQuery = z.object({
  after: code.optional().describe('从这个单位编码之后开始'),
  limit,
})
export const reportsQuery = z.object({
  unit: z.string().max(100).optional().describe('单位编码，或者单位名称的一部分'),
  region: z.string().max(100).optional().describe('地区名称的一部分'),
  year: z.coerce.number().int().min(1000).max(9999).optional().describe('报告年度'),
  after: z
    .string()
    .regex(/^\d{4}\.[a-z0-9-]+$/)
    .optional()
    .describe('从这个位置之后开始，取自上一页的 next'),
  limit,
})
export const unitsAnswer = listOf(unitSchema)
export const reportsAnswer = listOf(reportEntrySchema)

/** Units by code. */
export async function answerUnits(
  read: Read,
  query: z.infer<typeof unitsQuery>,
): Promise<z.infer<typeof unitsAnswer>> {
  const { after } = query
  const found = await listUnits(read, {
    ...(after === undefined ? {} : { after }),
    limit: query.limit + 1,
  })
  const units = found.slice(0, query.limit)
  const items = await unitItems(read, units)
  const next = found.length > query.limit ? (units.at(-1)?.code ?? null) : null
  return { items, next: next && address('/api/v1/units', { after: next, limit: query.limit }) }
}

/** Published reports, newest year first, then by unit. */
export async function answerReports(
  read: Read,
  query: z.infer<typeof reportsQuery>,
): Promise<z.infer<typeof reportsAnswer>> {
  const { unit, region, year } = query
  const after = parsePosition(query.after ?? '')
  const found = await listPublications(read, {
    ...(unit === undefined ? {} : { unit }),
    ...(region === undefined ? {} : { region }),
    ...(year === undefined ? {} : { year }),
    ...(after === undefined ? {} : { after }),
    limit: query.limit + 1,
  })
  const entries = found.slice(0, query.limit)
  const last = entries.at(-1)
  const next =
    found.length > query.limit && last !== undefined
      ? address('/api/v1/reports', {
          unit,
          region,
          year,
          after: positionText(last),
          limit: query.limit,
        })
      : null
  return { items: entries.map((entry) => entryOf(entry)), next }
}

/** An edition as the API states it; not the newest: at its own address. */
export function entryOf(
  entry: PublicationEntry,
  isNewest = true,
): z.infer<typeof reportEntrySchema> {
  const page = reportAddress(entry, isNewest)
  const files = { json: '', docx: '', pdf: '', xlsx: '', csv: '' }
  for (const ending of fileEndings) files[ending] = `${page}.${ending}`
  return {
    unit: entry.unitCode,
    unitName: entry.unitName,
    year: entry.year,
    edition: entry.number,
    title: entry.title,
    publishedAt: entry.publishedAt.toISOString(),
    correctionNote: entry.correctionNote,
    sha256: entry.digest,
    page,
    files,
  }
}

type Parts = Readonly<Record<string, string | number | undefined>>

function address(path: string, parts: Parts): string {
  const given = new URLSearchParams()
  for (const [name, value] of Object.entries(parts))
    if (value !== undefined) given.set(name, String(value))
  return `${path}?${given}`
}

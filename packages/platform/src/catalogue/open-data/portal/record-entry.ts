// A public record as programs read it: in lists, in bulk files and whole.

import { z } from 'zod'
import type { ListedRecord } from '../../publication/public-list.store.ts'
import { recordAddress } from '../../publication/publication.ts'
import { recordKinds } from '../../record/kinds.ts'

export const recordEntrySchema = z
  .object({
    unit: z.string().describe('公开主体的单位编码'),
    unitName: z.string().describe('公开主体，公开时的名称'),
    year: z.number().int().describe('编号的年度'),
    serial: z.number().int().describe('在单位和年度内的编号'),
    edition: z.number().int().describe('版本：1 为首次公开，每次更正加 1'),
    indexNumber: z.string().describe('索引号'),
    kind: z.string().describe('种类'),
    kindTitle: z.string().describe('种类的名称'),
    title: z.string().describe('标题'),
    documentNumber: z.string().describe('发文字号；没有时为空'),
    subject: z.string().describe('主题分类'),
    entryCode: z.string().describe('目录条目'),
    formedOn: z.iso.date().nullable().describe('成文日期'),
    publishedAt: z.iso.datetime().describe('这一版的公开时间'),
    endsOn: z.iso.date().nullable().describe('从这一天起不再有效；没有定时为 null'),
    amendedOn: z.iso.date().nullable().describe('从这一天起按修改后的内容执行；没有修改时为 null'),
    sha256: z.string().describe('内容的 SHA-256'),
    page: z.string().describe('网页地址'),
    files: z.record(z.enum(['docx', 'pdf']), z.string()).describe('全文文件的地址'),
  })
  .meta({ title: '已公开的政府信息' })

export type RecordEntry = z.infer<typeof recordEntrySchema>

export function recordEntry(one: ListedRecord): RecordEntry {
  const page = recordAddress(one)
  return {
    unit: one.unitCode,
    unitName: one.unitName,
    year: one.serialYear,
    serial: one.serial,
    edition: one.number,
    indexNumber: one.indexNumber,
    kind: one.kind,
    kindTitle: recordKinds[one.kind].title,
    title: one.title,
    documentNumber: one.documentNumber,
    subject: one.subject,
    entryCode: one.entryCode,
    formedOn: one.formedOn,
    publishedAt: one.publishedAt.toISOString(),
    endsOn: one.endsOn,
    amendedOn: one.amendedOn,
    sha256: one.digest,
    page,
    files: { docx: `${page}.docx`, pdf: `${page}.pdf` },
  }
}

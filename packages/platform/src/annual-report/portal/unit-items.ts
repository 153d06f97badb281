// Units as the public API gives them: what is public of each, with the office of its disclosure.

import { z } from 'zod'
import { listProfiles, listUnitsById, profileTitles, type Unit } from '#agencies/index.ts'
import type { Read } from '#kit/db/transaction.ts'

const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

const officeSchema = z
  .object({
    officeName: z.string().describe(profileTitles.officeName),
    address: z.string().describe(profileTitles.address),
    hours: z.string().describe(profileTitles.hours),
    phone: z.string().describe(profileTitles.phone),
    fax: z.string().describe(profileTitles.fax),
    internetContact: z.string().describe(profileTitles.internetContact),
    guideAddress: z.string().describe(profileTitles.guideAddress),
  })
  .meta({ title: '政府信息公开工作机构' })

export const unitSchema = z
  .object({
    code: code.describe('单位编码，用于地址，不会改作他用'),
    name: z.string().describe('单位名称'),
    kind: z.string().describe('机关类别'),
    region: z.string().describe('行政区域'),
    under: code.nullable().describe('上级单位编码；顶级单位为 null'),
    supervisor: code.nullable().describe('公开工作主管单位编码；没有时为 null'),
    creditCode: z.string().nullable().describe('统一社会信用代码；未登记时为 null'),
    indexCode: z.string().nullable().describe('索引号单位代码；未登记时为 null'),
    websites: z.array(z.string()).describe('网站'),
    createdOn: z.iso.date().describe('设立日期'),
    abolishedOn: z.iso.date().nullable().describe('撤销日期；没有撤销时为 null'),
    page: z.string().describe('网页地址'),
    office: officeSchema.nullable().describe('政府信息公开工作机构；未登记时为 null'),
  })
  .meta({ title: '单位' })

/** One item for each unit, in their order. */
export async function unitItems(
  read: Read,
  units: readonly Unit[],
): Promise<z.infer<typeof unitSchema>[]> {
  const above = units.flatMap(({ parentId, supervisorId }) => [parentId, supervisorId])
  const ids = [...new Set(above.flatMap((id) => (id === null ? [] : [id])))]
  const codes = new Map((await listUnitsById(read, ids)).map((unit) => [unit.id, unit.code]))
  const offices = await listProfiles(
    read,
    units.map(({ id }) => id),
  )
  const codeOf = (id: string | null): string | null =>
    id === null ? null : (codes.get(id) ?? null)
  return units.map((unit) => ({
    code: unit.code,
    name: unit.name,
    kind: unit.kind,
    region: unit.region,
    under: codeOf(unit.parentId),
    supervisor: codeOf(unit.supervisorId),
    creditCode: unit.creditCode,
    indexCode: unit.indexCode,
    websites: [...unit.websites],
    createdOn: unit.createdOn,
    abolishedOn: unit.abolishedOn,
    page: `/units/${unit.code}`,
    office: offices.get(unit.id) ?? null,
  }))
}

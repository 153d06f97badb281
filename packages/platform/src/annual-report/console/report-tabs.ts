// Which pages of a report are there: a tab never leads to nothing.

import { listUnitsBelow, type Unit } from '#agencies/index.ts'
import type { Read } from '#kit/db/transaction.ts'
import type { SignedIn } from '#kit/http/route.ts'
import { hasRecords } from '../computed/records-kept.store.ts'
import { findEdition } from '../flow/editions.store.ts'
import type { ReportEdition, ReportKey } from '../flow/report-edition.ts'
import { findPart } from '../roll-up/roll-ups.store.ts'
import { listFormerUnits } from '../years/former-units.store.ts'
import { hasDocuments } from '../years/years.store.ts'
import { listActions } from './listed-actions.ts'

/** The pages of one report, in the order of the tabs: the part after `/annual-reports/:unit/:year`. */
export const reportTabs = {
  '': '概览',
  '/source': '来源文件',
  '/fill-in': '填表',
  '/text': '文字部分',
  '/findings': '检查发现',
  '/preview': '预览公开页面',
  '/roll-up': '下级汇总',
  '/computed': '与记录核对',
  '/years': '年度对比',
  '/history': '经过',
} as const

export type ReportTab = keyof typeof reportTabs

export type ShownTab = { readonly tab: ReportTab; readonly title: string }

type Place = { readonly unit: Unit; readonly key: ReportKey; readonly tab: ReportTab }

/** The tabs of the report for this person; the one that is open is always among them. */
export async function listTabs(
  exchange: SignedIn,
  { unit, key, tab }: Place,
): Promise<readonly ShownTab[]> {
  const edition = await findEdition(exchange.database, key)
  const lacking = new Set(await listLacking(exchange, { unit, key, edition }))
  const mayEdit = edition !== undefined && (await listActions(exchange, edition)).includes('edit')
  const all = Object.keys(reportTabs) as readonly ReportTab[]
  return all
    .filter((one) => one === tab || !lacking.has(one))
    .map((one) => ({ tab: one, title: one === '/fill-in' && !mayEdit ? '表格' : reportTabs[one] }))
}

type Found = Omit<Place, 'tab'> & { readonly edition: ReportEdition | undefined }

/** Pages without anything on them. */
async function listLacking(
  { database }: SignedIn,
  { unit, key, edition }: Found,
): Promise<readonly ReportTab[]> {
  const isAbove =
    (await listUnitsBelow(database, unit.id)).length > 1 ||
    (await findPart(database, key)) !== undefined
  const { unitId, year } = key
  const hasComputed =
    edition !== undefined &&
    (await hasRecords(database, { unitIds: [unitId], year, scope: edition.scope }))
  return [
    ...(edition === undefined ? ofReports : []),
    ...(isAbove ? [] : (['/roll-up'] as const)),
    ...(hasComputed ? [] : (['/computed'] as const)),
    ...((await hasYears(database, unitId)) ? [] : (['/years'] as const)),
  ]
}

/** Its own, or those of the units before it. */
async function hasYears(read: Read, unitId: string): Promise<boolean> {
  return (await hasDocuments(read, unitId)) || (await listFormerUnits(read, unitId)).length > 0
}

/** Pages of a report that somebody has begun. */
const ofReports = ['/source', '/fill-in', '/text', '/findings', '/preview', '/history'] as const

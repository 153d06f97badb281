// What is public already and may be what somebody asks for: found by words, never in the way.

import type { Unit } from '#agencies/index.ts'
import { listPublications, reportAddress } from '#annual-report/index.ts'
import { listRelatedDocuments, recordAddress } from '#catalogue/index.ts'
import type { Read } from '#kit/db/transaction.ts'
import type { Related } from '#requests/portal/sending.page.ts'

/** Words by which people ask for what stands on the page of a unit. */
const ofUnitPage = /公开指南|办公地址|办公时间|联系电话|联系方式|机构沿革|曾用名/
const ofReport = /年报|年度报告/

/**
 * The unit's page and reports where they are asked for, and documents of any unit that may be what is
 * described; at most five.
 */
export async function listRelated(
  read: Read,
  unit: Pick<Unit, 'code' | 'name'>,
  { description, now }: { readonly description: string; readonly now: Date },
): Promise<readonly Related[]> {
  const page = { address: `/units/${unit.code}`, title: `${unit.name}的公开工作机构和沿革` }
  const pages = ofUnitPage.test(description) ? [page] : []
  const reports = ofReport.test(description) ? await listReports(read, unit, description) : []
  const documents = await listRelatedDocuments(read, description, now)
  const found = documents.map((one) => ({ address: recordAddress(one), title: one.title }))
  return [...pages, ...reports, ...found].slice(0, 5)
}

/** Reports of the unit, those of a named year first. */
async function listReports(
  read: Read,
  unit: Pick<Unit, 'code'>,
  description: string,
): Promise<readonly Related[]> {
  const published = await listPublications(read, { unit: unit.code, limit: 50 })
  const own = published.filter(({ unitCode }) => unitCode === unit.code)
  const years = description.match(/(?:19|20)\d{2}/g) ?? []
  const named = own.filter(({ title }) => years.some((year) => title.includes(year)))
  return (named.length > 0 ? named : own).map((one) => ({
    address: reportAddress(one),
    title: one.title,
  }))
}

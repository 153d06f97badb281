// Fills a draft from a file of any format the engine reads; the file is kept with the edition.

import { reportToJson, saysSomething } from '@gongkai/report-engine'
import { getUnit, listNames, type StaffContext } from '#agencies/index.ts'
import { Refused } from '#kit/db/transaction.ts'
import { contentOf } from '#kit/files/file-answer.ts'
import { findKeptFile } from '#kit/files/find-kept-file.ts'
import { checkKeptFile, keepFile } from '#kit/files/keep-file.action.ts'
import type { KeptFile } from '#kit/files/kept-file.ts'
import { type ReadFile, readFile } from '../source/read-file.ts'
import { replaceReading } from '../source/readings.store.ts'
import { actOnEdition } from './act-on-edition.action.ts'
import { assertAllowed } from './assert-allowed.action.ts'
import { updateEdition } from './editions.store.ts'
import { isSameOrgan } from './is-same-organ.ts'
import { stateAfter } from './refusals.ts'
import type { ReportKey } from './report-edition.ts'

export type ReportFile = { readonly name: string; readonly bytes: Uint8Array }

/** What the person has said to a question about the file. */
export type Consent = {
  /** The organ that the file names, confirmed to be this unit under another name. */
  readonly organ?: string | undefined
}

/** Takes the file in, reads it and puts what it states into the draft; a later import replaces it. */
export async function importReport(
  context: StaffContext,
  key: ReportKey,
  file: ReportFile,
): Promise<void> {
  await assertAllowed(context, { action: 'importReport', key })
  const { unitId } = key
  const kept = await keepFile(context, { unitId, purpose: 'report-source', ...file })
  await readIntoDraft(context, { key, kept })
}

/** Reads a file that was taken in before: one that waited to be checked, or after a question. */
export async function importKeptFile(
  context: StaffContext,
  key: ReportKey,
  { fileId, consent }: { readonly fileId: string; readonly consent?: Consent },
): Promise<void> {
  await assertAllowed(context, { action: 'importReport', key })
  const scope = { unitIds: [key.unitId], purposes: ['report-source'] } as const
  const found = await findKeptFile(context.database, scope, fileId)
  if (found === undefined) throw new Refused({ code: 'file.missing' })
  await readIntoDraft(context, { key, kept: await checkKeptFile(context, found), consent })
}

type Import = {
  readonly key: ReportKey
  readonly kept: KeptFile
  readonly consent?: Consent | undefined
}

async function readIntoDraft(context: StaffContext, given: Import): Promise<void> {
  const { key, kept } = given
  const facts = { fileId: kept.id }
  if (kept.state !== 'clean') throw new Refused({ code: `file.${kept.state}`, facts })
  // Reading takes up to seconds: before the transaction, so that no lock waits for it.
  const read = await readFile(await contentOf(kept), kept.kind === 'json')
  refuseUnlessOf(key.year, read)
  const otherOrgan = await differentOrgan(context, given, read)
  const step = {
    action: 'importReport',
    key,
    facts: { ...facts, ...(otherOrgan === null ? {} : { confirmedOrgan: otherOrgan }) },
  } as const
  await actOnEdition(context, step, async (tx, edition) => {
    await updateEdition(tx, edition, {
      state: stateAfter('importReport', edition.state),
      document: reportToJson(read.report),
      importedFrom: kept.name,
      now: context.now,
    })
    const { unitId, year, number } = edition
    const readingBy = { readBy: context.actor.id, readAt: context.now }
    const reading = { unitId, year, number, fileId: kept.id, ...read, ...readingBy }
    await replaceReading(tx, { ...reading, confirmedOrgan: otherOrgan })
  })
}

function refuseUnlessOf(year: number, { report }: ReadFile): void {
  if (!saysSomething(report)) {
    const said = report.findings.map(({ message }) => message)
    throw new Refused({ code: 'report.unreadable', facts: { said } })
  }
  if (report.year !== null && report.year !== year)
    throw new Refused({ code: 'report.otherYear', facts: { year: report.year } })
}

/**
 * The organ of the file where it is not this unit by name and the person said that it is; refused,
 * as a question, while nobody has.
 * @law 条例 49 — each organ makes its own report
 */
async function differentOrgan(
  { database }: StaffContext,
  { key, kept, consent }: Import,
  { report: { organ } }: ReadFile,
): Promise<string | null> {
  if (organ === null) return null
  const unit = await getUnit(database, key.unitId)
  const former = await listNames(database, key.unitId)
  const names = [unit.name, ...former.map(({ name }) => name)]
  if (names.some((name) => isSameOrgan(organ, name))) return null
  if (consent?.organ === organ) return organ
  throw new Refused({ code: 'report.otherOrgan', facts: { organ, fileId: kept.id } })
}

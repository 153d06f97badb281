// Writes cells of the form by hand, each only over the value that its person had before them.

import { type Report, reportToJson } from '@gongkai/report-engine'
import { getUnit, type StaffContext } from '#agencies/index.ts'
import { Refused, type Tx } from '#kit/db/transaction.ts'
import { actOnEdition } from '../flow/act-on-edition.action.ts'
import { updateEdition } from '../flow/editions.store.ts'
import { reportOf } from '../flow/findings.ts'
import { stateAfter } from '../flow/refusals.ts'
import type { ReportEdition, ReportKey } from '../flow/report-edition.ts'
import { type CellChange, type CellConflict, type Merged, mergeChanges } from './cell-change.ts'
import { insertEdits, listEditsOfSave } from './cell-edits.store.ts'
import { readCellText, shownText } from './cell-text.ts'
import { editedReport, startingReport } from './edited-report.ts'
import { quantityAt } from './form-cells.ts'

export type CellsSave = {
  /** The edition that the person has before them. */
  readonly editionNumber: number
  /** A UUID; sent again with the same one, a save is not done twice. */
  readonly saveId: string
  readonly changes: readonly CellChange[]
}

export type CellsSaved = {
  /** How many cells were written now. */
  readonly written: number
  readonly conflicts: readonly CellConflict[]
}

/** Ends a transaction that has nothing to write, so that no audit line says it wrote. */
class NothingToWrite extends Error {
  readonly saved: CellsSaved
  constructor(saved: CellsSaved) {
    super('nothing to write')
    this.saved = saved
  }
}

/**
 * Writes what does not overwrite another person's value, and says what does. A document is begun
 * with the first cell.
 */
export async function saveCells(
  context: StaffContext,
  key: ReportKey,
  save: CellsSave,
): Promise<CellsSaved> {
  let applied: readonly CellChange[] = []
  const facts = () => factsOf(applied, save.saveId)
  try {
    return await actOnEdition(context, { action: 'edit', key, facts }, async (tx, edition) => {
      const merged = await mergeInto(tx, edition, save)
      applied = merged.applied
      const { conflicts } = merged
      if (applied.length === 0) throw new NothingToWrite({ written: 0, conflicts })
      await write(tx, {
        edition,
        report: merged.report,
        save: { ...save, changes: applied },
        context,
      })
      return { written: applied.length, conflicts }
    })
  } catch (error) {
    if (error instanceof NothingToWrite) return error.saved
    throw error
  }
}

async function mergeInto(
  tx: Tx,
  edition: ReportEdition,
  { editionNumber, saveId, changes }: CellsSave,
): Promise<Merged & { readonly report: Report }> {
  if (edition.number !== editionNumber) throw new Refused({ code: 'report.otherEdition' })
  const { name: organ } = await getUnit(tx, edition.unitId)
  const stored = edition.document === null ? undefined : reportOf(edition.document)
  const report = startingReport(stored, { organ, year: edition.year })
  for (const change of changes) demandFit(report, change)
  const done = await listEditsOfSave(tx, edition, saveId)
  const left = changes.filter(
    ({ address, value }) => !done.some((one) => one.address === address && one.value === value),
  )
  return { report, ...mergeChanges((address) => shownText(report.cells[address]), left) }
}

function demandFit(report: Report, { address, value }: CellChange): void {
  if (report.cells[address] === undefined) throw new Refused({ code: 'report.cellUnknown' })
  const read = readCellText(value, quantityAt(report, address))
  if (!('value' in read) || read.value !== value) throw new Refused({ code: 'report.notANumber' })
}

type Writing = {
  readonly edition: ReportEdition
  readonly report: Report
  readonly save: CellsSave
  readonly context: StaffContext
}

async function write(tx: Tx, { edition, report, save, context }: Writing): Promise<void> {
  const { now, actor } = context
  const { saveId, changes } = save
  await updateEdition(tx, edition, {
    state: stateAfter('edit', edition.state),
    document: reportToJson(editedReport(report, changes)),
    now,
  })
  await insertEdits(tx, edition, { changes, saveId, editedBy: actor.id, now })
}

/** For the audit: how many cells, and of which rows blanks were confirmed as 0. */
function factsOf(
  applied: readonly CellChange[],
  saveId: string,
): Readonly<Record<string, unknown>> {
  const zeros = applied.filter(({ manner }) => manner === 'zeros')
  const rows: Record<string, number> = {}
  for (const { address } of zeros) {
    const row = address.slice(0, address.lastIndexOf('.'))
    rows[row] = (rows[row] ?? 0) + 1
  }
  return { saveId, cells: applied.length, ...(zeros.length > 0 && { confirmedZeros: rows }) }
}

// Figures from a file, in two steps: the file is kept and what it would change is shown; then exactly that
// is entered, once, or nothing.

import { type Read, Refused } from '#kit/db/transaction.ts'
import { digestOf } from '#kit/digest-of.ts'
import { newId } from '#kit/new-id.ts'
import { dayInChina, type LocalDate } from '#law/index.ts'
import { personIdOf, type RecordContext } from '../flow/act-on-record.action.ts'
import { listMonthFigures, type MonthFigure } from './decision-figures.store.ts'
import { type DecisionRow, planDecisions, type RowProblem } from './decision-file.ts'
import {
  type DecisionImport,
  type DecisionImportKey,
  findDecisionImport,
  insertDecisionImport,
  updateImportApplied,
} from './decision-imports.store.ts'
import { inYear, keepMonths } from './enter-decisions.action.ts'
import type { WishedMonth, YearKey } from './month-figure.ts'

const keptHours = 24

/** Keeps the rows of a file for a day and returns the id under which they are shown. */
export async function prepareDecisionImport(
  context: RecordContext,
  key: YearKey,
  { fileName, rows }: { readonly fileName: string; readonly rows: readonly DecisionRow[] },
): Promise<string> {
  const { now } = context
  const importId = newId(now)
  await inYear(context, key, {
    action: 'prepareImport',
    facts: () => ({ importId, rows: rows.length }),
    step: async (tx) => {
      const kept = { ...key, importId, fileName, rows }
      const given = { ...kept, createdBy: personIdOf(context), createdAt: now }
      await insertDecisionImport(tx, given, new Date(now.getTime() - keptHours * 3_600_000))
    },
  })
  return importId
}

export type MonthChange = WishedMonth & { readonly before: MonthFigure | undefined }

export type DecisionDryRun = {
  /** What differs from what is known. */
  readonly changes: readonly MonthChange[]
  /** How many figures say what is known already. */
  readonly same: number
  readonly problems: readonly RowProblem[]
  /** Changes when the file would do anything else. */
  readonly digest: string
}

/** What the rows would change now. */
export async function dryRunDecisions(
  read: Read,
  { unitId, year, rows, fileName }: DecisionImport,
  today: LocalDate,
): Promise<DecisionDryRun> {
  const { months, problems } = planDecisions(rows, { year, fileName, today })
  const known = await listMonthFigures(read, { unitIds: [unitId], year })
  const all = months.map((wished) => ({
    ...wished,
    before: known.find(({ item, month }) => item === wished.item && month === wished.month),
  }))
  const changes = all.filter(({ before, value }) => before?.value !== value)
  const said = changes.map(({ item, month, value, before }) => ({
    ...{ item, month, value },
    before: before?.value ?? null,
  }))
  return {
    ...{ changes, problems, same: all.length - changes.length },
    digest: digestOf({ said, problems }),
  }
}

/** Enters what was shown; refused when the file has problems, was applied, or would do anything else. */
export async function applyDecisionImport(
  context: RecordContext,
  { year, ...key }: DecisionImportKey & { readonly year: number },
  digest: string,
): Promise<void> {
  const { now } = context
  let changed = 0
  await inYear(
    context,
    { unitId: key.unitId, year },
    {
      action: 'import',
      facts: () => ({ importId: key.importId, changed }),
      step: async (tx) => {
        const file = await findDecisionImport(tx, key)
        if (file === undefined || file.year !== year)
          throw new Refused({ code: 'decisions.importUnknown' })
        if (!(await updateImportApplied(tx, { ...key, now })))
          throw new Refused({ code: 'decisions.importApplied' })
        const current = await dryRunDecisions(tx, file, dayInChina(now))
        if (current.problems.length > 0) throw new Refused({ code: 'decisions.importFaulty' })
        if (current.digest !== digest) throw new Refused({ code: 'decisions.importStale' })
        const wished = { months: current.changes, by: personIdOf(context), now }
        changed = await keepMonths(tx, { unitId: key.unitId, year }, wished)
      },
    },
  )
}

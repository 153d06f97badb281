// What was read from the file that filled an edition, and what of it a person still has to confirm.

import type { Block, Cell, Format, Report } from '@gongkai/report-engine'
import type { ReportKey } from '../flow/report-edition.ts'

/** The document as it was read; a data file (JSON) states its cells itself and has no blocks. */
export type ReadSource = {
  readonly format: Format | 'json'
  readonly blocks: readonly Block[]
  /** More blocks were read than are kept for showing. */
  readonly isCut: boolean
}

export type Reading = ReportKey & {
  readonly number: number
  readonly fileId: string
  readonly source: ReadSource
  /** The report as read, before anybody changed a figure. */
  readonly report: Report
  /** The organ that the file names, where somebody confirmed that it means this unit. */
  readonly confirmedOrgan: string | null
  readonly readBy: string
  readonly readAt: Date
  /** Who confirmed the whole reading. */
  readonly confirmedBy: string | null
  readonly confirmedAt: Date | null
  /** Doubtful cells that were confirmed one by one. */
  readonly confirmedCells: ReadonlySet<string>
}

/** Cells whose reading is in doubt, each with the reasons, in the order of the form. */
export function doubtfulCells({ report }: Pick<Reading, 'report'>): ReadonlyMap<string, string[]> {
  const reasons = new Map<string, string[]>()
  for (const [address, cell] of Object.entries(report.cells)) {
    const own = ownDoubt(cell)
    if (own !== undefined) reasons.set(address, [own])
  }
  for (const { code, cells, message } of report.findings)
    if (code.startsWith('reading.'))
      for (const address of cells) reasons.set(address, [...(reasons.get(address) ?? []), message])
  return reasons
}

function ownDoubt({ state }: Cell): string | undefined {
  if (state === 'unreadable') return '没有读出数字，请对照原文填写。'
  if (state === 'annotated') return '数字旁带有说明，请核对数字是否完整。'
  return undefined
}

/** Whether a cell was changed after it was read. */
export function isChanged(address: string, read: Report, current: Report): boolean {
  const [before, after] = [read.cells[address], current.cells[address]]
  return before?.value !== after?.value || before?.state !== after?.state
}

/** Doubtful cells that nobody has confirmed or changed. */
export function openCells(reading: Reading, current: Report): readonly string[] {
  if (reading.confirmedAt !== null) return []
  return [...doubtfulCells(reading).keys()].filter(
    (address) =>
      !reading.confirmedCells.has(address) && !isChanged(address, reading.report, current),
  )
}

/**
 * Whether a person stands behind what the machine read: the whole was confirmed, or each cell that
 * was in doubt. A data file leaves nothing to read, and so nothing to confirm.
 */
export function isConfirmed(reading: Reading, current: Report): boolean {
  if (reading.confirmedAt !== null || reading.source.format === 'json') return true
  return doubtfulCells(reading).size > 0 && openCells(reading, current).length === 0
}

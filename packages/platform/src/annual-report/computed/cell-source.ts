// Where cells of a report can be computed from: the contract that every source of figures keeps.

import type { Decimal } from '@gongkai/report-engine'
import type { Read } from '#kit/db/transaction.ts'
import type { Scope } from '../flow/scope.ts'

/** What is asked of a source. */
export type Asked = {
  readonly unitIds: readonly string[]
  readonly year: number
  readonly scope: Scope
  /** As the records stood then; absent: now. */
  readonly asOf?: Date | undefined
}

export type ComputedCell = {
  readonly value: Decimal
  /** How many records the value counts. */
  readonly count: number
  /** Their ids, read when somebody asks. */
  readonly recordIds: () => Promise<readonly string[]>
}

/** A source of figures: the requests of an organ, its normative documents, the reports below it. */
export type CellSource = {
  readonly name: string
  /** What it is called in a table of cells. */
  readonly title: string
  readonly scopes: readonly Scope[]
  /** Whether there is anything to compute from. */
  readonly hasRecords: (read: Read, asked: Asked) => Promise<boolean>
  /** Addresses of the cells it may compute. */
  readonly computes: ReadonlySet<string>
  /** The cells it has figures for; a cell without records behind it may be absent. */
  readonly compute: (read: Read, asked: Asked) => Promise<ReadonlyMap<string, ComputedCell>>
}

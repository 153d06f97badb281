// A conflict with what a person needs to choose: which cell, both values, who changed it and when.

import type { CellConflict } from '../cell-change.ts'

export type ToldConflict = CellConflict & {
  readonly label: string
  /** 示例甲 2026-03-02 10:05 */
  readonly by: string
}

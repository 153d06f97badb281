// The forms a table may follow: both editions, and the 2021 form with （六）其他处理 as one row.

import { edition2019 } from '../form/edition-2019.ts'
import { edition2021 } from '../form/edition-2021.ts'
import type { FormTable } from '../form/form.ts'
import {
  closingRows,
  commonResultRows,
  intakeRows,
  otherRows,
  otherSingleRow,
} from '../form/requests-table.ts'

/** Table 三 with three rows under （六）其他处理. */
export const requestsWithThreeOther: FormTable = {
  key: 'requests',
  rows: [...intakeRows, ...commonResultRows, ...otherRows, ...closingRows],
}

/** Table 三 with one row （六）其他处理. */
export const requestsWithOneOther: FormTable = {
  key: 'requests',
  rows: [...intakeRows, ...commonResultRows, otherSingleRow, ...closingRows],
}

export const disclosureTables = {
  '2021': edition2021.tables.disclosure,
  '2019': edition2019.tables.disclosure,
} as const

export const disputesTable: FormTable = edition2021.tables.disputes

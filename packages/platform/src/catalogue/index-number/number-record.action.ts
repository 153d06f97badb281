// Gives a record its index number when it is first published: without gaps for each unit and year.

import { getUnit } from '#agencies/index.ts'
import type { Tx } from '#kit/db/transaction.ts'
import { dayInChina } from '#law/index.ts'
import { insertNextNumber } from '#letters/index.ts'
import type { GovernmentRecord } from '../record/edition.ts'
import { updateRecord } from '../record/records.store.ts'
import { defaultPattern, indexNumber } from './index-number.ts'

export type RecordNumber = {
  readonly serialYear: number
  readonly serial: number
  readonly indexNumber: string
}

/** The number the record has, or the next of its unit and of the year of publication. */
export async function numberRecord(
  tx: Tx,
  record: GovernmentRecord,
  now: Date,
): Promise<RecordNumber> {
  const { unitId, serialYear, serial, indexNumber: known } = record
  if (serialYear !== null && serial !== null && known !== null)
    return { serialYear, serial, indexNumber: known }
  const year = Number(dayInChina(now).slice(0, 4))
  const next = await insertNextNumber(tx, { unitId, series: 'records', year })
  const unit = await getUnit(tx, unitId)
  const unitCode = unit.indexCode ?? unit.creditCode ?? unit.code
  const number = {
    serialYear: year,
    serial: next,
    indexNumber: indexNumber(defaultPattern, { unitCode, year, serial: next }),
  }
  await updateRecord(tx, record, number)
  return number
}

// Gives a record its index number when it is first published: without gaps for each unit and year.

import { getUnit } from '#agencies/index.ts'
import { Refused, type Tx } from '#kit/db/transaction.ts'
import { dayInChina } from '#law/index.ts'
import { insertNextNumber } from '#letters/index.ts'
import type { GovernmentRecord } from '../record/edition.ts'
import { updateRecord } from '../record/records.store.ts'
import { indexNumber } from './index-number.ts'
import { findNumbering, isNumberTaken } from './numbering.store.ts'

export type RecordNumber = {
  readonly serialYear: number
  readonly serial: number
  readonly indexNumber: string
}

export type Numbering = {
  readonly now: Date
  /** The number it had where it was public before; kept as it is. */
  readonly kept?: string | undefined
}

/**
 * The number the record has, or the next of its unit and of the year of publication. The running number
 * is given in the transaction that publishes: what is refused afterwards gives it back.
 */
export async function numberRecord(
  tx: Tx,
  record: GovernmentRecord,
  { now, kept }: Numbering,
): Promise<RecordNumber> {
  const { unitId, serialYear, serial, indexNumber: known } = record
  if (serialYear !== null && serial !== null && known !== null)
    return { serialYear, serial, indexNumber: known }
  const day = dayInChina(now)
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  const unit = await getUnit(tx, unitId)
  const unitCode = unit.indexCode ?? unit.creditCode ?? unit.code
  const { pattern } = await findNumbering(tx, unitId)
  const series = { unitId, series: 'records', year }
  for (;;) {
    const next = await insertNextNumber(tx, series)
    const own = indexNumber(pattern, { unitCode, year, month, serial: next })
    const number = { serialYear: year, serial: next, indexNumber: kept ?? own }
    // A number that was brought along is passed over, one that is given twice from outside is not.
    if (await isNumberTaken(tx, number.indexNumber)) {
      if (kept !== undefined) throw new Refused({ code: 'record.numberTaken', facts: { kept } })
      continue
    }
    await updateRecord(tx, record, number)
    return number
  }
}

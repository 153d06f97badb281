// A record that another is tied to, as a field of a form: the unit's and the record's id.

import { type RecordTie, type Tie, tieTitles } from '../record/content.ts'

export function isTie(text: string): text is Tie {
  return Object.hasOwn(tieTitles, text)
}

const id = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const whole = new RegExp(`^(${id})/(${id})$`)

/** The record that a value names; undefined where it names none. */
export function tieIn(value: string): Omit<RecordTie, 'tie'> | undefined {
  const [, unitId, recordId] = whole.exec(value) ?? []
  return unitId === undefined || recordId === undefined ? undefined : { unitId, recordId }
}

// Personal data in what would be public, in the text and in attachments.

import type { Checked } from './checked.ts'
import { excerptAt, passagesOf } from './passages.ts'
import { findPersonalNumbers, maskedNumber, personalNumberTitles } from './personal-numbers.ts'
import type { RecordFinding } from './record-finding.ts'

/**
 * A number of a person keeps the record back until it is taken out, or until somebody says why it may
 * stand there (a phone of the office, for one).
 * @law 条例 15 — privacy is not made public where that harms a third party's rights
 */
export function checkSensitive(checked: Checked): readonly RecordFinding[] {
  return passagesOf(checked).flatMap(({ field, title, text }) => {
    const all = findPersonalNumbers(text)
    const numbers = new Map(all.map((one) => [one.number, one]))
    return [...numbers.values()].map(
      ({ kind, number, at, length }): RecordFinding => ({
        code: `sensitive.${kind}`,
        severity: 'error',
        field,
        message: `${title}中有${personalNumberTitles[kind]}（${maskedNumber(number)}）。请删去或者遮盖；确需公开的，写明理由。`,
        excerpt: excerptAt(text, at, length),
        found: number,
      }),
    )
  })
}

export type NamePlace = {
  readonly name: string
  readonly field: string
  readonly title: string
  readonly count: number
}

/** Where names of a list stand: of parties who must not be named. The list is kept nowhere. */
export function findNames(checked: Checked, names: readonly string[]): readonly NamePlace[] {
  return passagesOf(checked).flatMap(({ field, title, text }) =>
    names.flatMap((name) => {
      // A name may be set apart by spaces: 张 三.
      const count = name === '' ? 0 : text.replace(/[ \u3000]/g, '').split(name).length - 1
      return count === 0 ? [] : [{ name, field, title, count }]
    }),
  )
}

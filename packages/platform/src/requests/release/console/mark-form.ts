// What is to be withheld, as it was typed: words, or a place on a page.

import { Refused } from '#kit/db/transaction.ts'
import type { OutcomeName } from '../../case/outcome.ts'
import { isOutcomeName, outcomes } from '../../case/outcome.ts'
import { foldedWords, stillIn } from '../plain-words.ts'
import type { Area, Mark } from '../release-finding.ts'

/** Grounds on which something may be withheld. */
export const withholdingGrounds = (Object.keys(outcomes) as OutcomeName[]).filter((name) =>
  name.startsWith('refused.'),
)

/** Refused where neither words nor a place were given. */
export function markIn(form: URLSearchParams): Mark {
  const text = (name: string): string => (form.get(name) ?? '').trim().slice(0, 300)
  const ground = text('ground')
  const words = foldedWords(text('words')) === '' ? null : text('words')
  const area = words === null ? areaIn(text) : null
  if (!isOutcomeName(ground) || !withholdingGrounds.includes(ground))
    throw new Refused({ code: 'release.groundMissing' })
  if (words === null && area === undefined) throw new Refused({ code: 'release.markEmpty' })
  // The list goes to the applicant: it must not say what is withheld.
  if (words !== null && stillIn(`${text('what')}\0${text('reason')}`, [words]).length > 0)
    throw new Refused({ code: 'release.namesIt' })
  return {
    ...{ words, area: area ?? null, what: text('what'), reason: text('reason') },
    ground,
  }
}

function areaIn(text: (name: string) => string): Area | undefined {
  const [page, left, top, right, bottom] = ['page', 'left', 'top', 'right', 'bottom'].map((name) =>
    text(name) === '' ? Number.NaN : Number(text(name)),
  )
  if (page === undefined || left === undefined || top === undefined) return undefined
  if (right === undefined || bottom === undefined || !Number.isInteger(page)) return undefined
  const isPlace = page > 0 && left >= 0 && top >= 0 && right <= 100 && bottom <= 100
  return isPlace && left < right && top < bottom ? { page, left, top, right, bottom } : undefined
}

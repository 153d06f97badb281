// Which wording a letter is made with on a day: the office's newest that is valid, else the platform's.

import type { LocalDate } from '#law/index.ts'
import type { LetterKind } from '../kinds/letter-kind.ts'
import type { Template } from './template.ts'

/** A version of an office's own wording; without a template it goes back to the platform's. */
export type TemplateVersion = {
  readonly version: number
  readonly validFrom: LocalDate
  readonly validUntil: LocalDate | null
  readonly template: Template | null
  readonly savedBy: string
  readonly savedAt: Date
}

export type InForce = { readonly template: Template; readonly origin: string }

/** `origin` is `default` or the number of the version. */
export function templateInForce(
  kind: LetterKind,
  versions: readonly TemplateVersion[],
  on: LocalDate,
): InForce {
  const valid = versions.filter(
    ({ validFrom, validUntil }) => validFrom <= on && (validUntil === null || on <= validUntil),
  )
  const newest = valid.reduce<TemplateVersion | undefined>(
    (best, one) => (best === undefined || one.version > best.version ? one : best),
    undefined,
  )
  if (!newest?.template) return { template: kind.template, origin: 'default' }
  return { template: newest.template, origin: String(newest.version) }
}

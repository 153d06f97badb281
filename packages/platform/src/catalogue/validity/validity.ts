// Whether a rule or normative document holds on a day: from its dates and from what happened to it.

import { addDays, type LocalDate } from '#law/index.ts'

/** What can happen to the validity of a document. */
export const factTitles = {
  amended: '修改',
  repealed: '废止',
  declaredLapsed: '宣布失效',
  lapsed: '失效',
  extended: '延长有效期',
} as const

export type FactKind = keyof typeof factTitles

export function isFactKind(text: string): text is FactKind {
  return Object.hasOwn(factTitles, text)
}

/** Kinds after which the document no longer holds. */
export const endingKinds = ['repealed', 'declaredLapsed', 'lapsed'] as const satisfies FactKind[]
export type EndingKind = (typeof endingKinds)[number]

export function isEndingKind(text: string): text is EndingKind {
  return endingKinds.some((one) => one === text)
}

export type ValidityFact = {
  readonly id: string
  readonly kind: FactKind
  /** From this day on; for an extension the day it was decided. */
  readonly from: LocalDate
  /** The last day on which the document now holds; of an extension alone. */
  readonly until: LocalDate | null
  /** The document that did it: a record here … */
  readonly by: { readonly unitId: string; readonly recordId: string } | null
  /** … or one that is not, by title and number. */
  readonly byDocument: string
  readonly basis: string
}

/**
 * What a page says of a document.
 * @law 规章制定程序条例 — changed and repealed by a document of their own
 */
export const validityTitles = {
  notYet: '尚未施行',
  inForce: '有效',
  amended: '已修改',
  repealed: '废止',
  declaredLapsed: '宣布失效',
  lapsed: '失效',
} as const

export type Validity = keyof typeof validityTitles

export function isValidity(text: string): text is Validity {
  return Object.hasOwn(validityTitles, text)
}

/** Whether a document with this validity still holds. */
export function holds(validity: Validity): boolean {
  return validity === 'notYet' || validity === 'inForce' || validity === 'amended'
}

export type Dates = {
  readonly effectiveOn: LocalDate | null
  /** 有效期至, the last day, as the document itself says. */
  readonly expiresOn: LocalDate | null
}

/** The first day on which the document no longer holds, as far as is known now. */
export type End = { readonly kind: EndingKind; readonly on: LocalDate; readonly factId?: string }

/** The last day of its period: its own, or that of the extension decided last. */
export function lastDayOf(
  { expiresOn }: Pick<Dates, 'expiresOn'>,
  facts: readonly ValidityFact[],
): LocalDate | null {
  const extended = facts
    .filter(({ kind }) => kind === 'extended')
    .toSorted((one, other) => compare(one.from, other.from) || compare(one.id, other.id))
  return extended.at(-1)?.until ?? expiresOn
}

/** When and how the document ends or ended: the earliest of what ends it. */
export function endOf(dates: Dates, facts: readonly ValidityFact[]): End | undefined {
  const ends: End[] = facts.flatMap(({ kind, from, id }) =>
    isEndingKind(kind) ? [{ kind, on: from, factId: id }] : [],
  )
  const last = lastDayOf(dates, facts)
  if (last !== null) ends.push({ kind: 'lapsed', on: addDays(last, 1) })
  return ends.toSorted((one, other) => compare(one.on, other.on))[0]
}

/** What holds of the document on a day. */
export function validityOn(dates: Dates, facts: readonly ValidityFact[], day: LocalDate): Validity {
  const end = endOf(dates, facts)
  if (end !== undefined && end.on <= day) return end.kind
  if (dates.effectiveOn !== null && dates.effectiveOn > day) return 'notYet'
  return facts.some(({ kind, from }) => kind === 'amended' && from <= day) ? 'amended' : 'inForce'
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

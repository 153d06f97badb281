// What a report covers: the organ alone, its own level, or its region with everything below.

import type { Unit } from '#agencies/index.ts'

export const scopeTitles = {
  organ: '本机关',
  level: '本级',
  region: '本地区',
} as const

export type Scope = keyof typeof scopeTitles

/** Whether a text names a scope. */
export function isScope(text: string): text is Scope {
  return Object.hasOwn(scopeTitles, text)
}

/**
 * What a unit's report covers unless it says otherwise: governments and the committees of zones
 * report on their region, everybody else on themselves.
 * That a government's report adds up the lower governments and its departments is practice; the form
 * does not say it.
 * @law 条例 49 — a government's report is published by its office in charge
 */
export function usualScope({ kind }: Pick<Unit, 'kind'>): Scope {
  return kind === 'government' || kind === 'zone-committee' ? 'region' : 'organ'
}

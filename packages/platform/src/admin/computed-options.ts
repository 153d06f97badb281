// What `admin figures` and `admin records` ask for: a unit, a year, a scope, a day.

import { findUnitByCode, type Unit } from '#agencies/index.ts'
import { isScope, type Scope, scopeTitles, usualScope } from '#annual-report/index.ts'
import type { Database } from '#kit/db/database.ts'
import { isLocalDate } from '#law/index.ts'
import { type Given, type Option, textOption } from './command.ts'

export const computedOptions = {
  unit: { value: '代码', sentence: '哪个单位，如 jiaozuo。', required: true },
  year: { value: '年度', sentence: '哪一年度，如 2025。', required: true },
  scope: {
    value: '范围',
    sentence: `${Object.entries(scopeTitles)
      .map(([scope, title]) => `${scope}（${title}）`)
      .join('、')}；不写时按单位的类别。`,
  },
  'as-of': { value: '日期', sentence: '只计这一天（含）以前的记录，如 2026-01-20。' },
} satisfies Readonly<Record<string, Option>>

export type ComputedQuestion = {
  readonly unit: Unit
  readonly year: number
  readonly scope: Scope
  readonly asOf: Date | undefined
}

/** Reads the options; says in words what is wrong with them. */
export async function computedQuestion(
  given: Given,
  database: Database,
): Promise<ComputedQuestion> {
  const code = textOption(given, 'unit') ?? ''
  const year = textOption(given, 'year') ?? ''
  const unit = await findUnitByCode(database, code)
  if (unit === undefined) throw new Error(`没有代码为“${code}”的单位。`)
  if (!/^(19|20)\d{2}$/.test(year)) throw new Error(`“${year}”不是年度，请写成 2025 的样子。`)
  const scope = textOption(given, 'scope') ?? usualScope(unit)
  if (!isScope(scope))
    throw new Error(`没有“${scope}”这种范围；可以用：${Object.keys(scopeTitles).join('、')}。`)
  return { unit, year: Number(year), scope, asOf: endOf(textOption(given, 'as-of')) }
}

/** The end of the day in China. */
function endOf(day: string | undefined): Date | undefined {
  if (day === undefined) return undefined
  if (!isLocalDate(day)) throw new Error(`“${day}”不是日期，请写成 2026-01-20 的样子。`)
  return new Date(`${day}T23:59:59.999+08:00`)
}

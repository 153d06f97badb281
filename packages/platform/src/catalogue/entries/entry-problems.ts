// What is wrong with an entry of a catalogue, by field: the same answer for the form and for a sheet.

import type { CatalogueEntry } from './entry.ts'
import { itemOf } from './items.ts'
import { isDayOfYear } from './limit.ts'

export type EntryField =
  | 'code'
  | 'firstMatter'
  | 'elements'
  | 'limit'
  | 'limitWords'
  | 'discloser'
  | 'channels'
  | 'audienceWords'

export type EntryProblems = Readonly<Partial<Record<EntryField, string>>>

const code = /^2[01]\.\d{1,2}(\.\d{1,4}){1,3}$/

/**
 * @law 条例 12 — index, name and summary of every item of the catalogue
 * @law 条例 26 — another limit than twenty working days is that of a law or regulation
 */
export function entryProblems(entry: CatalogueEntry): EntryProblems {
  const problems: Partial<Record<EntryField, string>> = {}
  if (!code.test(entry.code) || itemOf(entry.code) === undefined)
    problems.code = '目录代码由条例的项目代码和本单位的编号组成，例如 20.10.3。'
  if (entry.firstMatter === '') problems.firstMatter = '请填写一级事项。'
  if (entry.elements === '') problems.elements = '请填写公开内容（要素）。'
  if (entry.discloser === '') problems.discloser = '请填写公开主体。'
  if (entry.channels.length === 0) problems.channels = '请至少选择一种公开渠道和载体。'
  if (entry.limitWords === '') problems.limitWords = '请填写公开时限。'
  if (entry.audience === 'somebody' && entry.audienceWords === '')
    problems.audienceWords = '公开对象是特定群体的，请写明是哪些人。'
  const limit = limitProblem(entry)
  if (limit !== undefined) problems.limit = limit
  return problems
}

function limitProblem({ limit }: CatalogueEntry): string | undefined {
  if (limit.kind === 'yearly' && !isDayOfYear(limit.month, limit.day))
    return '请填写每年都有的日期，例如 3 月 31 日。'
  if (limit.kind !== 'workingDays') return undefined
  if (!Number.isInteger(limit.days) || limit.days < 1 || limit.days > 250)
    return '工作日数应为 1 至 250 的整数。'
  if (limit.days > 20 && limit.law.trim() === '')
    return '长于 20 个工作日的时限要写明规定它的法律、法规；没有的，按条例第二十六条。'
  return undefined
}

/** The code after the last one of an item: 20.10.3 → 20.10.4. */
export function nextCode(item: string, taken: Iterable<string>): string {
  const numbers = [...taken]
    .filter((one) => one.startsWith(`${item}.`))
    .map((one) => Number(one.slice(item.length + 1).split('.')[0]))
  return `${item}.${Math.max(0, ...numbers) + 1}`
}

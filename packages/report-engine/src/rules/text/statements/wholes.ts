// Numbers of one sentence that are parts of a whole: quarters, units, this year beside another one.

import { sameNumber, sum } from '../../../decimal.ts'
import type { Report } from '../../../report.ts'
import type { Statement } from './statement.ts'

const partOfYear =
  /(?:第?[一二三四1-4]季度|[上下]半年|\d{1,2}月份?|[一二三四五六七八九十]{1,2}月份)/u

/** The statements of a sentence without those that only state a part of what others state. */
export function wholesOf(statements: readonly Statement[], report: Report): readonly Statement[] {
  const here = withoutOtherYears(statements)
  if (here.length < 2 && !here.some(isPartOfYear)) return here
  const groups = Map.groupBy(here, ({ quantity }) => quantity.name)
  const kept = new Set([...groups.values()].flatMap((group) => wholesOfGroup(group, report)))
  // A sum stands where the first of its parts stood.
  return [...kept]
}

/** 2024年收到5件，2023年收到4件: the other year stands there to be compared with. */
function withoutOtherYears(statements: readonly Statement[]): readonly Statement[] {
  const own = statements.filter(({ otherYear }) => otherYear === undefined)
  return own.length === 0 ? statements : own
}

function wholesOfGroup(group: readonly Statement[], report: Report): readonly Statement[] {
  const region = group.filter(({ scope }) => scope === 'region')
  // 甲局12件，乙局30件，全县299件: the organs are parts of the whole that is named.
  if (region.length > 0 && group.some(({ scope }) => scope === 'otherOrgan')) return region
  const [first] = group
  const parts = group.filter(isPartOfYear)
  if (first === undefined || parts.length === 0) return group
  const rest = group.filter((one) => !isPartOfYear(one))
  if (parts.length < 2) return rest
  const added: Statement = { ...(parts[0] ?? first), value: sum(parts.map(({ value }) => value)) }
  const agrees = added.quantity.readings.some(({ cells }) => isSumOf(added, cells, report))
  // Fewer than all parts of the year prove nothing when they do not add up.
  return agrees || parts.length === 4 ? [...rest, added] : rest
}

function isSumOf(
  { value }: Statement,
  cells: readonly string[],
  { cells: known }: Report,
): boolean {
  const values = cells.flatMap((address) => known[address]?.value ?? [])
  return values.length === cells.length && sameNumber(sum(values), value)
}

function isPartOfYear({ wording }: Statement): boolean {
  return partOfYear.test(wording)
}

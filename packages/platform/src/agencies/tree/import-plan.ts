// What a file of units would do to the tree: which units it makes and changes, and what is wrong,
// by line and column.

import {
  type Entry,
  type EntryField,
  emptyEntry,
  entryOf,
  entryTitles,
  readEntry,
  type UnitEntry,
} from './unit-entry.ts'

/** A line of a file: its number as a spreadsheet counts, and what stands in the columns it has. */
export type ImportLine = { readonly number: number; readonly entry: Partial<Entry> }

export type ImportProblem = {
  readonly line: number
  /** The heading of the column. */
  readonly column: string
  readonly sentence: string
}

export type PlannedChange = {
  readonly line: number
  readonly unit: UnitEntry
  /** Headings of the columns that differ, each with what stood there and what will. */
  readonly differences: readonly (readonly [column: string, from: string, to: string])[]
}

export type ImportPlan = {
  readonly created: readonly { readonly line: number; readonly unit: UnitEntry }[]
  readonly changed: readonly PlannedChange[]
  readonly unchanged: number
  readonly problems: readonly ImportProblem[]
}

export type KnownUnit = UnitEntry & { readonly isAbolished: boolean }

type Read = { readonly line: number; readonly unit: UnitEntry }

/** Units that the file does not name stay as they are. */
export function planImport(
  lines: readonly ImportLine[],
  known: ReadonlyMap<string, KnownUnit>,
): ImportPlan {
  const problems: ImportProblem[] = []
  const say = (line: number, field: EntryField, sentence: string): void => {
    problems.push({ line, column: entryTitles[field], sentence })
  }
  const read = readLines(lines, known, say)
  for (const one of read) checkAgainstKnown(one, known, say)
  const after = new Map<string, UnitEntry>(known)
  for (const { unit } of read) after.set(unit.code, unit)
  const named = new Set([...known.keys(), ...lines.map(({ entry }) => entry.code?.trim() ?? '')])
  checkAbove(read, { after, known, named, say })
  checkCreditCodes(read, { after, known, say })
  const old = read
    .filter(({ unit }) => known.has(unit.code))
    .map((one) => ({ ...one, differences: differencesOf(one.unit, known) }))
  const changed = old.filter(({ differences }) => differences.length > 0)
  return {
    created: read.filter(({ unit }) => !known.has(unit.code)),
    changed,
    unchanged: old.length - changed.length,
    problems: problems.sort((one, other) => one.line - other.line),
  }
}

type Say = (line: number, field: EntryField, sentence: string) => void

function readLines(
  lines: readonly ImportLine[],
  known: ReadonlyMap<string, KnownUnit>,
  say: Say,
): readonly Read[] {
  const firstLines = new Map<string, number>()
  return lines.flatMap(({ number, entry }) => {
    const before = known.get(entry.code ?? '')
    const result = readEntry({ ...(before === undefined ? emptyEntry : entryOf(before)), ...entry })
    if (result.problems !== undefined) {
      for (const [field, sentence] of Object.entries(result.problems))
        say(number, field as EntryField, sentence)
      return []
    }
    const first = firstLines.get(result.unit.code)
    if (first !== undefined) {
      say(number, 'code', `单位代码 ${result.unit.code} 与第 ${first} 行重复`)
      return []
    }
    firstLines.set(result.unit.code, number)
    return [{ line: number, unit: result.unit }]
  })
}

function checkAgainstKnown(
  { line, unit }: Read,
  known: ReadonlyMap<string, KnownUnit>,
  say: Say,
): void {
  const before = known.get(unit.code)
  if (before === undefined) return
  if (before.isAbolished) say(line, 'code', '这个单位已经撤销，不能再变更')
  else if (before.name !== unit.name)
    say(line, 'name', `现在的名称是“${before.name}”；更名需要日期和依据，请在单位页面办理`)
}

type Whole = {
  /** All units by code, as they would be. */
  readonly after: ReadonlyMap<string, UnitEntry>
  readonly known: ReadonlyMap<string, KnownUnit>
  /** Codes that exist, or stand in a line of the file, be there something wrong with it. */
  readonly named: ReadonlySet<string>
  readonly say: Say
}

const linesAbove = ['under', 'underInSystem'] as const

function checkAbove(read: readonly Read[], whole: Whole): void {
  const { known, say } = whole
  for (const { line, unit } of read) {
    for (const field of linesAbove) {
      const above = unit[field]
      if (above === null) continue
      if (!whole.named.has(above)) say(line, field, `没有代码为 ${above} 的单位`)
      else if (known.get(above)?.isAbolished) say(line, field, `单位 ${above} 已经撤销`)
    }
    if (unit.ledBy === 'system' && unit.underInSystem === null)
      say(line, 'underInSystem', '垂直领导的单位需要写明系统上级单位')
    else sayCircle({ line, unit }, whole)
  }
}

const circles = [
  ['under', ({ under }: UnitEntry) => under, '上级'],
  ['underInSystem', ({ underInSystem }: UnitEntry) => underInSystem, '系统上级'],
  ['ledBy', supervisorOf, '主管单位'],
] as const

function sayCircle({ line, unit }: Read, { after, say }: Whole): void {
  const found = circles.find(([, above]) => isInCircle(unit, after, above))
  if (found !== undefined) say(line, found[0], `单位 ${unit.code} 会成为自己的${found[2]}`)
}

function supervisorOf(unit: UnitEntry): string | null {
  return unit.ledBy === 'system' ? unit.underInSystem : unit.under
}

function isInCircle(
  unit: UnitEntry,
  units: ReadonlyMap<string, UnitEntry>,
  above: (unit: UnitEntry) => string | null,
): boolean {
  const passed = new Set<string>()
  let code = above(unit)
  while (code !== null && !passed.has(code)) {
    if (code === unit.code) return true
    passed.add(code)
    const next = units.get(code)
    code = next === undefined ? null : above(next)
  }
  return false
}

function checkCreditCodes(
  read: readonly Read[],
  { after, known, say }: Omit<Whole, 'named'>,
): void {
  const inFile = new Set(read.map(({ unit }) => unit.code))
  const holders = new Map<string, string>()
  const living = [...after.values()].filter(({ code }) => !known.get(code)?.isAbolished)
  for (const { code, creditCode } of living) {
    if (creditCode !== null && !inFile.has(code)) holders.set(creditCode, code)
  }
  for (const { line, unit } of read) {
    if (unit.creditCode === null) continue
    const holder = holders.get(unit.creditCode)
    if (holder !== undefined) say(line, 'creditCode', `这个代码已经登记在单位 ${holder}`)
    else holders.set(unit.creditCode, unit.code)
  }
}

function differencesOf(
  unit: UnitEntry,
  known: ReadonlyMap<string, KnownUnit>,
): PlannedChange['differences'] {
  const before = known.get(unit.code)
  if (before === undefined) return []
  const [old, now] = [entryOf(before), entryOf(unit)]
  return (Object.keys(entryTitles) as EntryField[])
    .filter((field) => old[field] !== now[field])
    .map((field) => [entryTitles[field], old[field], now[field]])
}

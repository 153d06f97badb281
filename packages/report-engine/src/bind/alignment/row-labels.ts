// How well a piece of text fits the label of a row of the form.

import type { FormRow, TableKey } from '../../form/form.ts'
import { forms } from '../../form/forms.ts'
import { otherSingleRow } from '../../form/requests-table.ts'
import { squeeze } from '../normalise.ts'

export type RowMatch = { readonly row: number; readonly likeness: number }

type RowLabel = { readonly full: string; readonly numbering: string; readonly core: string }

const numbering = /^(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）]|\d{1,2}[.、．])/
const known = new Map<string, RowLabel>()
/** Words that offices print for a label of the form: misprints and shorter forms met in real reports. */
const variants: Readonly<Record<string, readonly string[]>> = {
  行政规范性文件: ['规范性文件', '行政性规范文件', '行政规范性文件数'],
  规范性文件: ['行政规范性文件'],
  行政事业性收费: ['行政事业型收费', '事业性收费', '事业型收费', '行政事业收费'],
  行政强制: ['行政强制措施'],
  政府集中采购: ['集中采购', '政府采购'],
  '2.其他法律行政法规禁止公开': ['2.其他法律行政止公开', '2.其他法律法规禁止公开'],
  '（七）总计': ['(七)合计', '（七）总数'],
}

/** Matches texts to the rows of one table. Remembers what it has seen: labels repeat in every report. */
export function rowMatcher(rows: readonly FormRow[]): (text: string) => readonly RowMatch[] {
  const labels = rows.map((row) => [row.label, ...(variants[row.label] ?? [])].map(labelOf))
  const seen = new Map<string, readonly RowMatch[]>()
  return (text) => {
    const before = seen.get(text)
    if (before) return before
    const matches = matchesOf(text, labels)
    if (seen.size < 5000) seen.set(text, matches)
    return matches
  }
}

/** Whether a text is, word for word, the label of some row of either edition. */
export function isRowLabel(text: string): boolean {
  return exactLabels().has(labelOf(text).full)
}

/** Whether a text is the label of some row, or at least three characters of its beginning. */
export function isRowLabelStart(text: string): boolean {
  const { full } = labelOf(text)
  return exactLabels().has(full) || (full.length > 2 && isStartOfOne(full))
}

function isStartOfOne(text: string): boolean {
  for (const label of exactLabels().keys()) if (label.startsWith(text)) return true
  return false
}

/** The tables that have a row with exactly this label. */
export function tableOfLabel(text: string): TableKey | undefined {
  return exactLabels().get(text)
}

let exact: Map<string, TableKey> | undefined

function exactLabels(): Map<string, TableKey> {
  if (exact) return exact
  exact = new Map()
  for (const form of Object.values(forms))
    for (const table of Object.values(form.tables))
      for (const row of [...table.rows, ...(table.key === 'requests' ? [otherSingleRow] : [])])
        for (const label of [row.label, ...(variants[row.label] ?? [])])
          exact.set(labelOf(label).full, table.key)
  return exact
}

const groupLabels =
  /^(?:三、本年度办理结果|[(（]三[)）]不予公开|[(（]四[)）]无法提供|[(（]五[)）]不予处理|[(（]六[)）]其他处理)(?=.)/

function labelOf(text: string): RowLabel {
  const before = known.get(text)
  if (before) return before
  const whole = squeeze(text).replace(/[“”"'‘’「」]/g, '')
  const full = whole.replace(groupLabels, '').replace(groupLabels, '')
  const number = numbering.exec(full)?.[0] ?? ''
  const label = { full, numbering: digitsOf(number), core: full.slice(number.length) }
  if (known.size < 20_000) known.set(text, label)
  return label
}

function digitsOf(number: string): string {
  return number.replace(/[、.．()（）]/g, '')
}

function matchesOf(text: string, rows: readonly (readonly RowLabel[])[]): RowMatch[] {
  if (text.length > 120) return []
  const given = labelOf(text)
  const matches: RowMatch[] = []
  for (const [row, labels] of rows.entries()) {
    const likeness = Math.max(...labels.map((label) => likenessOf(given, label)))
    if (likeness >= 0.5) matches.push({ row, likeness })
  }
  const best = Math.max(0, ...matches.map((match) => match.likeness))
  return matches.filter((match) => match.likeness > best - 0.25)
}

/** 1: word for word; at least 0.5: enough of it; 0: not this label. */
function likenessOf(given: RowLabel, label: RowLabel): number {
  if (given.full === label.full) return 1
  if (given.core === '') return 0
  const sameNumber = given.numbering === label.numbering ? 0 : given.numbering === '' ? -0.1 : -0.35
  // 其他 and 总计 alone may as well be the heading of a column.
  if (given.core === label.core)
    return given.core.length <= 2 ? 0.6 + sameNumber : 0.95 + sameNumber
  if (label.core.length < 3 || given.core.length < 2) return 0
  return partLikeness(given, label) + sameNumber
}

function partLikeness(given: RowLabel, label: RowLabel): number {
  if (isNumberedHead(given, label)) return 0.72
  const run = longestCommonRun(given.core, label.core)
  if (run >= 4 && given.core.length >= 4) {
    if (run === given.core.length) return 0.55 + 0.35 * (run / label.core.length)
    if (run === label.core.length) return 0.6 + 0.35 * (run / given.core.length)
  }
  const near =
    1 - editDistance(given.core, label.core) / Math.max(given.core.length, label.core.length)
  if (near >= 0.7) return near * 0.95
  return run >= 6 && run / label.core.length > 0.6 ? 0.6 : 0
}

/** The torn beginning of a numbered label: 6.属于四. */
function isNumberedHead(given: RowLabel, label: RowLabel): boolean {
  return (
    given.numbering !== '' &&
    given.numbering === label.numbering &&
    given.core.length < 6 &&
    label.core.startsWith(given.core)
  )
}

function longestCommonRun(one: string, other: string): number {
  let best = 0
  let previous = new Uint16Array(other.length + 1)
  for (let i = 1; i <= one.length; i++) {
    const current = new Uint16Array(other.length + 1)
    for (let j = 1; j <= other.length; j++)
      if (one[i - 1] === other[j - 1]) {
        const run = (previous[j - 1] ?? 0) + 1
        current[j] = run
        if (run > best) best = run
      }
    previous = current
  }
  return best
}

function editDistance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 12) return Math.max(one.length, other.length)
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    const current = [i]
    for (let j = 1; j <= other.length; j++)
      current[j] = Math.min(
        (previous[j] ?? 0) + 1,
        (current[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1),
      )
    previous = current
  }
  return previous.at(-1) ?? 0
}

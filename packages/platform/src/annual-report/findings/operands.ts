// What a finding compares, for readers: its cells by side, and operands that no cell holds.

import { cellLabel, type Facts, type Finding, type Report } from '@gongkai/report-engine'

/** A cell that a finding names, in this report or (`isPrevious`) in last year's. */
export type NamedCell = {
  readonly address: string
  readonly isPrevious: boolean
  readonly label: string
  /** As the report states it; 空白 where it states nothing, 没有这一格 where there is no such cell. */
  readonly text: string
}

export type Side = {
  /** 等号左边, 等号右边; empty where the finding has no sides. */
  readonly title: string
  /** What the side adds up to. */
  readonly sum?: string
  readonly cells: readonly NamedCell[]
  /** Cells left out: zeros of a long sum, or beyond what a page can show. */
  readonly others: number
}

type Reports = { readonly report: Report; readonly previous: Report | undefined }

// In a long sum the zeros tell nothing: they stand in the table.
const many = 4
const most = 12

/** The cells of a finding, left and right of its equation where it is one. */
export function sidesOf({ cells, facts }: Finding, reports: Reports): readonly Side[] {
  const { leftCells: left, rightCells: right, left: leftSum, right: rightSum } = facts
  const sided = isList(left) && isList(right)
  const given = sided
    ? [
        { title: '等号左边', sum: leftSum, addresses: left },
        { title: '等号右边', sum: rightSum, addresses: right },
      ]
    : [{ title: '', sum: undefined, addresses: cells }]
  return given
    .filter(({ addresses }) => addresses.length > 0)
    .map(({ title, sum, addresses }) => {
      const named = addresses.map((address) => namedCell(address, reports))
      const telling =
        named.length > many ? named.filter(({ text }) => !/^0(\.0+)?$/.test(text)) : named
      const shown = telling.slice(0, most)
      const side = { title, cells: shown, others: named.length - shown.length }
      return sum === undefined || addresses.length === 1 ? side : { ...side, sum: String(sum) }
    })
}

function isList(value: Facts[string] | undefined): value is readonly string[] {
  return Array.isArray(value)
}

function namedCell(cell: string, { report, previous }: Reports): NamedCell {
  const isPrevious = cell.startsWith('previous:')
  const address = isPrevious ? cell.slice('previous:'.length) : cell
  const stated = (isPrevious ? previous : report)?.cells[address]
  const text = stated === undefined ? '没有这一格' : stated.raw.trim() || stated.value || '空白'
  return { address, isPrevious, label: cellLabel(cell, report.edition), text }
}

/** Names for readers of operands that no cell holds. */
const titles: Readonly<Record<string, string>> = {
  stated: '文字所写',
  scope: '统计范围',
  missing: '没有看到',
  section: '部分',
  sections: '部分',
  percent: '与上年相同（%）',
  threshold: '提醒界限（%）',
  passages: '相同的段落',
  units: '单位',
  sum: '各单位之和',
  whole: '汇总数',
  shares: '各单位所报',
  amount: '金额',
}

/** Of what a sentence in the text speaks, as the engine names it. */
const scopes: Readonly<Record<string, string>> = {
  organ: '本机关',
  level: '本级',
  region: '本地区',
  otherOrgan: '其他机关',
  unstated: '没有写明',
}

export type Operand = { readonly name: string; readonly values: readonly string[] }

/** The operands of a finding beside its cells that say something to readers. */
export function operandsOf({ facts }: Finding): readonly Operand[] {
  return Object.entries(facts).flatMap(([key, value]) => {
    const name = titles[key]
    const stated = isList(value) ? value : [String(value)]
    const values = key === 'scope' ? stated.map((one) => scopes[one] ?? one) : stated
    return name === undefined || values.length === 0 ? [] : [{ name, values }]
  })
}

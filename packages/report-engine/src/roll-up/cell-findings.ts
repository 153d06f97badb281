// What must be said of the parent's cells: units that stated nothing, figures that found no place.

import type { Finding } from '../finding.ts'
import { tableKeys } from '../form/form.ts'
import type { Edition, Report } from '../report.ts'
import { doubtfulCells } from '../rules/doubtful-cells.ts'
import { hasSingleOtherRow, hasThreeOtherRows } from './parent-form.ts'
import { rollUpFinding } from './roll-up-finding.ts'
import type { CellShares } from './shares.ts'
import { namesText, type Unit } from './unit.ts'

export type Summed = {
  readonly units: readonly Unit[]
  readonly edition: Edition
  readonly cells: readonly CellShares[]
}

/** All findings about cells, unit by unit in the order of the units. */
export function cellFindings(summed: Summed): Finding[] {
  return [
    ...summed.units.flatMap((unit) => silence(unit, summed)),
    ...summed.units.flatMap((unit) => doubt(unit, summed)),
    ...summed.units.flatMap(brokenEquations),
    ...notMapped(summed),
    ...otherMerged(summed),
    ...moneyConverted(summed),
  ]
}

/** A blank is no zero: the sum is of what was stated, and the unit is named. */
function silence({ name }: Unit, { cells }: Summed): Finding[] {
  const silent = cells.filter((cell) => cell.printed && cell.silent.includes(name))
  if (silent.length === 0) return []
  return [
    rollUpFinding({
      code: 'rollup.blank',
      severity: 'warning',
      verdict: 'uncertain',
      message:
        `${name}有 ${silent.length} 格空白、填“/”、缺少或读不出数字，没有当作 0；` +
        `这些格的汇总数只是其余各单位之和，请${name}补填后重新汇总。`,
      cells: silent.map(({ address }) => address),
      facts: { unit: name },
    }),
  ]
}

function doubt({ name, report }: Unit, { cells }: Summed): Finding[] {
  const doubtful = doubtfulCells(report)
  const own = report.findings.filter(
    ({ code, verdict }) => code.startsWith('rollup.') && verdict === 'uncertain',
  )
  const all = new Set([...doubtful, ...own.flatMap((finding) => finding.cells)])
  const named = cells.filter(({ address }) => all.has(address)).map(({ address }) => address)
  if (named.length === 0) return []
  const message = `${name}有 ${named.length} 格的读数或汇总数未能确认，已按读到的计入，请对照该单位的原文核实。`
  return [
    rollUpFinding({
      code: 'rollup.uncertain',
      severity: 'warning',
      verdict: 'uncertain',
      message,
      cells: named,
      facts: { unit: name },
    }),
  ]
}

function brokenEquations({ name, report }: Unit): Finding[] {
  const broken = report.findings.filter(
    ({ code, severity }) =>
      severity === 'error' && tableKeys.some((table) => code.startsWith(`${table}.`)),
  )
  if (broken.length === 0) return []
  const message = `${name}的报告自身有 ${broken.length} 处错误（${(broken[0]?.message ?? '').replace(/。$/u, '')}），已按原样计入，请先由该单位改正。`
  // The unit's own cells: the parent's at the same addresses hold sums, which would mislead.
  const facts = {
    unit: name,
    codes: [...new Set(broken.map(({ code }) => code))],
    cells: [...new Set(broken.flatMap((finding) => finding.cells))],
  }
  return [rollUpFinding({ code: 'rollup.unitFails', severity: 'error', message, facts })]
}

/** Figures of a form that the parent's form has no row or column for: named, not forced in. */
function notMapped(summed: Summed): Finding[] {
  const foreign = summed.units.filter(({ report }) => differs(report.edition, summed.edition))
  return foreign.flatMap((unit) => notMappedOf(unit, summed))
}

function notMappedOf({ name, report }: Unit, { edition, cells }: Summed): Finding[] {
  const taken = new Set(cells.flatMap(({ shares }) => shares.flatMap(({ from }) => from)))
  const left = Object.entries(report.cells).filter(
    ([at, cell]) => cell.value !== null && !taken.has(at),
  )
  if (left.length === 0) return []
  const uncovered = cells.filter((cell) => !cell.concerned.has(name)).map(({ address }) => address)
  const message =
    `${name}用的是 ${report.edition}年格式，其中 ${left.length} 格与 ${edition}年格式含义不同` +
    '（例如“对外公开总数量”不是“现行有效件数”），没有计入；汇总表中相应各格不含该单位，' +
    `请该单位按 ${edition}年格式补报。`
  return [
    rollUpFinding({
      code: 'rollup.notMapped',
      severity: 'warning',
      verdict: 'uncertain',
      message,
      cells: uncovered,
      facts: { unit: name, left: left.map(([address]) => address) },
    }),
  ]
}

function differs(one: Edition | null, other: Edition): boolean {
  return one !== null && one !== other
}

function singleOnly(report: Report): boolean {
  return hasSingleOtherRow(report) && !hasThreeOtherRows(report)
}

function otherMerged({ units, cells }: Summed): Finding[] {
  const single = cells.filter(({ address }) => /^requests\.other\.[^.]+$/.test(address))
  const three = units.filter(({ report }) => hasThreeOtherRows(report))
  if (single.length === 0 || three.length === 0) return []
  const one = units.filter(({ report }) => singleOnly(report)).map(({ name }) => name)
  const message = `${namesText(one)}的“（六）其他处理”只有一行，不能拆成三行；全部单位在“（六）其他处理”这一级相加，汇总表也只有这一行。`
  return [
    rollUpFinding({
      code: 'rollup.otherMerged',
      severity: 'info',
      message,
      cells: single.map(({ address }) => address),
      facts: { singleRow: one, threeRows: three.map(({ name }) => name) },
    }),
  ]
}

function moneyConverted({ units, cells }: Summed): Finding[] {
  const reports = new Map(units.map(({ name, report }) => [name, report]))
  return cells.flatMap(({ address, money, shares }) => {
    if (money === undefined) return []
    const converted = shares.filter(({ unit }) => {
      const stated = reports.get(unit)?.cells[address]?.unit
      return stated !== undefined && stated !== money
    })
    if (converted.length === 0) return []
    const names = converted.map(({ unit }) => unit)
    const message = `${namesText(names)}的金额单位与汇总表不同，已换算为${money}后计入。`
    return [
      rollUpFinding({
        code: 'rollup.money',
        severity: 'info',
        message,
        cells: [address],
        facts: { units: names },
      }),
    ]
  })
}

// Decides which units count: each organ once, one year, the parent's own report not at all.

import type { Finding } from '../finding.ts'
import { rollUpFinding } from './roll-up-finding.ts'
import { contentKey, figuresKey } from './same-content.ts'
import {
  comparableName,
  namesText,
  organOf,
  type Refusal,
  type Unit,
  type UnitAccount,
} from './unit.ts'

export type Admission = {
  readonly counted: readonly Unit[]
  readonly accounts: readonly UnitAccount[]
  readonly findings: readonly Finding[]
}

type Target = { readonly organ: string | null; readonly year: number | null }
type Judged = { readonly unit: Unit; readonly leftOut?: Refusal }

/** The units that count for the parent, and why the others do not. The order of units is kept. */
export function admitUnits(units: readonly Unit[], target: Target): Admission {
  const own = units.map((unit): Judged => {
    const leftOut = refusalOf(unit, target)
    return leftOut === undefined ? { unit } : { unit, leftOut }
  })
  const judged = withoutRepeats(own)
  const counted = judged.flatMap(({ unit, leftOut }) => (leftOut === undefined ? [unit] : []))
  return {
    counted,
    accounts: judged.map(account),
    findings: [
      ...emptyFindings(judged),
      ...refusalFindings(judged, target),
      ...withoutYear(counted),
      ...alikeUnderOtherNames(counted),
    ],
  }
}

function refusalOf(unit: Unit, { organ, year }: Target): Refusal | undefined {
  const { report } = unit
  if (Object.keys(report.cells).length === 0) return 'empty'
  if (organ !== null && organOf(unit) === comparableName(organ)) return 'parentItself'
  return year !== null && report.year !== null && report.year !== year ? 'otherYear' : undefined
}

/** The same organ twice: counted once where the figures agree, not at all where they do not. */
function withoutRepeats(judged: readonly Judged[]): Judged[] {
  const admitted = judged.filter(({ leftOut }) => leftOut === undefined).map(({ unit }) => unit)
  const byOrgan = Map.groupBy(admitted, organOf)
  return judged.map((one) => {
    const same = one.leftOut === undefined ? (byOrgan.get(organOf(one.unit)) ?? []) : []
    if (same.length < 2) return one
    const figures = new Set(same.map(({ report }) => figuresKey(report)))
    if (figures.size > 1) return { ...one, leftOut: 'contradicting' }
    return same[0] === one.unit ? one : { ...one, leftOut: 'copy' }
  })
}

function account({ unit, leftOut }: Judged): UnitAccount {
  const { organ, year, edition } = unit.report
  const base = { name: unit.name, organ, year, edition }
  if (leftOut === undefined) return base
  return leftOut === 'empty' ? { ...base, leftOut, reason: whyEmpty(unit) } : { ...base, leftOut }
}

/** In the words of its reader: a password, a scan, a damaged file, a limit. */
function whyEmpty({ report }: Unit): string {
  const said = report.findings.filter(
    ({ code, severity }) => code.startsWith('reading.') && severity !== 'info',
  )
  const [first] = said
  return first?.message ?? '文件里有文字，但没有表二、表三、表四。请确认文件没有选错、内容完整。'
}

function emptyFindings(judged: readonly Judged[]): Finding[] {
  const empty = judged.filter(({ leftOut }) => leftOut === 'empty').map(({ unit }) => unit)
  return empty.map((unit) =>
    rollUpFinding({
      code: 'rollup.empty',
      severity: 'error',
      message: `${unit.name}：没有读到表格，未计入汇总。${whyEmpty(unit)}`,
      facts: { units: [unit.name] },
    }),
  )
}

function refusalFindings(judged: readonly Judged[], target: Target): Finding[] {
  const names = (refusal: Refusal) =>
    judged.filter(({ leftOut }) => leftOut === refusal).map(({ unit }) => unit.name)
  const sayings = [
    ['parentItself', 'rollup.parentItself', 'info', '是汇总单位自己的报告，未计入，以免重复'],
    [
      'otherYear',
      'rollup.otherYear',
      'error',
      `不是 ${target.year} 年的报告，未计入汇总，请换成当年的报告`,
    ],
    ['copy', 'rollup.copy', 'warning', '与同一单位的另一份报告数字相同，只计一份，请删去多余的'],
    [
      'contradicting',
      'rollup.contradicting',
      'error',
      '同一单位有几份报告而数字不同，都未计入，请只留正确的一份',
    ],
  ] as const
  return sayings.flatMap(([refusal, code, severity, what]) => {
    const units = names(refusal)
    if (units.length === 0) return []
    return [
      rollUpFinding({
        code,
        severity,
        message: `${namesText(units)}：${what}。`,
        facts: { units },
      }),
    ]
  })
}

function withoutYear(counted: readonly Unit[]): Finding[] {
  const units = counted.filter(({ report }) => report.year === null).map(({ name }) => name)
  if (units.length === 0) return []
  const message = `${namesText(units)}：报告没有写明年份，已计入，请核实是不是当年的报告。`
  return [
    rollUpFinding({
      code: 'rollup.yearUnknown',
      severity: 'warning',
      verdict: 'uncertain',
      message,
      facts: { units },
    }),
  ]
}

/** Word for word the same under different names: perhaps sent in for the wrong unit. */
function alikeUnderOtherNames(counted: readonly Unit[]): Finding[] {
  const groups = [...Map.groupBy(counted, ({ report }) => contentKey(report))]
  return groups.flatMap(([key, group]) => {
    if (key === undefined || group.length < 2) return []
    const units = group.map(({ name }) => name)
    const message = `${namesText(units)}：表格和文字完全相同，都已计入，请核实是否错报或重复报送。`
    return [
      rollUpFinding({
        code: 'rollup.sameContent',
        severity: 'warning',
        verdict: 'uncertain',
        message,
        facts: { units },
      }),
    ]
  })
}

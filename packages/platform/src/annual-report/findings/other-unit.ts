// Whether a report is this unit's of this year. The engine knows only the file; here the unit is
// known, with its names and powers, and a report under a wrong name must not reach the public.

import { type Explanation, type Finding, makeFinding, type Report } from '@gongkai/report-engine'
import { isSameOrgan, mayBeSameOrgan } from '../flow/is-same-organ.ts'

/** Whose report it is to be. */
export type ReportingUnit = {
  /** The name of today first, then those it had before. */
  readonly names: readonly [string, ...string[]]
  readonly year: number
  /** Whether the unit, or one that the report adds up, makes 规章. */
  readonly hasRuleMakingPower: boolean
}

const organLaw = '政府信息公开条例第四十九条'
const otherOrganRemedy =
  '导入本单位的报告。文件用的是曾用名的，请系统管理员在单位资料中登记；确为本单位报告的，由主管部门说明理由准予。'

/** What the rules of this file say of themselves, beside those of the engine. */
export const otherUnitExplanations: readonly Explanation[] = [
  {
    code: 'unit.organ',
    title: '报告写明的机关就是本单位',
    severity: 'error',
    law: organLaw,
    editions: '两种格式都适用',
    explanation:
      '各机关编制并公开自己的年度报告。报告和标题写明的机关既不是本单位的名称，也不是曾用名的，报错误；只是名称的简写的，提醒核对，因为人民政府的名称也是其办公厅（室）名称的简写。',
    remedy: otherOrganRemedy,
  },
  {
    code: 'unit.year',
    title: '报告写明的年度就是本报告的年度',
    severity: 'error',
    law: organLaw,
    editions: '两种格式都适用',
    explanation: '年度报告是上一年度的报告。报告写明的年度与正在编制的年度不同的，报错误。',
    remedy: '改正标题中的年度，或者导入这一年度的报告。',
  },
  {
    code: 'unit.regulations',
    title: '没有规章制定权的单位，规章应填0',
    severity: 'warning',
    law: '规章制定程序条例第十二条；国办公开办函〔2021〕30号表二',
    editions: '两种格式都适用',
    explanation:
      '单位资料写明没有规章制定权，表二“规章”一行却填了数字。报告含下级单位的，下级单位也都没有规章制定权时才提醒。',
    remedy: '规章一行填0，规范性文件填在“行政规范性文件”一行；单位有规章制定权的，请更正单位资料。',
  },
]

/**
 * What speaks against the report being this unit's own of the year.
 * @law 条例 49 — each organ makes its own report of the year before
 * @law 规章制定程序条例 12 — who makes 规章
 */
export function findingsOfUnit(report: Report, unit: ReportingUnit): readonly Finding[] {
  return [...otherOrgan(report, unit), ...otherYear(report, unit), ...regulations(report, unit)]
}

function otherOrgan(report: Report, unit: ReportingUnit): readonly Finding[] {
  const { organ } = report
  const titled = organInTitle(report.title ?? '')
  const isTold = organ !== null && isSameOrgan(titled, organ)
  // A title may say the name short; whom it names instead of the unit is what counts.
  const isAnother = titled !== '' && !unit.names.some((name) => mayBeSameOrgan(titled, name))
  return [
    ...(organ === null ? [] : statedOrgan(organ, unit)),
    ...(isAnother && !isTold ? statedOrgan(titled, unit) : []),
  ]
}

const yearInTitle = /(?<year>20\d\d)年度?/u
const afterOrgan = /(关于)?(政府信息公开|政务公开|信息公开).*$/su

/** What a title says beside the year and what it is a title of; empty where that is nothing. */
function organInTitle(title: string): string {
  const compact = title.normalize('NFKC').replace(/\s+/gu, '')
  return compact
    .replace(yearInTitle, '')
    .replace(/[二〇○零一三四五六七八九]{4}年度?/u, '')
    .replace(afterOrgan, '')
}

function statedOrgan(organ: string, { names }: ReportingUnit): readonly Finding[] {
  if (names.some((name) => isSameOrgan(organ, name))) return []
  const facts = { stated: organ, unit: names[0] }
  const base = { code: 'unit.organ', cells: [], facts }
  if (names.some((name) => mayBeSameOrgan(organ, name))) {
    const message = `报告写明的机关“${organ}”与本单位名称“${names[0]}”不完全相同，请核对是不是本单位的报告。`
    return [makeFinding({ ...base, severity: 'warning', verdict: 'uncertain', message })]
  }
  const message = `报告写明的机关是“${organ}”，不是本单位“${names[0]}”，请导入本单位的报告，或者改正标题。`
  return [makeFinding({ ...base, severity: 'error', verdict: 'fails', message })]
}

function otherYear(report: Report, { year }: ReportingUnit): readonly Finding[] {
  const titled = Number(yearInTitle.exec(report.title ?? '')?.groups?.year ?? year)
  const stated = report.year === null || report.year === year ? titled : report.year
  if (stated === year) return []
  const facts = { stated, year }
  const message = `报告写明的年度是${stated}年，不是${year}年，请核对标题，或者导入${year}年度的报告。`
  const base = { code: 'unit.year', cells: [], facts }
  return [makeFinding({ ...base, severity: 'error', verdict: 'fails', message })]
}

function regulations({ cells }: Report, unit: ReportingUnit): readonly Finding[] {
  if (unit.hasRuleMakingPower) return []
  const filled = Object.entries(cells).flatMap(([address, { value }]) =>
    address.startsWith('disclosure.regulations.') && value !== null && !/^0(\.0+)?$/.test(value)
      ? [[address, value] as const]
      : [],
  )
  if (filled.length === 0) return []
  const message = `本单位没有规章制定权，表二“规章”一行却填了${filled.map(([, value]) => value).join('、')}，请核对。`
  return [
    makeFinding({
      ...{ code: 'unit.regulations', severity: 'warning', verdict: 'uncertain', message },
      cells: filled.map(([address]) => address),
      facts: Object.fromEntries(filled),
    }),
  ]
}

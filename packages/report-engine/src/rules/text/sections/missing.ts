// Each of the six sections is there.

import { tableKeys } from '../../../form/form.ts'
import { type Report, type SectionKind, sectionKinds } from '../../../report.ts'
import type { Judgement, Rule } from '../../rule.ts'
import { sampleSections } from '../sample-sections.ts'
import { sectionName } from './section-name.ts'

/**
 * A report has the six sections of the form. Where a table was read but its heading was not, the
 * heading may only have escaped the reader: a question.
 *
 * @law 条例 第五十条
 * @law 国办公开办函〔2021〕30号
 */
export const sectionsMissing: Rule = {
  code: 'sections.missing',
  title: { zh: '六个部分齐全', en: 'All six sections are there' },
  severity: 'warning',
  law: '政府信息公开条例第五十条；国办公开办函〔2021〕30号',
  editions: ['2019', '2021'],
  explanation:
    '报告应有格式规定的六个部分。没有读到标题的部分逐一列出；表格读到了而标题没有读到的，请人核对。' +
    '一个标题也没有读到的（如只有表格的电子表格）不作判断。',
  examples: {
    passes: { shows: '六个部分都有', report: { sections: sampleSections() } },
    fails: {
      shows: '没有第五部分',
      report: { sections: sampleSections({ problems: null }) },
    },
  },
  check: judge,
}

function judge(report: Report): readonly Judgement[] {
  const present = new Set(report.sections.flatMap(({ kind }) => kind ?? []))
  if (present.size === 0) return []
  const absent = sectionKinds.filter((kind) => !present.has(kind))
  const base = { cells: [], facts: { sections: absent.map(sectionName) } }
  if (absent.length === 0) return [{ ...base, verdict: 'passes', message: '' }]
  const tables = absent.filter((kind) => hasTable(kind, report))
  const others = absent.filter((kind) => !tables.includes(kind))
  return [
    ...(tables.length > 0 ? [asked(tables)] : []),
    ...(others.length > 0 ? [missing(others)] : []),
  ]
}

function asked(kinds: readonly SectionKind[]): Judgement {
  const message = `读到了表格，但没有读到${listed(kinds)}的标题，请核对标题是否写明。`
  const facts = { sections: kinds.map(sectionName) }
  return { cells: [], facts, verdict: 'uncertain', severity: 'info', message }
}

function missing(kinds: readonly SectionKind[]): Judgement {
  const message = `没有读到${listed(kinds)}，请核对是否遗漏，或者文件是否完整。`
  return { cells: [], facts: { sections: kinds.map(sectionName) }, verdict: 'fails', message }
}

function hasTable(kind: SectionKind, report: Report): boolean {
  const table = tableKeys.find((key) => key === kind)
  return (
    table !== undefined && Object.keys(report.cells).some((cell) => cell.startsWith(`${table}.`))
  )
}

function listed(kinds: readonly SectionKind[]): string {
  return kinds.map((kind) => `“${sectionName(kind)}”`).join('、')
}

// Reports to JSON and back: gongkai.report/1 (docs/reference/report-json.md).

import { parseExactJson } from './json/exact-json.ts'
import { reportValue } from './json/print-report.ts'
import { completed, reportShape } from './json/report-shape.ts'
import type { Schema } from './json/shape.ts'
import type { Report } from './report.ts'

/** Why a text is no report: every problem, in Chinese, each with its place in the JSON. */
export type JsonProblems = { readonly problems: readonly string[] }

/** The report as one line of JSON, or indented; keys in a fixed order, digits as in the source. */
export function reportToJson(report: Report, indent?: number): string {
  return JSON.stringify(reportValue(report), undefined, indent)
}

/** The report a JSON text states, or all that is wrong with the text. */
export function reportFromJson(json: string): Report | JsonProblems {
  const problems: string[] = []
  const note = (path: string, problem: string) => problems.push(`${path || '整个文件'}：${problem}`)
  const parsed = parsedJson(json)
  if (parsed === undefined) return { problems: ['内容不完整，请核对文件是否被截断或改动'] }
  const report = reportShape.read(parsed.value, '', note)
  return report === undefined || problems.length > 0 ? { problems } : completed(report)
}

/** JSON Schema 2020-12 of a report. */
export function reportSchema(): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'gongkai.report/1',
    title: '政府信息公开工作年度报告',
    ...reportShape.schema,
  }
}

function parsedJson(json: string): { readonly value: unknown } | undefined {
  try {
    return { value: parseExactJson(json) }
  } catch {
    return undefined
  }
}

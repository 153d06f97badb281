// Chinese words of the pages for severities and verdicts.

import type { Finding, Severity } from '../finding.ts'

export const severityNames: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '提醒',
  info: '提示',
}

export const verdictNames: Readonly<Record<Finding['verdict'], string>> = {
  fails: '',
  uncertain: '请人工核对',
  notAssessable: '无法判断',
}

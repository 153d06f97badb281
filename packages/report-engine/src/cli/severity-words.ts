// Chinese words for severities and verdicts.

import type { Finding, Severity } from '../finding.ts'
import type { Colour } from './paint.ts'

export const severityWords: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '提醒',
  info: '提示',
}

export const severityColours: Readonly<Record<Severity, Colour>> = {
  error: 'red',
  warning: 'yellow',
  info: 'cyan',
}

export const verdictWords: Readonly<Record<Finding['verdict'], string>> = {
  fails: '',
  uncertain: '请人工核对',
  notAssessable: '无法判断',
}

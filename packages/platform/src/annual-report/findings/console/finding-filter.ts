// Which findings a page shows: all, those that wait for a decision, or those of one severity.

import type { Finding, Severity } from '@gongkai/report-engine'
import type { Waiver } from '../../flow/report-edition.ts'
import type { JudgedFinding } from '../decision.ts'

export const severityTitles: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '提醒',
  info: '提示',
}

const shown = { all: '全部', pending: '待处理', decided: '已处理' } as const

export type Filter = {
  readonly show: keyof typeof shown
  readonly severity: Severity | undefined
}

/** The filter an address or a form names; anything else is all. */
export function filterOf(given: URLSearchParams): Filter {
  const [show, severity] = [given.get('show'), given.get('severity')]
  return {
    show: show === 'pending' || show === 'decided' ? show : 'all',
    severity:
      severity === 'error' || severity === 'warning' || severity === 'info' ? severity : undefined,
  }
}

/** The query of an address with the filter. */
export function queryOf({ show, severity }: Filter): string {
  const query = new URLSearchParams()
  if (show !== 'all') query.set('show', show)
  if (severity !== undefined) query.set('severity', severity)
  return query.size === 0 ? '' : `?${query}`
}

/** Whether nobody has said anything of a finding that still counts. */
export function isPending(
  { finding, decision }: JudgedFinding,
  waivers: readonly Waiver[],
): boolean {
  return decision === undefined && !isWaived(finding, waivers)
}

/** Whether the office in charge let an error pass. */
export function isWaived({ fingerprint, severity }: Finding, waivers: readonly Waiver[]): boolean {
  return severity === 'error' && waivers.some((waiver) => waiver.fingerprint === fingerprint)
}

export type Choice = { readonly title: string; readonly count: number; readonly filter: Filter }

/** What can be chosen, with how many findings it would show. */
export function choicesOf(
  findings: readonly JudgedFinding[],
  waivers: readonly Waiver[],
  chosen: Filter,
): readonly Choice[] {
  const choice = (title: string, filter: Filter): Choice => {
    return { title, filter, count: filtered(findings, waivers, filter).length }
  }
  return [
    ...(['all', 'pending', 'decided'] as const).map((show) =>
      choice(shown[show], { ...chosen, show }),
    ),
    ...([undefined, 'error', 'warning', 'info'] as const).map((severity) =>
      choice(severity === undefined ? '各种程度' : severityTitles[severity], {
        ...chosen,
        severity,
      }),
    ),
  ]
}

/** The findings that the filter leaves. */
export function filtered(
  findings: readonly JudgedFinding[],
  waivers: readonly Waiver[],
  { show, severity }: Filter,
): readonly JudgedFinding[] {
  return findings.filter(
    (one) =>
      (severity === undefined || one.finding.severity === severity) &&
      (show === 'all' || isPending(one, waivers) === (show === 'pending')),
  )
}

// What the checks find in an edition: errors that keep it from going on, warnings to be read.

import { type Html, html } from '#kit/html/html.ts'
import type { RecordFinding } from '../checks/record-finding.ts'
import { isOpenState } from '../record/editions.store.ts'
import type { LoadedRecord } from './load-record.ts'

export function findingsPanel({ findings, place }: LoadedRecord): Html | false {
  if (!isOpenState(place.edition.state) && findings.length === 0) return false
  const errors = findings.filter(({ severity }) => severity === 'error')
  const warnings = findings.filter(({ severity }) => severity !== 'error')
  return html`<section class="panel" id="findings"><h2>检查发现</h2>
${findings.length === 0 && html`<p class="nothing-here">没有发现问题。</p>`}
${group(`必须改正（${errors.length}）`, errors)}${group(`请核对（${warnings.length}）`, warnings)}</section>`
}

function group(title: string, findings: readonly RecordFinding[]): Html | false {
  if (findings.length === 0) return false
  return html`<h3>${title}</h3><ul class="record-findings">${findings.map(
    ({ severity, message, excerpt }) =>
      html`<li class="finding-${severity}">${message}${excerpt && html` <q>${excerpt}</q>`}</li>`,
  )}</ul>`
}

// The frame of all pages of one report: where it belongs, its title, and the tabs between its pages.

import { inConsole } from '#agencies/console/console-frame.ts'
import type { Unit } from '#agencies/index.ts'
import { type Html, html } from '#kit/html/html.ts'
import { type Answer, page } from '#kit/http/answer.ts'
import type { SignedIn } from '#kit/http/route.ts'
import type { ReportKey } from '../flow/report-edition.ts'
import { listTabs, type ReportTab } from './report-tabs.ts'

export type ReportFrame = {
  readonly unit: Unit
  readonly key: ReportKey
  readonly tab: ReportTab
  readonly body: Html
}

/** The address of a page of a report on the staff site. */
export function reportPath(unit: Unit, { year }: ReportKey, tab: ReportTab = ''): string {
  return `/annual-reports/${unit.code}/${year}${tab}`
}

/** A page of one report. */
export async function inReportFrame(exchange: SignedIn, frame: ReportFrame): Promise<Answer> {
  const { unit, key, tab, body } = frame
  const links = (await listTabs(exchange, frame)).map(
    (one) =>
      html`<a href="${reportPath(unit, key, one.tab)}"${one.tab === tab && html` aria-current="page"`}>${one.title}</a>`,
  )
  return page(
    inConsole(exchange.view, {
      title: `${unit.name} ${key.year}年`,
      trail: [{ address: '/annual-reports', name: '年度报告' }],
      body: html`<nav class="report-tabs" aria-label="这份报告的页面">${links}</nav>${body}`,
    }),
  )
}

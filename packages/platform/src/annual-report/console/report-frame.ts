// The frame of all pages of one report: where it belongs, its title, and the tabs between its pages.

import { inConsole } from '#agencies/console/console-frame.ts'
import type { Unit } from '#agencies/index.ts'
import { type Html, html } from '#kit/html/html.ts'
import { type Answer, page } from '#kit/http/answer.ts'
import type { View } from '#kit/http/route.ts'
import type { ReportKey } from '../flow/report-edition.ts'

/** The pages of one report, in the order of the tabs: the part after `/annual-reports/:unit/:year`. */
export const reportTabs = {
  '': '概览',
  '/source': '来源文件',
  '/fill-in': '填表',
  '/text': '文字部分',
  '/findings': '检查发现',
  '/preview': '预览公开页面',
  '/roll-up': '下级汇总',
  '/computed': '与记录核对',
  '/years': '年度对比',
  '/history': '经过',
} as const

export type ReportTab = keyof typeof reportTabs

export type ReportFrame = {
  readonly unit: Unit
  readonly key: ReportKey
  readonly tab: ReportTab
  readonly body: Html
  /** The tabs to show; all where absent. */
  readonly tabs?: readonly ReportTab[]
}

/** The address of a page of a report on the staff site. */
export function reportPath(unit: Unit, { year }: ReportKey, tab: ReportTab = ''): string {
  return `/annual-reports/${unit.code}/${year}${tab}`
}

/** A page of one report. */
export function inReportFrame(view: View, frame: ReportFrame): Answer {
  const { unit, key, tab, body, tabs = Object.keys(reportTabs) as ReportTab[] } = frame
  const links = tabs.map(
    (one) =>
      html`<a href="${reportPath(unit, key, one)}"${one === tab && html` aria-current="page"`}>${reportTabs[one]}</a>`,
  )
  return page(
    inConsole(view, {
      title: `${unit.name} ${key.year}年`,
      trail: [{ address: '/annual-reports', name: '年度报告' }],
      body: html`<nav class="report-tabs" aria-label="这份报告的页面">${links}</nav>${body}`,
    }),
  )
}

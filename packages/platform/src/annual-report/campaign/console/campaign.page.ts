// A year's campaign: its days and reminders, who owes a report, and who was reminded.

import { assetAddress } from '#kit/html/assets.ts'
import { detailList } from '#kit/html/components/detail-list/detail-list.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { View } from '#kit/http/route.ts'
import { dayInChina } from '#law/index.ts'
import type { Campaign } from '../campaign.ts'
import { campaignPath, campaignStateTitle } from './campaign-tools.ts'
import type { CampaignView } from './campaign-view.ts'
import { membersPanel } from './members.panel.ts'
import { remindersPanel } from './reminders.panel.ts'
import { settingsPanel } from './settings.panel.ts'

/** The body of the page. */
export function campaignPage(view: View, given: CampaignView): Html {
  const { campaign, attempt } = given
  return html`<link rel="stylesheet" href="${assetAddress('campaign.css')}">${attempt.summary}
${years(given)}${campaign === undefined ? beginning(view, given) : state(view, given, campaign)}
${campaign !== undefined && settingsPanel(view, given, campaign)}
${membersPanel(view, given)}
${campaign !== undefined && remindersPanel(given.reminders)}`
}

/** Other years, each with how its campaign stands. */
function years({ unit, key, years: all }: CampaignView): Html {
  return html`<nav class="report-tabs" aria-label="年度">${all.map(
    ({ year, campaign }) =>
      html`<a href="${campaignPath(unit, year)}"${year === key.year && html` aria-current="page"`}>${year}年（${campaignStateTitle(campaign)}）</a>`,
  )}</nav>`
}

function beginning(view: View, given: CampaignView): Html {
  const { key, units, thisYear } = given
  const owing = units.filter(({ owes }) => owes).length
  return html`<section class="panel"><h2>还没有组织</h2>
${
  key.year > thisYear
    ? html`<p>${key.year}年还没有开始，不能组织它的年度报告编制工作。</p>`
    : html`<p>${key.year}年内存在的 ${owing} 个单位应编制年度报告。组织编制工作后，可以设定内部日期、增减单位，系统按日期提醒还没有报送的单位。</p>${opening(view, given)}`
}</section>`
}

/** A year that is not over may be prepared, and it is said that it is not over. */
function opening(view: View, { unit, key, thisYear, mayLead }: CampaignView): Html {
  if (!mayLead) return html`<p>由本级主管部门组织。</p>`
  const path = `${campaignPath(unit, key.year)}/open`
  if (key.year < thisYear) return button(view, { path, name: '组织编制工作', tone: 'btn-primary' })
  return html`<p><strong>${key.year}年还没有结束。</strong>各单位要到${key.year + 1}年1月才能填报；现在组织，是提前确定单位和日期，并通知各单位准备。</p>
${button(view, { path, name: '提前组织编制工作' })}`
}

function state(
  view: View,
  { unit, key, mayLead, names, thisYear }: CampaignView,
  campaign: Campaign,
): Html {
  const isOpen = campaign.state === 'open'
  const path = campaignPath(unit, key.year)
  const by = (id: string | null): string => (id !== null && names.get(id)) || '系统'
  return html`<section class="panel"><h2>概况</h2>${detailList({
    状态: isOpen ? campaignStateTitle(campaign) : `${campaignStateTitle(campaign)}，不再提醒`,
    ...(key.year >= thisYear && {
      年度: `${key.year}年还没有结束，各单位${key.year + 1}年1月起填报`,
    }),
    开始: `${dayInChina(campaign.openedAt)}，${by(campaign.openedBy)}`,
    ...(campaign.closedAt !== null && {
      结束: `${dayInChina(campaign.closedAt)}，${by(campaign.closedBy)}`,
    }),
    进度: html`<a href="/annual-reports?year=${key.year}">查看各单位进度</a>`,
  })}
${mayLead && (isOpen ? button(view, { path: `${path}/close`, name: '结束编制工作' }) : button(view, { path: `${path}/reopen`, name: '重新开始' }))}</section>`
}

type Button = { readonly path: string; readonly name: string; readonly tone?: string }

function button(view: View, { path, name, tone }: Button): Html {
  return html`<form method="post" action="${path}">${view.token()}<button class="btn ${tone}" type="submit">${name}</button></form>`
}

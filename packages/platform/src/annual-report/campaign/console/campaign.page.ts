// A year's campaign: its days and reminders, who owes a report, and who was reminded.

import { assetAddress } from '#kit/html/assets.ts'
import { detailList } from '#kit/html/components/detail-list/detail-list.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { View } from '#kit/http/route.ts'
import { dayInChina } from '#law/index.ts'
import type { Campaign } from '../campaign.ts'
import { campaignPath } from './campaign-tools.ts'
import type { CampaignView } from './campaign-view.ts'
import { membersPanel } from './members.panel.ts'
import { remindersPanel } from './reminders.panel.ts'
import { settingsPanel } from './settings.panel.ts'

/** The body of the page. */
export function campaignPage(view: View, given: CampaignView): Html {
  const { campaign, attempt } = given
  return html`<link rel="stylesheet" href="${assetAddress('campaign.css')}">${attempt.summary}
${campaign === undefined ? beginning(view, given) : state(view, given, campaign)}
${campaign !== undefined && settingsPanel(view, given, campaign)}
${membersPanel(view, given)}
${campaign !== undefined && remindersPanel(given.reminders)}`
}

function beginning(view: View, { unit, key, units, mayLead }: CampaignView): Html {
  const owing = units.filter(({ owes }) => owes).length
  return html`<section class="panel"><h2>还没有组织</h2>
<p>${key.year}年内存在的 ${owing} 个单位应编制年度报告。组织编制工作后，可以设定内部日期、增减单位，系统按日期提醒还没有报送的单位。</p>
${mayLead ? button(view, { path: `${campaignPath(unit, key.year)}/open`, name: '组织编制工作', tone: 'btn-primary' }) : html`<p>由本级主管部门组织。</p>`}</section>`
}

function state(view: View, { unit, key, mayLead, names }: CampaignView, campaign: Campaign): Html {
  const isOpen = campaign.state === 'open'
  const path = campaignPath(unit, key.year)
  const by = (id: string | null): string => (id !== null && names.get(id)) || '系统'
  return html`<section class="panel"><h2>概况</h2>${detailList({
    状态: isOpen ? '正在进行' : '已经结束，不再提醒',
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

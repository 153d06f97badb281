// The internal days of a campaign by level, and when the units are reminded of them.

import { detailList } from '#kit/html/components/detail-list/detail-list.ts'
import { field } from '#kit/html/components/field/field.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { View } from '#kit/http/route.ts'
import type { Campaign } from '../campaign.ts'
import { type Level, lawOfLevel, legalDate, levels, levelTitles } from '../levels.ts'
import { campaignPath } from './campaign-tools.ts'
import { type CampaignView, isTyped } from './campaign-view.ts'

export function settingsPanel(view: View, given: CampaignView, campaign: Campaign): Html {
  const { mayLead, unit, key } = given
  if (!mayLead || campaign.state === 'closed')
    return html`<section class="panel"><h2>日期和提醒</h2>${shown(campaign)}</section>`
  return html`<section class="panel"><h2>日期和提醒</h2>
<form method="post" action="${campaignPath(unit, key.year)}/settings">${view.token()}
<p class="form-hint" id="dates-hint">内部日期可以早于法定日期，不能晚于法定日期。</p>
<div class="table-frame" tabindex="0" role="region" aria-label="各层级的日期"><table class="data-table dates-table">
<caption class="visually-hidden">各层级的日期</caption>
<thead><tr><th scope="col">层级</th><th scope="col">报送</th><th scope="col">公开</th><th scope="col">法定日期</th></tr></thead>
<tbody>${levels.map((level) => line(given, campaign, level))}</tbody></table></div>
<div class="form-line">
${remindField(given, { name: 'before', label: '到期前几天提醒', days: campaign.remindBefore })}
${remindField(given, { name: 'after', label: '逾期后几天提醒', days: campaign.remindAfter })}
<button class="btn btn-primary" type="submit">保存</button></div></form></section>`
}

function line({ attempt, key }: CampaignView, { dates }: Campaign, level: Level): Html {
  const input = (which: 'submitOn' | 'publishOn', label: string): Html => {
    const name = `${level}-${which}`
    const wrong = attempt.problem(name)
    const value = isTyped(attempt, 'settings') ? attempt.typed(name) : dates[level][which]
    return html`<td>${wrong && html`<p class="field-problem" id="${name}-problem">${wrong}</p>`}
<input class="form-control${wrong && ' is-invalid'}" id="${name}" name="${name}" type="date" value="${value}" autocomplete="off" required aria-label="${levelTitles[level]}的${label}日期" aria-describedby="${wrong ? `${name}-problem` : 'dates-hint'}"></td>`
  }
  return html`<tr><th scope="row">${levelTitles[level]}</th>${input('submitOn', '报送')}${input('publishOn', '公开')}
<td>${legalDate(level, key.year)}<br><span class="quiet">${lawOfLevel[level]}</span></td></tr>`
}

function remindField(
  { attempt }: CampaignView,
  { name, label, days }: { name: string; label: string; days: readonly number[] },
): Html {
  const value = isTyped(attempt, 'settings') ? attempt.typed(name) : days.join('、')
  const problem = attempt.problem(name)
  return field({
    ...{ name, label, value, problem },
    hint: '如 15、7、1；不提醒则不填',
    isOptional: true,
  })
}

function shown({ dates, remindBefore, remindAfter }: Campaign): Html {
  const days = (list: readonly number[]): string =>
    list.length === 0 ? '不提醒' : `${list.join('、')} 天`
  return detailList({
    ...Object.fromEntries(
      levels.map((level) => [
        levelTitles[level],
        `${dates[level].submitOn}（含当日）前报送，${dates[level].publishOn}（含当日）前公开`,
      ]),
    ),
    到期前提醒: days(remindBefore),
    逾期后提醒: days(remindAfter),
  })
}

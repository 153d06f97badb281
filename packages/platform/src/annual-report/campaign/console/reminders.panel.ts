// Whom a campaign has reminded: a line for each day and stage.

import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { Reminder } from '../reminders.store.ts'

/** Days enough to see what was done lately. */
const atMost = 30

export function remindersPanel(reminders: readonly Reminder[]): Html {
  const groups = Map.groupBy(reminders, ({ remindedOn, stage }) => `${remindedOn} ${stage}`)
  const lines = [...groups.values()].slice(0, atMost).flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const people = group.reduce((sum, one) => sum + one.people, 0)
    const nobody = group.filter((one) => one.people === 0).length
    return [
      [
        first.remindedOn,
        stageInWords(first.stage),
        group.length,
        people,
        nobody === 0 ? '' : html`<span class="is-late">${nobody} 个单位没有可以提醒的人</span>`,
      ],
    ]
  })
  return html`<section class="panel"><h2>提醒记录</h2>${dataTable({
    caption: '提醒记录',
    columns: ['日期', '阶段', '单位数', '人数', '说明'],
    lines,
    whenEmpty: '还没有提醒过。',
  })}</section>`
}

/** submit-7 → 报送前 7 天 */
function stageInWords(stage: string): string {
  const [, duty = '', sign, days] = /^(submit|publish)([-+])(\d+)$/.exec(stage) ?? []
  const name = duty === 'publish' ? '公开' : '报送'
  return sign === '-' ? `${name}到期前 ${days} 天内` : `${name}逾期 ${days} 天起`
}

// Where the figures of a report made from a roll-up come from, and whose are not in it.

import { type Html, html } from '#kit/html/html.ts'
import { dayInChina } from '#law/index.ts'
import type { Coverage } from '../roll-up/coverage.store.ts'

/** A line of the overview. */
export function coverageLine({ madeAt, counted, missing }: Coverage, path: string): Html {
  return html`${dayInChina(madeAt)} 由 ${counted.length} 个单位汇总${missing.length > 0 && html`，<strong class="roll-up-lacking">缺 ${missing.length} 个单位</strong>`}。<a href="${path}/roll-up">查看下级汇总</a>`
}

/** The units that are missing, by name; nothing where none is. */
export function missingUnits({ missing }: Coverage): Html | false {
  if (missing.length === 0) return false
  return html`<div class="notice notice-problem"><p class="notice-title">报告的数字不含下列 ${missing.length} 个单位</p>
<ul>${missing.map(({ name }) => html`<li>${name}</li>`)}</ul></div>`
}

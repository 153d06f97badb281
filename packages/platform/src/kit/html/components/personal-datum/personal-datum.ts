// Personal data on a screen: masked, with a button that shows it and says that showing is noted.

import { type Html, html } from '#kit/html/html.ts'

export type PersonalDatum = {
  /** What it is, for the button: 手机号码. */
  readonly label: string
  readonly masked: string
  /** The whole, once it was asked for. */
  readonly revealed?: string | undefined
  /** Where the button posts. */
  readonly action: string
  readonly token: Html
}

export function personalDatum({ label, masked, revealed, action, token }: PersonalDatum): Html {
  if (revealed !== undefined)
    return html`<span class="personal-datum">${revealed} <small>已显示，查看已记入审计日志</small></span>`
  return html`<form class="personal-datum" method="post" action="${action}">${token}<span>${masked}</span>
<button class="btn btn-sm" type="submit" aria-label="显示${label}，查看会记入审计日志">显示</button></form>`
}

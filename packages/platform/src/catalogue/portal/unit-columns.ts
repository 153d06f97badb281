// The columns of one unit as a row of links: on its own page and on each of its columns.

import { assetAddress } from '#kit/html/assets.ts'
import { type Html, html } from '#kit/html/html.ts'
import { columns } from './columns.ts'

/**
 * The row, in the order of the law's platform; `here`: the column that is shown.
 * @law 国办公开办函〔2019〕61号 — 指南、制度、法定主动公开内容、年报, with a way to 依申请公开
 */
export function unitColumns(unitCode: string, here?: string): Html {
  const own = Object.entries(columns).map(
    ([name, { title }]) => [name, `/units/${unitCode}/${name}`, title] as const,
  )
  const all = [
    ...own,
    ['reports', `/reports/${unitCode}`, '政府信息公开年报'],
    ['apply', `/apply?unit=${unitCode}`, '依申请公开'],
  ] as const
  return html`<link rel="stylesheet" href="${assetAddress('record-lists.css')}"><nav class="unit-columns-nav" aria-label="政府信息公开栏目">${all.map(
    ([name, address, title]) =>
      html`<a href="${address}"${name === here && html` aria-current="page"`}>${title}</a>`,
  )}</nav>`
}

/** Where programs follow what is new: of the site, of a unit, of one of its columns. */
export function feedLink(title: string, asked: Readonly<Record<string, string>> = {}): Html {
  const query = new URLSearchParams(asked)
  const address = query.size === 0 ? '/feeds/records.atom' : `/feeds/records.atom?${query}`
  return html`<link rel="alternate" type="application/atom+xml" title="${title}" href="${address}">
`
}

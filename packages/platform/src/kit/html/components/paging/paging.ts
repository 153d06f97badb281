// Links between the pages of a long list: back to its beginning, on to what follows.

import { type Html, html } from '#kit/html/html.ts'

export type Paging = {
  /** Of what; read out, not shown. */
  readonly name: string
  /** The beginning of the list; absent on the first page. */
  readonly first?: string | undefined
  /** Absent on the last page. */
  readonly next?: string | undefined
  /** Where one is, in words: 第 1–50 个，共 312 个. */
  readonly place?: string | undefined
}

/** Nothing where everything is on one page. */
export function paging({ name, first, next, place }: Paging): Html {
  if (first === undefined && next === undefined) return html``
  return html`<nav class="paging" aria-label="${name}">
${place && html`<span class="paging-place">${place}</span>`}
${first && html`<a class="btn btn-sm" href="${first}">回到第一页</a>`}
${next && html`<a class="btn btn-sm" href="${next}" rel="next">下一页</a>`}</nav>`
}

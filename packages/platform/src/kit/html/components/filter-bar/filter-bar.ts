// What a list is narrowed by: fields in one line, sent by GET so that the address can be kept.

import { type Html, html } from '#kit/html/html.ts'

export type Filter =
  | {
      readonly kind: 'search'
      readonly name: string
      readonly label: string
      readonly value: string
      /** Id of a datalist in the page. */
      readonly list?: string
    }
  | {
      readonly kind: 'select'
      readonly name: string
      readonly label: string
      readonly value: string
      readonly options: readonly (readonly [value: string, title: string])[]
    }
  | {
      readonly kind: 'check'
      readonly name: string
      readonly label: string
      readonly isOn: boolean
    }

export type FilterBar = {
  /** Read out: what is being looked for. */
  readonly name: string
  readonly address: string
  readonly filters: readonly Filter[]
  /** Where nothing is narrowed; absent when nothing is. */
  readonly clear?: string | undefined
}

export function filterBar({ name, address, filters, clear }: FilterBar): Html {
  return html`<form class="filter-bar" method="get" action="${address}" role="search" aria-label="${name}">
${filters.map(input)}
<button class="btn btn-primary" type="submit">查找</button>
${clear && html`<a href="${clear}">清除条件</a>`}</form>`
}

function input(filter: Filter): Html {
  const { name, label } = filter
  switch (filter.kind) {
    case 'search':
      return html`<label class="filter-search">${label}<input class="form-control" type="search" name="${name}" value="${filter.value}"${filter.list && html` list="${filter.list}"`}></label>`
    case 'select':
      return html`<label>${label}<select class="form-select" name="${name}">${filter.options.map(
        ([value, title]) =>
          html`<option value="${value}"${value === filter.value && html` selected`}>${title}</option>`,
      )}</select></label>`
    case 'check':
      return html`<label class="filter-check"><input type="checkbox" name="${name}" value="yes"${filter.isOn && html` checked`}>${label}</label>`
  }
}

// Lines of a list of records: title, number, whose it is, whether it holds, since when it is public.

import { type Html, html } from '#kit/html/html.ts'
import { dayInChina, type LocalDate } from '#law/index.ts'
import type { ListedRecord } from '../publication/public-list.store.ts'
import { recordAddress } from '../publication/publication.ts'
import { saysValidity } from './document-words.ts'

export type RecordLines = {
  readonly records: readonly ListedRecord[]
  readonly today: LocalDate
  /** Whether each line names its unit. */
  readonly isOfMany: boolean
}

/** The list; of no records nothing. */
export function recordLines({ records, today, isOfMany }: RecordLines): Html | false {
  return (
    records.length > 0 &&
    html`<ul class="record-lines">${records.map((one) => {
      const day = dayInChina(one.publishedAt)
      return html`<li><a href="${recordAddress(one)}">${one.title}</a>${state(one, today)}<span class="record-line-about">${one.documentNumber && html`<span>${one.documentNumber}</span>`}${one.told.map((value) => html`<span>${value}</span>`)}${isOfMany && html`<a href="/units/${one.unitCode}">${one.unitName}</a>`}<time datetime="${day}">${day}</time></span></li>`
    })}</ul>`
  )
}

/** Only of what is a document, and only where it is not simply in force. */
function state({ kind, endsOn, amendedOn }: ListedRecord, today: LocalDate): Html | false {
  if (!saysValidity(kind)) return false
  if (endsOn !== null && endsOn <= today)
    return html`<span class="record-state record-state-ended">已失效</span>`
  return amendedOn !== null && amendedOn <= today && html`<span class="record-state">已修改</span>`
}

/** Everything that shows of a list. */
export function linesKey(records: readonly ListedRecord[]): string {
  return records
    .map(({ recordId, digest, unitName, endsOn, amendedOn }) =>
      [recordId, digest, unitName, endsOn, amendedOn].join(' '),
    )
    .join('\n')
}

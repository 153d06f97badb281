// The list of all records of the site: newest first, narrowed by kind, validity and year.

import { assetAddress } from '#kit/html/assets.ts'
import { type Html, html, type Piece } from '#kit/html/html.ts'
import type { LocalDate } from '#law/index.ts'
import type { ListedRecord } from '../publication/public-list.store.ts'
import { type RecordKindName, recordKinds } from '../record/kinds.ts'
import { type AskedList, listAddress } from './list-query.ts'
import { recordLines } from './record-list.ts'

export type DocumentsList = {
  readonly title: string
  /** What stands above the filters: where one is, other columns. */
  readonly above?: Piece
  readonly path: string
  readonly asked: AskedList
  readonly kinds: readonly RecordKindName[]
  /** How many of each kind are public. */
  readonly counts: ReadonlyMap<RecordKindName, number>
  readonly years: readonly number[]
  readonly records: readonly ListedRecord[]
  /** Whether more records follow. */
  readonly hasMore: boolean
  readonly today: LocalDate
  readonly isOfMany: boolean
  /** Whether what is listed can end: policy and rules. */
  readonly saysValidity: boolean
}

/** The body of the page. */
export function documentsListPage(list: DocumentsList): Html {
  return html`<link rel="stylesheet" href="${assetAddress('record-lists.css')}">
${list.above ?? html`<h1 class="record-list-title">${list.title}</h1>`}
${listWithFilters(list)}`
}

/** The filters, the lines and the way on; what is empty says so. */
function listWithFilters(list: DocumentsList): Html {
  const { asked, records, path, today, isOfMany, hasMore } = list
  const isNarrowed =
    asked.kind !== '' ||
    asked.holds !== '' ||
    asked.year !== '' ||
    asked.item !== '' ||
    asked.entry !== ''
  const isEmpty = records.length === 0
  if (isEmpty && !isNarrowed && asked.after === undefined)
    return html`<p class="record-nothing">还没有公开的信息。</p>`
  const next = hasMore ? listAddress(path, asked, records.at(-1)) : undefined
  return html`${filters(list, isNarrowed)}
${isEmpty ? html`<p class="record-nothing">没有符合条件的信息。</p>` : recordLines({ records, today, isOfMany })}
<nav class="record-paging" aria-label="分页">${asked.after && html`<a class="btn" href="${listAddress(path, asked)}">回到第一页</a>`}${next && html`<a class="btn" href="${next}" rel="next">下一页</a>`}</nav>`
}

function filters(
  { asked, kinds, counts, years, path, saysValidity }: DocumentsList,
  isNarrowed: boolean,
): Html {
  const known = kinds.filter((kind) => (counts.get(kind) ?? 0) > 0 || kind === asked.kind)
  return html`<form class="record-filters" method="get" action="${path}" role="search" aria-label="缩小范围">
${asked.item !== '' && html`<input type="hidden" name="item" value="${asked.item}">`}${asked.entry !== '' && html`<input type="hidden" name="entry" value="${asked.entry}">`}
${known.length > 1 && select({ name: 'kind', label: '种类', value: asked.kind }, [['', '全部种类'], ...known.map((kind) => [kind, `${recordKinds[kind].title}（${counts.get(kind) ?? 0}）`] as const)])}
${saysValidity && select({ name: 'holds', label: '有效性', value: asked.holds }, heldOptions)}
${select({ name: 'year', label: '发布年份', value: asked.year }, [['', '全部年份'], ...years.map((year) => [String(year), `${year}年`] as const)])}
<button class="btn btn-primary" type="submit">查找</button>
${isNarrowed && html`<a href="${path}">清除条件</a>`}
</form>`
}

type Options = readonly (readonly [value: string, title: string])[]

const heldOptions: Options = [
  ['', '全部'],
  ['yes', '现行有效'],
  ['no', '已失效或者废止'],
]

type Chosen = { readonly name: string; readonly label: string; readonly value: string }

function select({ name, label, value }: Chosen, options: Options): Html {
  return html`<label>${label}<select class="form-select" name="${name}">${options.map(
    ([one, title]) =>
      html`<option value="${one}"${one === value && html` selected`}>${title}</option>`,
  )}</select></label>`
}

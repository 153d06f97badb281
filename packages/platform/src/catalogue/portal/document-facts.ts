// The head table of a record: the seven fields every page must have, and what else is known.

import { type Html, html, type Piece } from '#kit/html/html.ts'
import { dayInChina } from '#law/index.ts'
import { recordAddress } from '../publication/publication.ts'
import type { PublicFact } from '../publication/shown-records.store.ts'
import { attributeTitles } from '../record/attribute.ts'
import { kindOf } from '../record/kinds.ts'
import { publicValue } from '../record/public-fields.ts'
import {
  endOf,
  lastDayOf,
  type ValidityFact,
  validityOn,
  validityTitles,
} from '../validity/validity.ts'
import { saysValidity } from './document-words.ts'
import type { ShownDocument } from './shown-document.ts'

/** Facts as the rules of validity take them. */
export function ruledFacts(facts: readonly PublicFact[]): readonly ValidityFact[] {
  return facts.map((fact) => ({ ...fact, by: null, basis: '' }))
}

/** The table; fields of the seven that are empty say so. */
export function documentFacts(shown: ShownDocument): Html {
  const { edition, content } = shown
  const required: readonly (readonly [string, Piece])[] = [
    ['索引号', edition.indexNumber],
    ['主题分类', content.subject || '无'],
    ['公开主体', html`<a href="/units/${edition.unitCode}">${edition.unitName}</a>`],
    ['公开属性', content.attribute === null ? '无' : attributeTitles[content.attribute]],
    ['发文字号', content.documentNumber || '无'],
    ['成文日期', content.formedOn ?? '无'],
    ['发布日期', dayInChina(firstPublished(shown))],
  ]
  const rows = [...required, ...validity(shown), ...others(shown), ...own(shown)]
  return html`<section aria-label="信息概要"><dl class="document-facts">${rows.map(
    ([title, value]) => html`<div><dt>${title}</dt><dd>${value}</dd></div>`,
  )}</dl></section>`
}

/** When it became public at all: what the time limit of the law is counted to. */
export function firstPublished({
  edition,
  editions,
}: Pick<ShownDocument, 'edition' | 'editions'>): Date {
  return editions.at(-1)?.publishedAt ?? edition.publishedAt
}

type Rows = readonly (readonly [string, Piece])[]

function validity({ edition, content, facts, today }: ShownDocument): Rows {
  if (!saysValidity(edition.kind)) return []
  const ruled = ruledFacts(facts)
  const now = validityOn(content, ruled, today)
  const end = endOf(content, ruled)
  const last = lastDayOf(content, ruled)
  const state = html`<span class="document-validity document-validity-${now}">${validityTitles[now]}</span>`
  return [
    ['有效性', [state, doneBy(facts, end?.factId)]],
    ...(content.effectiveOn ? [['施行日期', content.effectiveOn] as const] : []),
    ...(last !== null ? [['有效期至', last] as const] : []),
    ...(end !== undefined && end.kind !== 'lapsed'
      ? [[`${validityTitles[end.kind]}日期`, end.on] as const]
      : []),
  ]
}

/** By which document it was ended or, while it holds, amended. */
function doneBy(facts: readonly PublicFact[], endedBy: string | undefined): Piece {
  const told = facts.filter(({ id, kind }) =>
    endedBy === undefined ? kind === 'amended' : id === endedBy,
  )
  return told.map(({ by, byDocument }) => {
    if (by !== null) return html`<span>由<a href="${recordAddress(by)}">《${by.title}》</a></span>`
    return byDocument !== '' && html`<span>由${byDocument}</span>`
  })
}

function others({ edition, content }: ShownDocument): Rows {
  const given: Rows = [
    ['本版发布日期', edition.number > 1 ? dayInChina(edition.publishedAt) : null],
    ['发文机关', content.issuers.join('、')],
    ['体裁', content.genre],
    ['公开对象', content.audience],
    ['关键词', content.keywords.join('、')],
    ['信息来源', content.source],
    ['变更日期', edition.number > 1 ? content.changedOn : null],
  ]
  return given.filter(([, value]) => value !== '' && value !== null)
}

/** Fields that only this kind has. */
function own({ edition, content }: ShownDocument): Rows {
  return (kindOf(edition.kind).fields ?? []).flatMap((field) => {
    const value = publicValue(field, content)
    return value === '' ? [] : [[field.title, value] as const]
  })
}

// The tab 各次保存 of a record: every save of an edition, and the difference of any two.

import { listStaffNames } from '#agencies/index.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { paging } from '#kit/html/components/paging/paging.ts'
import { type Html, html } from '#kit/html/html.ts'
import { momentText } from '#kit/html/moment.ts'
import type { Answer } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { whoDid } from '../../console/people.ts'
import { inRecordFrame } from '../../console/record-frame.ts'
import {
  recordAccess as access,
  isOwnUnit,
  type RecordPlace,
  recordPath,
  recordPlace,
} from '../../console/record-scope.ts'
import { recordStyles } from '../../console/records.page.ts'
import { shownDifference } from '../../editor/console/shown-difference.ts'
import { findSave, listTied } from '../../editor/saves.store.ts'
import type { RecordTie } from '../../record/content.ts'
import { kindOf } from '../../record/kinds.ts'
import { contentDifference } from '../content-difference.ts'
import { listSaves, type Save } from '../line-of-saves.store.ts'

export const savesRoutes: readonly Route[] = [
  { method: 'GET', path: '/records/:unit/:id/saves', access, handler: showSaves },
]

const perPage = 100

/** Drafts are the unit's own papers: those above see what was handed in, not each save. */
async function showSaves(exchange: SignedIn): Promise<Answer> {
  const { database, query } = exchange
  const place = await recordPlace(exchange)
  const { edition, unit, record, editions } = place
  if (!isOwnUnit(exchange, unit.id)) throw new NotFound()
  const below = versionIn(query.get('below'))
  const found = await listSaves(database, edition, { below, limit: perPage + 1 })
  const saves = found.slice(0, perPage)
  const path = recordPath(unit, record.recordId, '/saves')
  const names = await listStaffNames(database, [...new Set(saves.map(({ by }) => by))])
  const wanted = wantedIn(query, saves)
  const here = `${path}?edition=${edition.number}`
  const body = html`${recordStyles}<link rel="stylesheet" href="${assetAddress('editor.css')}">${wanted && (await difference(exchange, place, wanted))}
<section class="panel"><h2>第 ${edition.number} 版的各次保存</h2>${otherEditions(place, path)}
<form class="saves-form" method="get" action="${path}"><input type="hidden" name="edition" value="${edition.number}">
${saveTable(saves, { names, wanted, digest: edition.digest })}
${saves.length > 1 && html`<button class="btn" type="submit">比较选定的两次</button>`}</form>
${paging({
  name: '保存记录的翻页',
  first: below === undefined ? undefined : here,
  next: found.length > perPage ? `${here}&below=${saves.at(-1)?.version ?? 0}` : undefined,
})}${editions.length === 1 && saves.length === 1 && html`<p class="quiet">只保存过一次，没有可以比较的。</p>`}</section>`
  return inRecordFrame(exchange, { place, tab: '/saves', body })
}

type Wanted = { readonly from: number; readonly to: number }

/** The two that were chosen; without a choice the last two. */
function wantedIn(query: URLSearchParams, [last, before]: readonly Save[]): Wanted | undefined {
  const [from, to] = [versionIn(query.get('from')), versionIn(query.get('to'))]
  if (from !== undefined && to !== undefined)
    return from <= to ? { from, to } : { from: to, to: from }
  return last && before && { from: before.version, to: last.version }
}

function versionIn(text: string | null): number | undefined {
  return text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined
}

async function difference(
  { database }: SignedIn,
  { edition, record }: RecordPlace,
  { from, to }: Wanted,
): Promise<Html> {
  const [before, after] = await Promise.all([
    findSave(database, edition, from),
    findSave(database, edition, to),
  ])
  if (before === undefined || after === undefined) throw new NotFound()
  const tied = await listTied(database, [...before.ties, ...after.ties])
  const titles = new Map(tied.map(({ recordId, title }) => [recordId, title]))
  const nameOf = ({ recordId }: RecordTie): string => titles.get(recordId) ?? '没有公开的信息'
  const fields = contentDifference({ before, after, kind: kindOf(record.kind), nameOf })
  return html`<section class="panel" id="difference"><h2>第 ${from} 次与第 ${to} 次保存的不同</h2>
<p class="quiet"><del>删去的文字</del>，<ins>加上的文字</ins></p>
${fields.length === 0 && html`<p class="nothing-here">这两次保存的内容相同。</p>`}
${fields.map(({ title, lines }) => html`<h3>${title}</h3>${shownDifference(lines)}`)}</section>`
}

type Shown = {
  readonly names: ReadonlyMap<string, string>
  readonly wanted: Wanted | undefined
  /** Of the present content. */
  readonly digest: string
}

function saveTable(saves: readonly Save[], { names, wanted, digest }: Shown): Html {
  const radio = (name: 'from' | 'to', { version }: Save): Html =>
    html`<input type="radio" name="${name}" value="${version}" aria-label="${name === 'from' ? '从' : '到'}第 ${version} 次"${wanted?.[name] === version && html` checked`}>`
  return html`<div class="table-frame"><table class="data-table slim-table"><caption class="visually-hidden">各次保存</caption>
<thead><tr><th scope="col">从</th><th scope="col">到</th><th scope="col">保存</th></tr></thead>
<tbody>${saves.map(
    (save) =>
      html`<tr><td>${radio('from', save)}</td><td>${radio('to', save)}</td><th scope="row">第 ${save.version} 次 <span class="quiet">${momentText(save.at)} ${whoDid(save.by, names)}${save.digest === digest && '（与现在相同）'}</span></th></tr>`,
  )}</tbody></table></div>`
}

function otherEditions({ editions, edition }: RecordPlace, path: string): Html | false {
  const others = editions.filter(({ number }) => number !== edition.number)
  if (others.length === 0) return false
  return html`<p>其他各版：${others.map(({ number }) => html`<a href="${path}?edition=${number}">第 ${number} 版</a> `)}</p>`
}

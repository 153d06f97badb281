// The board of items by units, and what is public behind one of its cells.

import { inConsole } from '#agencies/console/console-frame.ts'
import type { Unit } from '#agencies/index.ts'
import { findCalendar } from '#calendar/index.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { filterBar } from '#kit/html/components/filter-bar/filter-bar.ts'
import { type Html, html } from '#kit/html/html.ts'
import { type Answer, page } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { dayInChina } from '#law/index.ts'
import { limitFor } from '../../clock/publishing-deadline.ts'
import { timeLeft } from '../../clock/time-left.ts'
import { listRunning } from '../../clock/timeliness.store.ts'
import {
  recordAccess as access,
  isOwnUnit,
  recordPath,
  recordScope,
} from '../../console/record-scope.ts'
import { recordStyles } from '../../console/records.page.ts'
import { findCatalogueInForce } from '../../entries/catalogues.store.ts'
import { listEntries } from '../../entries/entries.store.ts'
import {
  catalogueItems,
  isItemCode,
  itemCodes,
  itemInWords,
  itemOf,
  itemsOfUnit,
} from '../../entries/items.ts'
import { loadLimits } from '../../entries/limits-of-unit.store.ts'
import { isRecordKind, kindOf } from '../../record/kinds.ts'
import { countPublic, listCovered } from '../coverage.store.ts'
import { type CoverageCell, coverageOf, coverageTitles, type PublicCount } from '../coverage.ts'

export const coverageRoutes: readonly Route[] = [
  { method: 'GET', path: '/records/coverage', access, handler: showBoard },
  { method: 'GET', path: '/records/coverage/:unit/:item', access, handler: showCell },
]

const trail = [{ address: '/records', name: '主动公开' }]

async function showBoard(exchange: SignedIn): Promise<Answer> {
  const { database, view, query } = exchange
  const all = await recordScope(exchange)
  const asked = all.filter(({ code }) => code === query.get('unit'))
  const scope = asked.length > 0 ? asked : all
  const counts = await countPublic(
    database,
    scope.map(({ id }) => id),
  )
  const boards: { readonly unit: Unit; readonly cells: readonly CoverageCell[] }[] = []
  for (const unit of scope)
    boards.push({ unit, cells: await cellsOf(exchange, unit, counts.get(unit.id) ?? []) })
  const lines = itemCodes
    .filter((item) => boards.some(({ cells }) => cells.some((one) => one.item === item)))
    .map((item) => [
      html`<span class="record-title">${catalogueItems[item].number}${catalogueItems[item].title}<small>${catalogueItems[item].law}</small></span>`,
      ...boards.map(({ unit, cells }) => {
        const cell = cells.find((one) => one.item === item)
        return cell === undefined ? html`<span class="quiet">—</span>` : cellOf(unit, cell)
      }),
    ])
  const body = html`${recordStyles}${all.length > 1 && unitFilter(all, asked[0])}<section class="panel wide-words"><p class="form-hint">每格是这一单位在这一项下正在公开的信息。“待更新”是有逾期的信息，或者目录写明每年公开、今年还没有公开的条目；“空白”是没有公开的信息。</p>
${dataTable({ caption: '各单位各项的公开情况', columns: ['项目', ...boards.map(({ unit }) => unit.name)], lines, whenEmpty: '没有可以查看的单位。' })}</section>`
  return page(inConsole(view, { title: '公开情况', trail, body }))
}

function unitFilter(all: readonly Unit[], asked: Unit | undefined): Html {
  const units = all.map(({ code, name }) => [code, name] as const)
  const options = [['', '全部'] as const, ...units]
  return filterBar({
    name: '选择单位',
    address: '/records/coverage',
    filters: [{ kind: 'select', name: 'unit', label: '单位', value: asked?.code ?? '', options }],
    clear: asked && '/records/coverage',
  })
}

async function cellsOf(exchange: SignedIn, unit: Unit, counts: readonly PublicCount[]) {
  const { database, person, now } = exchange
  const today = dayInChina(now)
  const catalogue = await findCatalogueInForce(database, unit.id, today)
  const calendar = await findCalendar(database, unit.region)
  const limitOn = await loadLimits(database, unit.id)
  const withDesk = isOwnUnit(exchange, unit.id)
  const running = await listRunning(database, { unitIds: [unit.id], staffId: person.id, withDesk })
  const overdue = running.filter(
    (one) => timeLeft(one, { calendar, today, limit: limitFor(one, limitOn) }).isOverdue,
  )
  return coverageOf({
    items: itemsOfUnit(unit),
    counts,
    entries: catalogue === undefined ? [] : await listEntries(database, catalogue),
    overdue: overdue.flatMap(({ entryCode }) => itemOf(entryCode) ?? []),
    today,
  })
}

const tones = { upToDate: 'published', due: 'returned', empty: 'none' } as const

function cellOf(unit: Unit, { item, standing, count, newestOn, due }: CoverageCell): Html {
  return html`<a href="/records/coverage/${unit.code}/${item}"><span class="badge-state badge-${tones[standing]}">${coverageTitles[standing]}</span> ${count} 条</a>${newestOn && html`<br><small class="quiet">${newestOn}</small>`}${due.map((says) => html`<br><small class="is-late">${says}</small>`)}`
}

async function showCell(exchange: SignedIn): Promise<Answer> {
  const { database, params, view } = exchange
  const { unit: code, item = '' } = params
  const unit = (await recordScope(exchange)).find((one) => one.code === code)
  if (unit === undefined || !isItemCode(item)) throw new NotFound()
  const covered = await listCovered(database, unit.id, item)
  const body = html`${recordStyles}<section class="panel"><h2>${unit.name}：${covered.length} 条</h2>${dataTable(
    {
      caption: '正在公开的信息',
      columns: ['标题', '种类', '目录代码', '索引号', '发布'],
      lines: covered.map((one) => [
        html`<span class="record-title"><a href="${recordPath(unit, one.recordId)}">${one.title}</a></span>`,
        isRecordKind(one.kind) ? kindOf(one.kind).title : '',
        one.entryCode || html`<span class="quiet">按种类归入</span>`,
        one.indexNumber,
        dayInChina(one.publishedAt),
      ]),
      whenEmpty: '这一项下没有正在公开的信息。',
    },
  )}</section>`
  const here = [...trail, { address: '/records/coverage', name: '公开情况' }]
  return page(inConsole(view, { title: itemInWords(item), trail: here, body }))
}

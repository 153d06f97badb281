// On the first page of the console: what of the annual reports waits for the person.

import { listUnitsBelow, type Unit } from '#agencies/index.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { SignedIn } from '#kit/http/route.ts'
import { dayInChina } from '#law/index.ts'
import { standingTitles } from '../../campaign/standing.ts'
import { listEditionsInWork } from '../standings.store.ts'
import {
  type Pending,
  pendingOf,
  type Task,
  taskTitles,
  type Waiting,
  waitingFor,
} from '../waiting.ts'
import { daysInWords } from './board-cells.ts'
import { boardAddress } from './board-query.ts'
import { loadBoard } from './load-board.ts'

/** More of one kind are found on the board. */
const atMost = 8

const standingOfTask = {
  accept: 'submitted',
  publish: 'accepted',
  submit: undefined,
  fillIn: undefined,
} as const

/** Nothing for whoever works on no reports. */
export async function waitingPanel(exchange: SignedIn): Promise<Html | undefined> {
  const { person, now } = exchange
  const duties = person.duties.filter(({ role }) => role !== 'administrator')
  if (duties.length === 0) return undefined
  const year = Number(dayInChina(now).slice(0, 4)) - 1
  const [{ units, lines }, supervised] = await Promise.all([
    loadBoard(exchange, year),
    listSupervised(exchange),
  ])
  const others = await listOthers(exchange, units, year)
  const waiting = waitingFor([...others, ...pendingOf(lines, year)], { duties, supervised })
  const late = lines.filter((line) => line.isLate && supervised.has(line.unit.id)).length
  const groups = Map.groupBy(waiting, ({ task }) => task)
  return html`<link rel="stylesheet" href="${assetAddress('campaign.css')}">
<section class="panel"><h2>由我处理</h2>
${waiting.length === 0 && late === 0 && html`<p class="nothing-here">${year}年度报告现在没有需要您处理的事项。</p>`}
${(Object.keys(taskTitles) as Task[]).map((task) => group(task, groups.get(task) ?? [], year))}
${late > 0 && html`<p><a class="is-late" href="${boardAddress({ year, unit: '', standing: undefined, lateOnly: true })}">主管范围内有 ${late} 个单位已逾期</a></p>`}</section>`
}

/** Corrections, and what is left of other years: no day of this year's campaign holds for them. */
async function listOthers(
  { database }: SignedIn,
  units: readonly Unit[],
  year: number,
): Promise<readonly Pending[]> {
  const inWork = await listEditionsInWork(
    database,
    units.map(({ id }) => id),
  )
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  return inWork.flatMap((edition) => {
    const unit = byId.get(edition.unitId)
    if (unit === undefined || (edition.year === year && edition.number === 1)) return []
    const standing = edition.state === 'corrected' ? 'published' : edition.state
    const { year: ofYear, errors } = edition
    return [{ unit, standing, errors, year: ofYear, isDue: false, isLate: false, daysLeft: 0 }]
  })
}

async function listSupervised({ database, person }: SignedIn): Promise<ReadonlySet<string>> {
  const led = person.duties.filter(({ role }) => role === 'supervisor')
  const units = await Promise.all(led.map(({ unitId }) => listUnitsBelow(database, unitId)))
  return new Set(units.flat().map(({ id }) => id))
}

function group(task: Task, waiting: readonly Waiting[], year: number): Html | undefined {
  if (waiting.length === 0) return undefined
  const standing = standingOfTask[task]
  const rest = waiting.length - atMost
  return html`<h3 class="todo-title">${taskTitles[task]}（${waiting.length}）</h3>
<ul class="todo-list">${waiting.slice(0, atMost).map(item)}
${rest > 0 && html`<li><a href="${boardAddress({ year, unit: '', standing, lateOnly: false })}">另有 ${rest} 份</a></li>`}</ul>`
}

function item({ unit, year, standing, isDue, daysLeft, isLate }: Waiting): Html {
  return html`<li><a href="/annual-reports/${unit.code}/${year}">${unit.name}${year}年度报告</a>
<span><span class="badge-state badge-${standing}">${standingTitles[standing]}</span> ${isDue && html`<span class="${isLate ? 'is-late' : 'quiet'}">${daysInWords(daysLeft)}</span>`}</span></li>`
}

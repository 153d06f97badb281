// What was read, cell by cell of the form: the value, the text it was read from, and where that stands.

import {
  addresses,
  type Cell,
  cellLabel,
  forms,
  placeLabel,
  type Report,
} from '@gongkai/report-engine'
import { type Html, html } from '#kit/html/html.ts'
import { isChanged, type Reading } from '../reading.ts'
import type { Spots } from '../spots.ts'
import { valueId } from './shown-source.ts'

export type ReadValues = {
  readonly reading: Reading
  readonly spots: Spots
  /** The report as it is now. */
  readonly current: Report
  /** Reasons of doubt, by cell. */
  readonly doubtful: ReadonlyMap<string, readonly string[]>
}

/** The tables of the form, all open: they are confirmed together. What is in doubt stands above them. */
export function readValues(given: ReadValues): Html[] {
  const { report } = given.reading
  const form = forms[report.edition ?? '2021']
  const byTable = Map.groupBy(addresses(form), (address) => partsOf(address, report)[0])
  return [...byTable].map(([table, all]) => {
    const absent = all.filter((address) => report.cells[address] === undefined).length
    const byRow = [...Map.groupBy(all, (address) => partsOf(address, report)[1])]
    return html`<details class="read-table" open><summary>${table}：${all.length} 格${absent > 0 && `，原文没有其中 ${absent} 格`}</summary>
<table class="data-table read-values"><caption class="visually-hidden">${table}读到的数值</caption>
<thead><tr><th scope="col">栏目</th><th scope="col">读到</th><th scope="col">原文</th><th scope="col">位置</th></tr></thead>
${byRow.map(([row, inRow]) => formRow(given, row, inRow))}</table></details>`
  })
}

/** A row of the form: its name, then a line for each of its columns. */
function formRow(given: ReadValues, row: string, inRow: readonly string[]): Html {
  return html`<tbody><tr class="read-row"><th colspan="4" scope="rowgroup">${row}</th></tr>${inRow.map((address) => valueLine(given, address))}</tbody>`
}

function valueLine(given: ReadValues, address: string): Html {
  const { reading, doubtful } = given
  const [, , column] = partsOf(address, reading.report)
  // A doubtful cell has its line with this id above.
  const id = doubtful.has(address) ? false : html` id="${valueId(address)}"`
  return html`<tr${id}><th class="read-column" scope="row">${column}</th><td class="read-number">${readAndNow(given, address)}</td><td>${rawText(reading.report.cells[address])}</td><td>${placeLink(given, address)}</td></tr>`
}

/** What was read, and what it was changed to. */
export function readAndNow({ reading, current }: ReadValues, address: string): Html {
  const read = shown(reading.report.cells[address])
  if (!isChanged(address, reading.report, current)) return html`${read}`
  return html`<del>${read}</del> <ins>${shown(current.cells[address])}</ins>`
}

export function rawText(cell: Cell | undefined): Html | string {
  if (cell === undefined) return html`<span class="quiet">原文没有</span>`
  return cell.raw.trim() === '' ? html`<span class="quiet">（空）</span>` : cell.raw
}

/** A link to the place in the document; its words alone where the document does not show it. */
export function placeLink({ reading, spots }: ReadValues, address: string): Html | string {
  const cell = reading.report.cells[address]
  if (cell === undefined) return ''
  const words = placeLabel(cell.at) || '原文'
  const id = spots.idOf(address)
  return id === undefined ? words : html`<a href="#${id}">${words}</a>`
}

function shown(cell: Cell | undefined): string {
  if (cell === undefined) return '无'
  if (cell.state === 'blank') return '空白'
  if (cell.state === 'notApplicable') return '不适用'
  return cell.value === null ? '没有读出' : String(cell.value)
}

/** Table, row and column of a cell in words. */
function partsOf(address: string, { edition }: Report): readonly [string, string, string] {
  const [table = '', row = '', column = ''] = cellLabel(address, edition).split(' · ')
  return [table, row, column]
}

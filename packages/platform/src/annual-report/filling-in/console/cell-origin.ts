// One cell of a report: what each edition states in it, and the records or reports it is computed from.

import { cellLabel } from '@gongkai/report-engine'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { type Html, html, type Piece } from '#kit/html/html.ts'
import type { SourcedCell } from '../../computed/cell-sources.store.ts'
import { lineageAddress } from '../../computed/lineage-address.ts'
import { reportOf } from '../../flow/findings.ts'
import type { ReportEdition } from '../../flow/report-edition.ts'
import { statedIn } from '../../years/stated.ts'
import { editionName } from './edition-name.ts'

export type CellSeen = {
  readonly address: string
  readonly unitCode: string
  /** What the platform computes for the newest edition, where it computes the cell. */
  readonly computed: SourcedCell | undefined
}

type Given = {
  /** The address of the report. */
  readonly path: string
  /** Newest first. */
  readonly editions: readonly ReportEdition[]
}

/** The panel. */
export function cellOrigin({ address, unitCode, computed }: CellSeen, given: Given): Html {
  const { path, editions } = given
  const [newest] = editions
  const lines = editions.map((edition): Piece[] => [
    editionName(edition),
    edition.document === null ? '' : statedIn(reportOf(edition.document), address).text,
    origin(edition, path, edition === newest),
  ])
  return html`<section class="panel"><h2>${cellLabel(address)}</h2>
${dataTable({ caption: '各版的数字', columns: ['版本', '数字', '这一版的来源'], lines, whenEmpty: '' })}
${
  computed &&
  newest &&
  html`<p>平台的计算数：<b>${computed.value}</b>，来自<a href="${lineageAddress({ unitCode, ...newest, address, source: computed.source.name })}">${computed.source.title}（${computed.count} 份）</a></p>`
}</section>`
}

function origin({ importedFrom, number }: ReportEdition, path: string, isNewest: boolean): Piece {
  if (importedFrom !== null) {
    const said = `从文件“${importedFrom}”读取`
    return isNewest ? html`<a href="${path}/source">${said}</a>` : said
  }
  return number === 1 ? '在平台上填写或者汇总' : `以第 ${number - 1} 版为基础更正`
}

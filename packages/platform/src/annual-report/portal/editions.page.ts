// All editions of a report: when each was published, why it was corrected, and what changed cell by cell.

import { assetAddress } from '#kit/html/assets.ts'
import { type Html, html } from '#kit/html/html.ts'
import { portalTrail } from '#kit/html/portal-trail.ts'
import { dayInChina } from '#law/index.ts'
import { reportAddress } from '../publication/publication.ts'
import type { EditionEntry } from '../publication/publications.store.ts'
import { editionChanges } from './edition-changes.ts'
import { digestNote } from './report.page.ts'

export type EditionWithDocument = EditionEntry & { readonly document: string }

/** The body of the page; editions come newest first. */
export function editionsPage(editions: readonly EditionWithDocument[]): Html {
  const [newest] = editions
  if (newest === undefined) return html``
  const { unitCode, unitName, year } = newest
  const above = [
    { address: '/reports', name: '年度报告' },
    { address: `/reports/${unitCode}`, name: unitName },
    { address: reportAddress(newest), name: `${year}年` },
  ]
  return html`<link rel="stylesheet" href="${assetAddress('report.css')}"><link rel="stylesheet" href="${assetAddress('report-list.css')}"><link rel="stylesheet" href="${assetAddress('years.css')}">
${portalTrail(above, '版本和更正')}
<h1 class="report-list-title">${newest.title}：版本和更正</h1>
${editions.map((edition, index) => one(edition, editions[index + 1], index === 0))}`
}

function one(
  edition: EditionWithDocument,
  previous: EditionWithDocument | undefined,
  isNewest: boolean,
): Html {
  const { number, publishedAt, correctionNote } = edition
  return html`<section class="report-edition"><h2><a href="${reportAddress(edition, isNewest)}">第 ${number} 版</a>${isNewest && html`<span class="report-note">现行版本</span>`}</h2>
<p>${dayInChina(publishedAt)} 公开。</p>
${correctionNote !== null && html`<p><strong>更正说明：</strong>${correctionNote}</p>`}
${previous && editionChanges(edition, previous)}
${digestNote(edition)}</section>`
}

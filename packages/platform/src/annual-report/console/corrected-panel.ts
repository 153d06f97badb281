// What a correction changes of the edition before, while it is worked on, decided on and afterwards.

import { assetAddress } from '#kit/html/assets.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { ReportEdition } from '../flow/report-edition.ts'
import { editionChanges } from '../portal/edition-changes.ts'

type Corrected = {
  readonly edition: ReportEdition
  /** The document of the edition before; undefined for the first. */
  readonly previous: string | undefined
}

/** The panel; nothing for a first edition. */
export function correctedPanel({ edition, previous }: Corrected): Html | false {
  const { number, document } = edition
  if (previous === undefined || document === null) return false
  const before = { number: number - 1, document: previous }
  return html`<link rel="stylesheet" href="${assetAddress('years.css')}"><section class="panel" id="corrected"><h2>更正的内容</h2>${editionChanges({ number, document }, before)}</section>`
}

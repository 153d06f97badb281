// A report stands under the name its unit had when it was published; where that changed, today's is beside it.

import { type Html, html } from '#kit/html/html.ts'
import type { PublicationEntry } from '../publication/publication.ts'

/** Nothing where the name is the same. */
export function nameToday({
  unitName,
  nameToday: today,
}: Pick<PublicationEntry, 'unitName' | 'nameToday'>): Html | false {
  return unitName !== today && html` <small class="report-note">现名：${today}</small>`
}

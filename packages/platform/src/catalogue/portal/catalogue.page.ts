// The catalogue (目录) of a unit for the public: what is made public, by when, by whom, where, for whom.

import type { Unit } from '#agencies/index.ts'
import { type Html, html } from '#kit/html/html.ts'
import {
  audienceTitles,
  type CatalogueEntry,
  channelTitles,
  levelTitles,
  mannerTitles,
} from '../entries/entry.ts'
import type { PublicCatalogue } from '../entries/public-entries.store.ts'
import { columnHeading } from './unit-column.page.ts'

const heads = [
  ...['编号', '一级事项', '二级事项', '公开内容（要素）', '公开依据', '公开时限', '公开主体'],
  ...['公开渠道和载体', '公开对象', '公开方式', '公开层级'],
]

/**
 * The body of the page; a unit without a catalogue says so.
 * @law 条例 12 — the catalogue
 */
export function cataloguePage(
  unit: Pick<Unit, 'code' | 'name' | 'kind'>,
  catalogue: PublicCatalogue | undefined,
): Html {
  return html`${columnHeading(unit, 'mandatory', '公开目录')}
<h2 class="record-list-heading">${catalogue?.title ?? '公开目录'}</h2>
${catalogue === undefined ? html`<p class="record-nothing">这个单位还没有公布公开目录。</p>` : table(unit.code, catalogue)}`
}

function table(unitCode: string, { basis, validFrom, entries, title }: PublicCatalogue): Html {
  return html`<p class="record-list-says">自 ${validFrom} 起适用${basis !== '' && `，依据：${basis}`}。</p>
<div class="record-catalogue" role="region" aria-label="${title}" tabindex="0"><table>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${entries.map((entry) => line(unitCode, entry))}</tbody></table></div>`
}

function line(unitCode: string, entry: CatalogueEntry): Html {
  const { code, firstMatter, secondMatter, elements, basis, limitWords, discloser } = entry
  return html`<tr><td><a href="/units/${unitCode}/mandatory?entry=${code}">${code}</a></td>
<td>${firstMatter}</td><th scope="row">${secondMatter}</th><td>${elements}</td><td>${basis}</td><td>${limitWords}</td><td>${discloser}</td>
<td>${entry.channels.map((one) => channelTitles[one]).join('、')}</td>
<td>${audienceTitles[entry.audience]}${entry.audienceWords && `（${entry.audienceWords}）`}</td>
<td>${mannerTitles[entry.manner]}</td><td>${entry.levels.map((one) => levelTitles[one]).join('、')}</td></tr>`
}

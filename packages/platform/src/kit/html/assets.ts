// The style sheets that pages name: served by ourselves, their address changes with their content.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

export type Asset = { readonly address: string; readonly type: string; readonly bytes: Buffer }

const { resolve } = createRequire(import.meta.url)
const own = (name: string): string => new URL(`./assets/${name}`, import.meta.url).pathname

const files = {
  'base.css': resolve('@tabler/core/dist/css/tabler.min.css'),
  'portal.css': own('portal.css'),
  'console.css': own('console.css'),
  'parts.css': own('parts.css'),
  'wide-tables.css': own('wide-tables.css'),
  'report.css': own('report.css'),
  'fill-in.css': own('fill-in.css'),
  'fill-in-narrow.css': own('fill-in-narrow.css'),
  'source.css': own('source.css'),
  'findings.css': own('findings.css'),
  'narrative.css': own('narrative.css'),
  'report-narrow.css': own('report-narrow.css'),
  'report-list.css': own('report-list.css'),
  'calendar.css': own('calendar.css'),
  'roll-up.css': own('roll-up.css'),
  'years.css': own('years.css'),
  'compare.css': own('compare.css'),
  'campaign.css': own('campaign.css'),
  'requests.css': own('requests.css'),
  'letters.css': own('letters.css'),
  'release.css': own('release.css'),
  'units.css': own('units.css'),
  'public-units.css': own('public-units.css'),
  'intake.css': own('intake.css'),
  'due.css': own('due.css'),
  'decisions.css': own('decisions.css'),
  'editor.css': own('editor.css'),
  'rich-text.css': own('rich-text.css'),
  'records.css': own('records.css'),
  'validity.css': own('validity.css'),
  'documents.css': own('documents.css'),
  'record-lists.css': own('record-lists.css'),
  'search.css': own('search.css'),
} as const

export type AssetName = keyof typeof files

export const assets: ReadonlyMap<string, Asset> = new Map(
  Object.entries(files).map(([name, file]) => [name, assetOf(name, file)]),
)

/** The address to put into a page. */
export function assetAddress(name: AssetName): string {
  return assets.get(name)?.address ?? ''
}

function assetOf(name: string, file: string): Asset {
  const bytes = readFileSync(file)
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  const [stem, ending] = name.split('.')
  return { address: `/assets/${stem}-${digest}.${ending}`, type: 'text/css; charset=utf-8', bytes }
}

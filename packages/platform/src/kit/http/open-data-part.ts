// What one slice adds to the open data of the site: to its page, its catalogue, its API and its map.

import type { Read } from '#kit/db/transaction.ts'
import type { Html } from '#kit/html/html.ts'

export type OpenDataPart = {
  /** Of the page /open-data. */
  readonly section: Html
  /** Addresses of the API and of bulk files, each as OpenAPI describes it. */
  readonly paths: Readonly<Record<string, object>>
  /** Of the catalogue (DCAT). */
  readonly datasets: (origin: string) => readonly object[]
  /** Pages that the map of the site names first. */
  readonly pages: readonly string[]
  /** Files of the map of the site, by their names below /sitemaps. */
  readonly siteMapParts: (read: Read) => Promise<readonly string[]>
  /** One of them: whole addresses with the day of their last change; undefined for a name of others. */
  readonly siteMapPart: (
    read: Read,
    name: string,
  ) => AsyncIterable<{ readonly path: string; readonly changedOn: string }> | undefined
}

// One record as its page takes it, and where its editions stand.

import { recordAddress } from '../publication/publication.ts'
import type { EditionContent } from '../record/content.ts'
import type { LoadedDocument } from './load-document.ts'

export type ShownDocument = LoadedDocument & {
  readonly content: EditionContent
  /** What changed with each edition, by its number. */
  readonly changeNotes: ReadonlyMap<number, string>
  readonly isInForce: boolean
  /** The address of the page as the public sees it. */
  readonly url: string
}

/** Where an edition stands: the newest at the record's own address. */
export function editionAddress(
  { editions }: Pick<LoadedDocument, 'editions'>,
  edition: LoadedDocument['edition'],
): string {
  const address = recordAddress(edition)
  return edition === editions[0] ? address : `${address}/editions/${edition.number}`
}

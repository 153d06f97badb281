// The file of one case (一案一档) in its order: which papers stand in it, and what its index says of each.

import type { LocalDate } from '#law/index.ts'

/** A paper as it goes into the file. */
export type FilePaper = {
  readonly title: string
  /** 文号; empty for sheets and what came from outside. */
  readonly number: string
  readonly on: LocalDate | ''
  /** Of the name of its file, such as `pdf`. */
  readonly ending: string
  readonly bytes: Uint8Array
  /** Null where it has none, as for pictures and spreadsheets. */
  readonly pages: number | null
}

/** A line of 卷内目录. */
export type IndexLine = {
  readonly place: number
  readonly title: string
  readonly number: string
  readonly on: string
  /** 1; 2—4; empty for a paper without pages. */
  readonly pages: string
  readonly file: string
}

/** Kinds of letters in the order of a file: what is not named stands by its date between them. */
const first = ['register', 'receipt']

/** Sorts letters for the file: the register sheet, the receipt, then everything by its day. */
export function inFileOrder<Letter extends { readonly kind: string; readonly issuedOn: string }>(
  letters: readonly Letter[],
): readonly Letter[] {
  const rank = ({ kind }: Letter): number => {
    const at = first.indexOf(kind)
    return at < 0 ? first.length : at
  }
  return letters
    .filter(({ kind }) => kind !== 'cover')
    .toSorted(
      (one, other) =>
        rank(one) - rank(other) ||
        (one.issuedOn < other.issuedOn ? -1 : one.issuedOn > other.issuedOn ? 1 : 0),
    )
}

/** The index: pages count on from paper to paper; the cover and the index itself have no page number. */
export function indexOf(papers: readonly FilePaper[]): readonly IndexLine[] {
  let last = 0
  return papers.map((paper, index) => {
    const from = last + 1
    last += paper.pages ?? 0
    const pages = paper.pages === null ? '' : from === last ? `${from}` : `${from}—${last}`
    // Cover and index are the files 01 and 02.
    const file = fileName(index + 3, paper.title, paper.ending)
    return { place: index + 1, title: paper.title, number: paper.number, on: paper.on, pages, file }
  })
}

/** 03-登记表.pdf */
export function fileName(place: number, title: string, ending: string): string {
  const plain = title.replace(/[\p{Cc}<>:"/\\|?*]/gu, '_').slice(0, 60)
  return `${String(place).padStart(2, '0')}-${plain}.${ending}`
}

/** How many pages a PDF of the platform's own setting has. */
export function pagesOfPdf(bytes: Uint8Array): number {
  return [...new TextDecoder('latin1').decode(bytes).matchAll(/\/Type\s*\/Page\b/g)].length
}

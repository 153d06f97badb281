// The file of one case (一案一档) in its order: which papers stand in it, and what its index says of each.

import type { LocalDate } from '#law/index.ts'
import type { Leaf } from './leaf.ts'
import type { LeafOfWhole } from './whole-file-typ.ts'

/** The name of the file in which the whole case stands, page by page. */
export const wholeName = '00-全卷.pdf'

/** A paper as it goes into the file. */
export type FilePaper = {
  readonly title: string
  /** 文号; empty for sheets and what came from outside. */
  readonly number: string
  readonly on: LocalDate | ''
  /** Of the name of its file, such as `pdf`. */
  readonly ending: string
  readonly bytes: Uint8Array
  /** One for each of its pages in the whole file. */
  readonly leaves: readonly Leaf[]
}

/** A line of 卷内目录. */
export type IndexLine = {
  readonly place: number
  readonly title: string
  readonly number: string
  readonly on: string
  /** 1; 2—4 */
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
    last += paper.leaves.length
    const pages = from === last ? `${from}` : `${from}—${last}`
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

/** The pages of the whole file: cover and index without a number, then the papers, counted on. */
export function leavesOfWhole(
  fronts: readonly FilePaper[],
  papers: readonly FilePaper[],
): readonly LeafOfWhole[] {
  let last = 0
  const lines = indexOf(papers)
  return [
    ...fronts.flatMap((paper, at) => leavesOfPaper(paper, `/front-${at}`, () => '')),
    ...papers.flatMap((paper, at) =>
      leavesOfPaper({ ...paper, title: slipTitle(paper, lines[at]) }, `/paper-${at}`, () => {
        last += 1
        return String(last)
      }),
    ),
  ]
}

function leavesOfPaper(
  { title, ending, leaves }: FilePaper,
  path: string,
  number: () => string,
): readonly LeafOfWhole[] {
  return leaves.map((leaf, at) => ({
    kind: leaf.kind,
    file: leaf.kind === 'slip' ? '' : `${path}.${ending}`,
    page: leaf.kind === 'page' ? leaf.page : 1,
    flipped: leaf.kind === 'page' && leaf.flipped,
    number: number(),
    title,
    entry: at === 0 ? title : '',
  }))
}

/** What cannot be set as pages says where it is. */
function slipTitle({ title, leaves }: FilePaper, line: IndexLine | undefined): string {
  const isSlip = leaves.some(({ kind }) => kind === 'slip')
  return isSlip ? `${title}：不能排印成页，另存为同卷文件“${line?.file ?? ''}”` : title
}

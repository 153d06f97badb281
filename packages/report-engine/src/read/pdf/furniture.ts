// Page numbers, running headers and footers: told by where they stand and that they come again.

import type { PageLine } from './lines/page-lines.ts'

/** Furniture stands in this part of the page's height at its top or bottom. */
const zone = 0.12
/** The same place on two pages, in points. */
const samePlace = 6
const pageNumber =
  /^[\s\-—–─－_·•.|/]*(?:第\s*)?(\d{1,4})(?:\s*页)?(?:\s*[/／,，]?\s*共?\s*\d{1,4}\s*页?)?[\s\-—–─－_·•.|/]*$/

export type FurniturePage = {
  readonly page: number
  readonly height: number
  readonly lines: readonly PageLine[]
}

type Candidate = { readonly page: number; readonly line: PageLine; readonly fromTop: boolean }

/** The lines of all pages that are page numbers or repeat at the edge of the pages. */
export function findFurniture(pages: readonly FurniturePage[]): ReadonlySet<PageLine> {
  const candidates = pages.flatMap(atEdges)
  return new Set([
    ...numberLines(candidates, pages.length),
    ...repeatedLines(candidates, pages.length),
  ])
}

/** At each edge of a page the lines in the zone, at most three. */
function atEdges({ page, height, lines }: FurniturePage): Candidate[] {
  const byTop = [...lines].sort((one, other) => one.box[1] - other.box[1])
  const top = byTop.slice(0, 3).filter(({ box }) => box[1] + box[3] <= zone * height)
  const bottom = byTop.slice(-3).filter(({ box }) => box[1] >= (1 - zone) * height)
  return [
    ...top.map((line) => ({ page, line, fromTop: true })),
    ...bottom.map((line) => ({ page, line, fromTop: false })),
  ]
}

/**
 * Numbers that count up with the pages, or on a single page a number between dashes or in words:
 * a bare number at the edge of a single page may be a figure.
 */
function numberLines(candidates: readonly Candidate[], pages: number): PageLine[] {
  const numbered = candidates.flatMap((candidate) => {
    const text = candidate.line.text.trim()
    const number = pageNumber.exec(text)?.[1]
    return number === undefined
      ? []
      : [{ ...candidate, offset: Number(number) - candidate.page, bare: /^\d+$/.test(text) }]
  })
  return numbered
    .filter(({ offset, bare, page }) => {
      const others = numbered.filter((other) => other.page !== page && other.offset === offset)
      return others.length > 0 || (!bare && (pages === 1 || offset === 0))
    })
    .map(({ line }) => line)
}

/** Text that stands at the same place on most pages; its digits may differ. */
function repeatedLines(candidates: readonly Candidate[], pages: number): PageLine[] {
  const least = Math.max(2, Math.ceil(pages * 0.6))
  if (pages < 3) return []
  return candidates
    .filter((candidate) => {
      const same = candidates.filter((other) => isSame(candidate, other))
      return new Set(same.map(({ page }) => page)).size >= least
    })
    .map(({ line }) => line)
}

function isSame(one: Candidate, other: Candidate): boolean {
  return (
    one.fromTop === other.fromTop &&
    Math.abs(one.line.box[1] - other.line.box[1]) <= samePlace &&
    masked(one.line.text) === masked(other.line.text)
  )
}

function masked(text: string): string {
  return text.replace(/\d+/g, '0').replace(/\s+/g, '')
}

// The Typst template of the whole file as one PDF: the pages of its papers one after another, as they
// are, with a page number set on each. It reads what to set as data (/data.json) and the papers as files.

export const wholeFileTyp = `
#let data = json("/data.json")
#set document(title: data.title, date: none)
#set text(font: "Noto Serif SC", size: 12pt, lang: "zh", region: "cn")
#let number(label) = if label != "" {
  place(top + right, dx: -12mm, dy: 9mm, box(fill: white, inset: 2pt, text(size: 11pt, weight: "bold", label)))
}
#let entry(title) = if title != "" { place(top + left, hide(heading(level: 1, outlined: false, bookmarked: true, title))) }
#let whole(leaf) = image(leaf.file, page: leaf.page, width: 100%, height: 100%, fit: "contain", alt: leaf.title)
#let picture(leaf) = align(center + horizon, box(width: 100% - 40mm, height: 100% - 50mm, image(leaf.file, width: 100%, height: 100%, fit: "contain", alt: leaf.title)))
#let slip(leaf) = align(center + horizon, block(width: 120mm, leaf.title))
#for leaf in data.leaves {
  page(paper: "a4", flipped: leaf.flipped, margin: 0pt, foreground: number(leaf.number))[
    #entry(leaf.entry)
    #if leaf.kind == "page" { whole(leaf) } else if leaf.kind == "picture" { picture(leaf) } else { slip(leaf) }
  ]
}
`.trimStart()

export type LeafOfWhole = {
  readonly kind: 'page' | 'picture' | 'slip'
  /** Where the paper is for the template; empty for a slip. */
  readonly file: string
  readonly page: number
  readonly flipped: boolean
  /** Of the page in the file; empty for cover and index. */
  readonly number: string
  /** What a slip says; what the page is, for those who hear it. */
  readonly title: string
  /** Of the first page of a paper, for the bookmarks. */
  readonly entry: string
}

export type WholeFile = { readonly title: string; readonly leaves: readonly LeafOfWhole[] }

// The Typst template of what a case file has of its own: the index and the course of the case. It reads
// the sheet as data (/data.json): no text of a case ever becomes part of the template.

export const caseFileTyp = `
#let sheet = json("/data.json")
#set document(title: sheet.title, date: none)
#set page(
  paper: "a4",
  margin: (top: 30mm, bottom: 28mm, left: 26mm, right: 22mm),
  footer-descent: 10mm,
  footer: context align(center, text(size: 10.5pt, "- " + counter(page).display() + " -")),
)
#set text(font: "Noto Serif SC", size: 11pt, lang: "zh", region: "cn")
#set par(leading: 7pt, spacing: 9pt, justify: false)
#align(center, text(size: 20pt, weight: "bold", sheet.title))
#v(6pt)
#for line in sheet.head { par(text(line)) }
#v(4pt)
#for part in sheet.parts {
  if part.title != "" { block(above: 14pt, below: 8pt, text(size: 13pt, weight: "bold", part.title)) }
  set par(justify: false)
  table(
    columns: part.widths.map(width => if width == 0 { 1fr } else { width * 1mm }),
    inset: (x: 4pt, y: 5pt),
    stroke: 0.5pt,
    table.header(..part.columns.map(name => table.cell(align: center + horizon, text(weight: "bold", name)))),
    ..part.lines.flatten().map(value => table.cell(align: left + horizon, text(value))),
  )
}
#for line in sheet.foot { par(text(size: 9.5pt, line)) }
`.trimStart()

export type SheetPart = {
  readonly title: string
  readonly columns: readonly string[]
  /** Millimetres; 0: what is left. */
  readonly widths: readonly number[]
  readonly lines: readonly (readonly string[])[]
}

export type CaseSheet = {
  readonly title: string
  readonly head: readonly string[]
  readonly parts: readonly SheetPart[]
  readonly foot: readonly string[]
}

// The Typst template of an issue of the gazette: cover, contents with page numbers, texts, corrections. It
// reads the issue as data (/data.json): no word of it ever becomes part of the template.

import { officialTyp } from '../layout/record-typ.ts'

export const gazetteTyp = `
#let gazette = json("/data.json")
#let base = 1
#set document(title: gazette.title, author: gazette.organ, date: none)
${officialTyp}
#show heading.where(level: 1): it => block(
  above: 0pt, below: 24pt, width: 100%, inset: (y: 8pt), stroke: (bottom: 1.5pt),
  align(center, par(first-line-indent: 0pt, text(size: 18pt, weight: "bold", tracking: 4pt, it.body))),
)
#let place-of(what) = context {
  let found = query(what).first().location()
  str(counter(page).at(found).first())
}
#page(footer: none)[
  #v(48mm)
  #align(center, flush(text(size: 40pt, weight: "bold", gazette.name)))
  #v(18mm)
  #align(center, flush(text(size: 20pt, gazette.numbers)))
  #v(1fr)
  #align(center, flush(text(size: 16pt, gazette.organ + "　主办")))
  #align(center, flush(text(size: 16pt, gazette.issuedOn + "　出版")))
  #v(12mm)
]
#page(footer: none)[
  #align(center, flush(text(size: 22pt, weight: "bold", tracking: 12pt, "目录")))
  #v(14pt)
  #set par(leading: 7pt)
  #for (at, section) in gazette.sections.enumerate() {
    block(above: 18pt, below: 10pt, sticky: true, flush(text(weight: "bold", section.head)))
    for (index, entry) in section.entries.enumerate() {
      let target = label("entry-" + str(at) + "-" + str(index))
      block(above: 8pt, below: 8pt, grid(
        columns: (1fr, 2em), column-gutter: 4pt,
        flush(link(target, text(size: 14pt, entry.title + if entry.documentNumber != "" { "（" + entry.documentNumber + "）" } else { "" }) + " " + box(width: 1fr, repeat(text(size: 10pt, fill: luma(120), "."), gap: 3pt)))),
        align(right + bottom, text(size: 14pt, place-of(target))),
      ))
    }
  }
  #if gazette.corrections.len() > 0 {
    block(above: 18pt, grid(
      columns: (1fr, 2em), column-gutter: 4pt,
      flush(link(<corrections>, text(weight: "bold", "更正")) + " " + box(width: 1fr, repeat(text(size: 10pt, fill: luma(120), "."), gap: 3pt))),
      align(right + bottom, text(size: 14pt, place-of(<corrections>))),
    ))
  }
]
#counter(page).update(1)
#for (at, section) in gazette.sections.enumerate() {
  if at > 0 { pagebreak() }
  heading(level: 1, text(section.head))
  for (index, entry) in section.entries.enumerate() {
    if index > 0 { pagebreak() }
    [#heading(level: base + 1, text(entry.title))#label("entry-" + str(at) + "-" + str(index))]
    if entry.caption != "" { align(center, flush(text(entry.caption))) }
    else if entry.documentNumber != "" { align(center, flush(text(entry.documentNumber))) }
    v(16pt)
    for block in entry.blocks { laid(block) }
    if entry.files != "" { v(12pt); par(text(entry.files)) }
  }
}
#if gazette.corrections.len() > 0 {
  pagebreak()
  [#heading(level: 1, text("更正"))<corrections>]
  for one in gazette.corrections { par(text(one)) }
}
`.trimStart()

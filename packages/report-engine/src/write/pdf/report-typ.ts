// The Typst template of a report. It reads the laid-out report as data (/report.json): no text of a
// report ever becomes part of the template, so nothing in it can be taken for markup.

/** Official look: A4, margins of GB/T 9704, body 16 pt on 28 pt lines, tables with real spans. */
export const reportTyp = `
#let report = json("/report.json")
#let body-size = 16pt
#let table-size = (disclosure: 10.5pt, requests: 10pt, disputes: 10pt)
#let table-inset = (disclosure: 6pt, requests: 3pt, disputes: 5pt)

#set document(title: report.title.join(""), date: none)
#set page(
  paper: "a4",
  margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm),
  footer-descent: 12mm,
  footer: context align(center, text(size: 14pt, "- " + counter(page).display() + " -")),
)
#set text(font: "Noto Serif SC", size: body-size, lang: "zh", region: "cn", number-width: "tabular", top-edge: 0.88em, bottom-edge: -0.12em)
#set par(leading: 12pt, spacing: 12pt, justify: true, first-line-indent: (amount: 2em, all: true))
#show heading: set text(size: body-size, weight: "bold")
#show heading: it => block(above: 12pt, below: 12pt, sticky: true, par(it.body))
#show heading.where(level: 1): it => block(
  below: 28pt, width: 100%, align(center, par(first-line-indent: 0pt, justify: false, leading: 14pt, text(size: 22pt, it.body))),
)

#let shown(cell) = if cell.at("vertical", default: false) {
  cell.text.clusters().map(text).join(linebreak())
} else { text(cell.text) }

// A number too long for its narrow column is set smaller: it must not be broken into two.
#let shrink(cell, key) = {
  let digits = cell.role == "number" and key != "disclosure" and cell.text.match(regex("^[-+0-9.,]+$")) != none
  if digits and cell.text.len() > 4 { 1em * calc.max(4 / cell.text.len(), 0.5) } else { 1em }
}

#let side(cell) = if cell.role == "note" or (cell.role == "label" and cell.rowSpan == 1) { left } else { center }

#let drawn(cell, key, tint) = table.cell(
  x: cell.column, y: cell.row, colspan: cell.columnSpan, rowspan: cell.rowSpan,
  align: side(cell) + horizon,
  breakable: cell.rowSpan > 1,
  fill: if cell.role == "block" { rgb("#e4ecf7") } else if cell.at("state", default: "") == "absent" { tint },
  {
    set par(leading: 4pt, spacing: 4pt, justify: false, first-line-indent: 0pt)
    set text(size: shrink(cell, key), weight: if cell.role in ("block", "header") { "bold" } else { "regular" })
    shown(cell)
  },
)

#let laid-out(data) = {
  set text(size: table-size.at(data.key))
  let tint = tiling(size: (5pt, 5pt), place(line(start: (0%, 100%), end: (100%, 0%), stroke: 0.4pt + gray)))
  let head = data.cells.filter(cell => cell.row < data.headerRows).map(cell => drawn(cell, data.key, tint))
  let rest = data.cells.filter(cell => cell.row >= data.headerRows).map(cell => drawn(cell, data.key, tint))
  table(
    columns: data.columnWidths.map(width => width * 1fr),
    inset: (x: 2pt, y: table-inset.at(data.key)),
    stroke: 0.6pt,
    ..if head.len() > 0 { (table.header(..head),) },
    ..rest,
  )
}

// A table that fits on one page is not divided.
#let kept-together(content) = layout(size => {
  let fits = measure(width: size.width, content).height < size.height
  block(breakable: not fits, above: 12pt, below: 20pt, width: 100%, content)
})

#let running(paragraphs) = for paragraph in paragraphs {
  if paragraph.subheading { heading(level: 3, paragraph.text) } else { par(text(paragraph.text)) }
}

#heading(level: 1, report.title.map(text).join(linebreak()))
#if "publishedOn" in report {
  align(center, text(size: 12pt, "发布日期：" + report.publishedOn))
}
#running(report.opening)
#for section in report.sections {
  if "table" in section and section.paragraphs.len() == 0 {
    kept-together({ heading(level: 2, section.heading); laid-out(section.table) })
  } else {
    if section.heading != "" { heading(level: 2, section.heading) }
    running(section.paragraphs)
    if "table" in section { kept-together(laid-out(section.table)) }
  }
}
`.trimStart()

// The Typst template of an official text. It reads the text as data (/data.json): no word of it ever
// becomes part of the template.

/**
 * A4 with the margins of GB/T 9704; title 22 pt, caption and text 16 pt on 28 pt lines. `base` is the
 * level of headings above the title of a text.
 */
export const officialTyp = `
#set page(
  paper: "a4",
  margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm),
  footer-descent: 7mm,
  footer: context {
    let number = counter(page).get().first()
    let edge = if calc.odd(number) { right } else { left }
    align(edge, pad(x: 14pt, text(size: 14pt, "— " + str(number) + " —")))
  },
)
#set text(font: "Noto Serif SC", size: 16pt, lang: "zh", region: "cn", top-edge: 0.88em, bottom-edge: -0.12em)
#set par(leading: 12pt, spacing: 12pt, justify: true, first-line-indent: (amount: 2em, all: true))
#let set-run(run) = {
  let lines = run.text.split("\\n")
  for (index, line) in lines.enumerate() {
    if index > 0 { linebreak() }
    if run.strong { text(weight: "bold", line) } else { text(line) }
  }
}
#let runs-of(block) = block.runs.map(set-run).join()
#let flush(body) = par(first-line-indent: 0pt, justify: false, body)
#show heading.where(level: base + 1): it => block(
  below: 20pt, width: 100%,
  align(center, par(first-line-indent: 0pt, justify: false, leading: 14pt, text(size: 22pt, weight: "bold", it.body))),
)
#show heading.where(level: base + 2): it => block(
  above: 20pt, below: 12pt, width: 100%,
  align(center, par(first-line-indent: 0pt, text(size: 16pt, weight: "bold", it.body))),
)
#show heading.where(level: base + 3): it => block(above: 12pt, below: 12pt, par(text(size: 16pt, weight: "bold", it.body)))
#let cell(one) = table.cell(
  colspan: one.columnSpan, rowspan: one.rowSpan, align: if one.isHeader { center + horizon } else { left + horizon },
  text(size: 12pt, weight: if one.isHeader { "bold" } else { "regular" }, one.text),
)
#let laid(block) = {
  if block.kind == "heading" { heading(level: base + 2, runs-of(block)) }
  else if block.kind == "subheading" { heading(level: base + 3, runs-of(block)) }
  else if block.kind == "centred" { align(center, flush(runs-of(block))) }
  else if block.kind == "right" { align(right, flush(runs-of(block))) }
  else if block.kind == "table" {
    set par(first-line-indent: 0pt, leading: 6pt, justify: false)
    table(columns: (1fr,) * block.columns, inset: 6pt, stroke: 0.6pt, ..block.rows.flatten().map(cell))
  }
  else { par(runs-of(block)) }
}
`.trim()

/** One text by itself. */
export const recordTyp = `
#let record = json("/data.json")
#let base = 0
#set document(title: record.title, author: record.organ, date: none)
${officialTyp}
#heading(level: base + 1, text(record.title))
#if record.caption != "" { align(center, flush(text(record.caption))) }
#v(16pt)
#for block in record.blocks { laid(block) }
`.trimStart()

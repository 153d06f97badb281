// The Typst template of a letter. It reads the letter as data (/data.json): no text of a letter ever
// becomes part of the template.

/** Official look: A4, margins of GB/T 9704, body 16 pt on 28 pt lines, title 22 pt, organ's name in red. */
export const letterTyp = `
#let letter = json("/data.json")
#let body-size = 16pt
#let red = rgb("#c00000")

#set document(title: letter.title, date: none)
#set page(
  paper: "a4",
  margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm),
  footer-descent: 7mm,
  // One character from the outer edge: odd pages right, even pages left.
  footer: context {
    let number = counter(page).get().first()
    let edge = if calc.odd(number) { right } else { left }
    align(edge, pad(x: 14pt, text(size: 14pt, "— " + str(number) + " —")))
  },
)
#set text(font: "Noto Serif SC", size: body-size, lang: "zh", region: "cn", top-edge: 0.88em, bottom-edge: -0.12em)
#set par(leading: 12pt, spacing: 12pt, justify: true, first-line-indent: (amount: 2em, all: true))
#let flush(body) = par(first-line-indent: 0pt, body)
#let rows = letter.blocks.filter(block => block.kind == "row")

// The organ's name, no smaller than the line has room for.
#let head = layout(size => {
  let name = text(fill: red, weight: "bold", tracking: 2pt, size: 26pt, letter.organ)
  let share = calc.min(1, size.width / measure(name).width)
  align(center, text(fill: red, weight: "bold", tracking: 2pt * share, size: 26pt * share, letter.organ))
})

#if letter.number != none {
  set par(first-line-indent: 0pt)
  head
  v(16pt)
  align(center, text(letter.number))
  v(4pt)
  line(length: 100%, stroke: 1.2pt + red)
  v(20pt)
}
#show heading: it => block(
  below: 28pt, width: 100%,
  align(center, par(first-line-indent: 0pt, justify: false, leading: 14pt, text(size: 22pt, weight: "bold", it.body))),
)
#heading(level: 1, text(letter.title))
#if letter.addressee != none { flush(text(letter.addressee + "：")) }
#let plain-row(row) = (
  table.cell(align: center + horizon, text(weight: "bold", size: 14pt, row.name)),
  table.cell(align: left + horizon, text(size: 14pt, row.text)),
)
#if rows.len() > 0 {
  set par(first-line-indent: 0pt, leading: 8pt, justify: false)
  table(
    columns: (44mm, 1fr), inset: (x: 6pt, y: 10pt), stroke: 0.6pt,
    ..rows.map(plain-row).flatten(),
  )
}
#let paragraphs = letter.blocks.filter(block => block.kind == "paragraph").map(block => block.text)
// What ends the letter goes over to the next page with the organ's name, which never stands alone.
#let held = if letter.attachments.len() == 0 and paragraphs.len() > 0 and paragraphs.last().len() < 1200 { 1 } else { 0 }
#for text-of in paragraphs.slice(0, paragraphs.len() - held) { par(text(text-of)) }
#let attachments = if letter.attachments.len() == 1 {
  par(text("附件：" + letter.attachments.first()))
} else {
  for (index, name) in letter.attachments.enumerate() {
    par(text((if index == 0 { "附件：" } else { "　　　" }) + str(index + 1) + "．" + name))
  }
}
// Room for the seal over the organ's name and the date, which stay together with it.
#block(breakable: letter.attachments.len() > 12, above: if rows.len() > 0 { 24pt } else { 12pt }, width: 100%, {
  for text-of in paragraphs.slice(paragraphs.len() - held) { par(text(text-of)) }
  if letter.attachments.len() > 0 { v(28pt); attachments }
  set par(first-line-indent: 0pt, justify: false)
  v(if rows.len() > 0 { 0pt } else { 56pt })
  if letter.dated != "" { align(right, block(width: 80mm, inset: (right: 12mm), align(center, {
    text(letter.organ)
    linebreak()
    text(letter.dated)
  }))) }
  v(24pt)
})
`.trimStart()

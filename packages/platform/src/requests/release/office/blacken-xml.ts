// Puts ■ for withheld words in the XML of a part: across the runs of a paragraph, and in attributes.

import { blackened, spansOf } from '../plain-words.ts'
import {
  allElements,
  elementsOf,
  textNodes,
  textOf,
  type XmlDocument,
  type XmlElement,
} from './xml-tree.ts'

/** Elements whose text is read as one, whatever runs it is cut into. */
const paragraphs = new Set([
  ...['w:p', 'a:p', 'si', 'is', 'text:p', 'text:h', 'oddHeader', 'oddFooter', 'v', 't'],
  ...['style:footer', 'style:header', 'w:tr', 'table:table-row'],
])

/** Every text that is read as one, every node alone, every attribute; none runs into the next. */
export function textsOf(tree: XmlDocument): string {
  const read = elementsOf(tree, paragraphs).map(textOf)
  const nodes = textNodes(tree).map(({ data }) => data)
  const attributes = allElements(tree).flatMap(({ attribs }) => Object.values(attribs))
  return [...read, ...nodes, ...attributes].join('\0')
}

export function blackenXml(tree: XmlDocument, words: readonly string[]): void {
  if (words.length === 0) return
  for (const paragraph of elementsOf(tree, paragraphs)) blackenTexts(paragraph, words)
  blackenTexts(tree, words, true)
  for (const { attribs } of allElements(tree))
    for (const [name, value] of Object.entries(attribs)) {
      const spans = words.flatMap((one) => spansOf(value, one))
      if (spans.length > 0) attribs[name] = blackened(value, spans)
    }
  // What was a number is a text now.
  for (const cell of elementsOf(tree, new Set(['c'])))
    if (textOf(cell).includes('■') && !/^(s|inlineStr)$/.test(cell.attribs.t ?? ''))
      cell.attribs.t = 'str'
}

/** Each node alone, or all of them as one text. */
function blackenTexts(
  tree: XmlDocument | XmlElement,
  words: readonly string[],
  alone = false,
): void {
  const nodes = textNodes(tree)
  const groups = alone ? nodes.map((node) => [node]) : [nodes]
  for (const group of groups) {
    const whole = group.map(({ data }) => data).join('')
    const spans = words.flatMap((one) => spansOf(whole, one))
    if (spans.length === 0) continue
    const black = blackened(whole, spans)
    let from = 0
    for (const node of group) {
      const to = from + node.data.length
      node.data = black.slice(from, to)
      from = to
    }
  }
}

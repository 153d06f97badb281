// The XML of a part as a tree that is changed and written again.

import { DomUtils, parseDocument } from 'htmlparser2'

export type XmlDocument = ReturnType<typeof parseDocument>
export type XmlNode = XmlDocument['children'][number]
export type XmlElement = Extract<XmlNode, { attribs: unknown }>

export function parseXml(text: string): XmlDocument {
  return parseDocument(text, { xmlMode: true })
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** The tree as text in UTF-8; a declaration and other instructions of the source are not kept. */
export function writeXml(tree: XmlDocument): string {
  const nodes = tree.children.filter(({ type }) => type !== 'directive' && type !== 'comment')
  const written = DomUtils.getOuterHTML(nodes, { xmlMode: true })
  return declaration + written.replace(/&#x([0-9a-f]{2,6});/gi, inUtf8)
}

/** The writer numbers every sign beyond ASCII; they are written as themselves. */
function inUtf8(reference: string, hex: string): string {
  const code = Number.parseInt(hex, 16)
  return code > 0x7f ? String.fromCodePoint(code) : reference
}

/** Elements of the names, in the order of the document. */
export function elementsOf(
  tree: XmlDocument | XmlElement,
  names: ReadonlySet<string>,
): XmlElement[] {
  return DomUtils.getElements({ tag_name: (name: string) => names.has(name) }, tree, true).filter(
    isElement,
  )
}

function isElement(node: XmlNode): node is XmlElement {
  return 'attribs' in node
}

export function remove(node: XmlNode): void {
  DomUtils.removeElement(node)
}

/** The children take the element's place. */
export function unwrap(element: XmlElement): void {
  for (const child of [...element.children]) DomUtils.prepend(element, child)
  remove(element)
}

export function textOf(node: XmlNode | XmlDocument): string {
  return DomUtils.textContent(node)
}

/** All elements of a tree, in the order of the document. */
export function allElements(tree: XmlDocument | XmlElement): XmlElement[] {
  return tree.children.flatMap((child) => (isElement(child) ? [child, ...allElements(child)] : []))
}

type TextNode = Extract<XmlNode, { data: string }>

/** Nodes of text below an element, in their order. */
export function textNodes(tree: XmlDocument | XmlElement): TextNode[] {
  return tree.children.flatMap((child) => {
    if (isElement(child)) return textNodes(child)
    return child.type === 'text' && 'data' in child ? [child] : []
  })
}

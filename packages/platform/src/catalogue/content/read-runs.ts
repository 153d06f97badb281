// The runs of a paragraph out of elements: marks, links, breaks, pictures among the attachments.

import type { Run, TextRun } from './body-tree.ts'
import { type RawElement, type RawNode, styleOf } from './raw-tree.ts'
import { attachmentIn, attachmentSource, safeHref } from './safe-address.ts'

export type Marks = Omit<TextRun, 'kind' | 'text'>

export const plain: Marks = { strong: false, em: false, href: undefined }

/** The runs of a node that holds no blocks. */
export function runsOf(node: RawNode, marks: Marks): readonly Run[] {
  if (typeof node === 'string') return [{ kind: 'text', text: node, ...marks }]
  if (node.tag === 'br') return [{ kind: 'break' }]
  if (node.tag === 'img') return pictureOf(node)
  // The sign of a list item, which Word writes as text; word-lists.ts reads it from the paragraph.
  if (isListSign(node)) return []
  const inside = markedBy(node, marks)
  return node.children.flatMap((child) => runsOf(child, inside))
}

export function isListSign(element: RawElement): boolean {
  return /^ignore$/.test(styleOf(element, 'mso-list'))
}

export function markedBy(element: RawElement, marks: Marks): Marks {
  const { tag, attributes } = element
  const weight = styleOf(element, 'font-weight')
  const isLight = weight === 'normal' || weight === '400'
  const isBold = ['b', 'strong'].includes(tag) || /^(bold|bolder|[6-9]00)$/.test(weight)
  const isSlanted = ['i', 'em'].includes(tag) || styleOf(element, 'font-style') === 'italic'
  const href = tag === 'a' && attributes.href !== undefined ? safeHref(attributes.href) : undefined
  return {
    strong: isLight ? false : marks.strong || isBold,
    em: marks.em || isSlanted,
    href: href ?? marks.href,
  }
}

function pictureOf({ attributes }: RawElement): readonly Run[] {
  const fileId = attachmentIn(attributes.src ?? '')
  if (fileId === undefined) return []
  const alt = (attributes.alt ?? '').replace(/\s+/g, ' ').trim()
  return [{ kind: 'image', src: attachmentSource(fileId), alt }]
}

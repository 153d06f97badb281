// HTML of whatever origin as a tree: comments and what is code or a program's own are left out.

import { Parser } from 'htmlparser2'

export type RawElement = {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: RawNode[]
}
export type RawNode = RawElement | string

/** Left out with all that is inside. */
const dropped = new Set([
  ...['script', 'style', 'head', 'title', 'xml', 'template', 'noscript', 'noembed', 'noframes'],
  ...['iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'svg', 'math', 'canvas'],
  ...['audio', 'video', 'select', 'textarea', 'button', 'datalist', 'plaintext', 'xmp', 'map'],
])
/** Shapes and formulas of Word; `o:p` and smart tags are only wrappers. */
const droppedPrefixes = /^(v|w|m|dsp|pic|wps|mc):/

/** Deeper elements are taken as if they stood in the last one that counts. */
const deepest = 120
/** Nobody writes such a page: it is read as text, since following it would cost too much. */
const hopeless = 1000
const step = 8192

/** The tree of a page, whatever its faults. */
export function parseRaw(source: string): RawElement {
  const root: RawElement = { tag: 'root', attributes: {}, children: [] }
  if (grow(root, source)) return root
  return { ...root, children: [source.replace(/<[^<>]*>/g, ' ')] }
}

/** False where the page is nested beyond reason. */
function grow(root: RawElement, source: string): boolean {
  const open: RawElement[] = [root]
  // Elements that were opened but not kept, so that their ends are told apart.
  const opened: ('kept' | 'flat' | 'dropped')[] = []
  let inDropped = 0
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        const isDropped = dropped.has(tag) || droppedPrefixes.test(tag)
        if (inDropped > 0 || isDropped) {
          inDropped += 1
          opened.push('dropped')
        } else if (open.length > deepest) opened.push('flat')
        else {
          const element: RawElement = { tag, attributes, children: [] }
          open.at(-1)?.children.push(element)
          open.push(element)
          opened.push('kept')
        }
      },
      ontext: (text) => {
        if (inDropped === 0) open.at(-1)?.children.push(text)
      },
      onclosetag: () => {
        const last = opened.pop()
        if (last === 'kept') open.pop()
        if (last === 'dropped') inDropped -= 1
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  for (let at = 0; at < source.length && opened.length < hopeless; at += step)
    parser.write(source.slice(at, at + step))
  if (opened.length >= hopeless) return false
  parser.end()
  return true
}

/** The value of a property in a style attribute, in lower case; empty where there is none. */
export function styleOf({ attributes }: RawElement, property: string): string {
  const declarations = (attributes.style ?? '').split(';')
  const found = declarations.findLast(
    (one) => one.slice(0, one.indexOf(':')).trim().toLowerCase() === property,
  )
  return found === undefined
    ? ''
    : found
        .slice(found.indexOf(':') + 1)
        .trim()
        .toLowerCase()
}

/** Whether Word, WPS or an office program of their kind wrote it, by its own marks. */
export function isOfficePaste(root: RawElement): boolean {
  return root.children.some(
    (node) =>
      typeof node !== 'string' &&
      (/^o:/.test(node.tag) ||
        /^Mso/.test(node.attributes.class ?? '') ||
        /(^|;)\s*mso-/i.test(node.attributes.style ?? '') ||
        /^urn:schemas-microsoft-com:office/.test(node.attributes['xmlns:o'] ?? '') ||
        isOfficePaste(node)),
  )
}

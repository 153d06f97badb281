// Follows the elements that raise, lower or strike out the text in them, and how far each reaches.

import { inScript, type Script } from '../raised.ts'
import { isVoid, type Role } from './elements.ts'
import type { Tag } from './tags.ts'

/** An open element that marks its text; `inside`: open elements of the same name in it. */
type Mark = {
  readonly name: string
  readonly script: Script | 'plain' | undefined
  readonly struck: boolean
  /** How many structural elements are open around its text: with fewer it is over. */
  readonly depth: number
  readonly inParagraph: boolean
  inside: number
}

export type TextMarks = { open: Mark[]; inParagraph: boolean }

/** Nothing marked yet. */
export function noTextMarks(): TextMarks {
  return { open: [], inParagraph: false }
}

const inParagraphs = new Set<Role | undefined>([undefined, 'link', 'field', 'picture', 'meta'])
const endsParagraph = (role: Role | undefined) => !inParagraphs.has(role) && role !== 'break'
const isParagraph = (role: Role | undefined) => role === 'paragraph' || role === 'heading'

/** Notes a start tag that is shown; `depth`: how many structural elements are open with it. */
export function openMark(
  marks: TextMarks,
  tag: Tag,
  { role, depth }: { readonly role: Role | undefined; readonly depth: number },
): void {
  if (endsParagraph(role)) endParagraph(marks)
  if (isParagraph(role)) marks.inParagraph = true
  if (tag.selfClosing || isVoid(tag.name)) return
  const script = endsParagraph(role) ? undefined : scriptOf(tag)
  const struck = isStruck(tag)
  const { inParagraph } = marks
  if (script !== undefined || struck)
    marks.open.push({ name: tag.name, script, struck, depth, inParagraph, inside: 0 })
  else {
    const around = marks.open.findLast(({ name }) => name === tag.name)
    if (around !== undefined) around.inside += 1
  }
}

/** Notes an end tag; `depth`: how many structural elements are open after it. */
export function closeMark(
  marks: TextMarks,
  name: string,
  { role, depth }: { readonly role: Role | undefined; readonly depth: number },
): void {
  if (isParagraph(role)) endParagraph(marks)
  endDeeper(marks, depth)
  const index = marks.open.findLastIndex((mark) => mark.name === name)
  const mark = marks.open[index]
  if (mark === undefined || endsParagraph(role)) return
  if (mark.inside > 0) mark.inside -= 1
  else marks.open.splice(index, 1)
}

/** Ends the marks of elements that are closed: only `depth` structural ones are open now. */
export function endDeeper(marks: TextMarks, depth: number): void {
  if (marks.open.length > 0) marks.open = marks.open.filter((mark) => mark.depth <= depth)
}

/** Marks left open in a paragraph end with it. */
function endParagraph(marks: TextMarks): void {
  if (marks.open.length > 0) marks.open = marks.open.filter((mark) => !mark.inParagraph)
  marks.inParagraph = false
}

/** The text as marked; undefined where it is struck out. */
export function markedText(marks: TextMarks, text: string): string | undefined {
  if (marks.open.length === 0) return text
  if (marks.open.some(({ struck }) => struck)) return undefined
  const script = marks.open.findLast((mark) => mark.script !== undefined)?.script
  return inScript(text, script === 'plain' ? undefined : script)
}

const aligned = /(?:^|[;\s])vertical-align\s*:\s*(super|sub|baseline)\b/i
const decorated = /(?:^|[;\s])text-decoration(?:-line)?\s*:([^;]*)/i

function scriptOf(tag: Tag): Mark['script'] {
  const style = tag.attributes.get('style')
  const stated = style === undefined ? undefined : aligned.exec(style)?.[1]?.toLowerCase()
  if (stated === 'baseline') return 'plain'
  if (stated !== undefined) return stated === 'super' ? 'raised' : 'lowered'
  if (tag.name === 'sup') return 'raised'
  return tag.name === 'sub' ? 'lowered' : undefined
}

const striking = new Set(['s', 'strike', 'del'])

function isStruck(tag: Tag): boolean {
  const style = tag.attributes.get('style')
  const stated = style === undefined ? undefined : decorated.exec(style)?.[1]
  if (stated === undefined) return striking.has(tag.name)
  return /line-through/i.test(stated)
}

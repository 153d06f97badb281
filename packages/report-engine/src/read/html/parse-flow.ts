// Turns the tags of a page into its flow: passages and tables inside containers.

import type { Limits } from '../limits.ts'
import { isVoid, roleOf } from './elements.ts'
import type { Flow, Item } from './flow.ts'
import {
  closeInside,
  endsHiding,
  endsHidingBy,
  isHidden,
  isHiddenByStyle,
  openInside,
  startHiding,
} from './hidden.ts'
import {
  closeBefore,
  closeByName,
  closeInnermost,
  closesOpenElement,
  countHidden,
  openElement,
} from './open-elements.ts'
import { notePageFact, type PageFacts } from './page-facts.ts'
import { type Parsing, type Struck, startParsing } from './parsing.ts'
import { addText, endPassage } from './passages.ts'
import { parseTags, type Tag } from './tags.ts'
import { closeMark, endDeeper, markedText, openMark } from './text-marks.ts'

export type ParsedPage = Flow & {
  readonly facts: PageFacts
  /** Whether text was left out because the page hides it. */
  readonly hasHiddenText: boolean
  /** Text left out because it is struck out. */
  readonly struck: readonly Struck[]
  /** The limit that ended the parsing early. */
  readonly exceeded: keyof Limits | undefined
}

export type ParseOptions = {
  readonly limits: Limits
  /** Reads what `hidden` and styles hide as if it were shown. */
  readonly showHidden?: boolean
}

/** Parses a page or a piece of one. Never throws; stops at a limit and says which. */
export function parseFlow(html: string, options: ParseOptions): ParsedPage {
  const items: Item[] = []
  const parsing = startParsing(items, options.limits)
  const end = performance.now() + options.limits.milliseconds
  parseTags(html, {
    open: (tag) => open(parsing, tag, options.showHidden === true),
    close: (name) => close(parsing, name),
    text: (text, start) => readText(parsing, text, start),
    mayStop: () => {
      if (performance.now() > end) parsing.exceeded ??= 'milliseconds'
      return parsing.exceeded !== undefined
    },
  })
  endPassage(parsing.gathering)
  while (parsing.stack.length > 0) closeInnermost(parsing)
  const { parents, facts, hasHiddenText, struck, exceeded } = parsing
  return { items, parents, facts, hasHiddenText, struck, exceeded }
}

function readText(parsing: Parsing, text: string, start: number): void {
  if (parsing.exceeded !== undefined) return
  if (parsing.hiding === undefined) addMarked(parsing, text, start)
  else if (parsing.inTitle) parsing.facts.documentTitle += text
}

function addMarked(parsing: Parsing, text: string, start: number): void {
  const marked = markedText(parsing.marks, text)
  if (marked !== undefined) addText(parsing.gathering, marked, start)
  else if (text.trim() !== '') parsing.struck.push({ start, ...cellAround(parsing) })
}

function cellAround({ tables }: Parsing): Pick<Struck, 'cell'> {
  const table = tables.at(-1)
  if (table?.cell === undefined) return {}
  return { cell: { table: table.node.index, row: table.sourceRow, cell: table.sourceCell } }
}

function open(parsing: Parsing, tag: Tag, showHidden: boolean): void {
  if (parsing.exceeded !== undefined) return
  const role = roleOf(tag.name)
  notePageFact(parsing.facts, tag, role)
  if (parsing.hiding !== undefined) {
    if (!endsHiding(parsing.hiding, tag.name)) {
      openInside(parsing.hiding, tag)
      if (role === 'table') countHidden(parsing, role)
      return
    }
    parsing.hiding = undefined
  }
  closeBefore(parsing, role)
  endDeeper(parsing.marks, parsing.stack.length)
  if (!isHidden(tag, role) || (showHidden && isHiddenByStyle(tag))) {
    if (role !== undefined && role !== 'skipped' && role !== 'title')
      openElement(parsing, tag, role)
    openMark(parsing.marks, tag, { role, depth: parsing.stack.length })
    return
  }
  countHidden(parsing, role)
  if (isVoid(tag.name)) return
  parsing.hiding = startHiding(tag.name)
  parsing.inTitle = role === 'title' && parsing.facts.documentTitle === ''
  if (role !== 'skipped' && role !== 'title') parsing.hasHiddenText = true
}

function close(parsing: Parsing, name: string): void {
  if (parsing.exceeded !== undefined) return
  const role = roleOf(name)
  const { hiding } = parsing
  if (hiding !== undefined) {
    if (closeInside(hiding, name)) return
    const isOwn = name === hiding.name || endsHidingBy(hiding, name)
    if (!isOwn && !closesOpenElement(parsing, name, role)) return
    parsing.hiding = undefined
    parsing.inTitle = false
    if (isOwn) return
  }
  closeByName(parsing, name, role)
  closeMark(parsing.marks, name, { role, depth: parsing.stack.length })
}

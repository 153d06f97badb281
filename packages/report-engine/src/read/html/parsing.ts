// What changes while a page is parsed, and how the parsing starts.

import type { Limits } from '../limits.ts'
import type { Role } from './elements.ts'
import type { Item } from './flow.ts'
import type { Hiding } from './hidden.ts'
import { noPageFacts, type PageFacts } from './page-facts.ts'
import { type Gathering, startGathering } from './passages.ts'
import type { OpenTable } from './table-building.ts'
import { noTextMarks, type TextMarks } from './text-marks.ts'

/** An element that is open and gives structure; inline elements and paragraphs are not kept. */
export type OpenElement = {
  readonly name: string
  readonly role: Role
  /** The container that was innermost before it. */
  readonly outerContainer: number
  /** Heading level and `pre` as they were before it: an end tag left out inside ends here. */
  readonly outerHeading: number
  readonly outerPreformatted: boolean
  /** The table that it opens or is part of. */
  readonly table: OpenTable | undefined
}

/** Text that is struck out: its offset in the page, and the table cell it stands in. */
export type Struck = {
  readonly start: number
  readonly cell?: { readonly table: number; readonly row: number; readonly cell: number }
}

export type Parsing = {
  readonly gathering: Gathering
  readonly stack: OpenElement[]
  readonly tables: OpenTable[]
  readonly parents: number[]
  readonly facts: PageFacts
  readonly limits: Limits
  readonly marks: TextMarks
  readonly struck: Struck[]
  hiding: Hiding | undefined
  inTitle: boolean
  tableCount: number
  /** Rows and cells so far, to hold against the limit. */
  cellCount: number
  hasHiddenText: boolean
  exceeded: keyof Limits | undefined
}

/** The state before the first tag; passages and tables go to `items`. */
export function startParsing(items: Item[], limits: Limits): Parsing {
  return {
    gathering: startGathering(items),
    stack: [],
    tables: [],
    parents: [-1],
    facts: noPageFacts(),
    limits,
    marks: noTextMarks(),
    struck: [],
    hiding: undefined,
    inTitle: false,
    tableCount: 0,
    cellCount: 0,
    hasHiddenText: false,
    exceeded: undefined,
  }
}

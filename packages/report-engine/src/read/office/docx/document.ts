// Walks the main part of a Word document and writes what a reader of the paper would see into a
// flow: no deleted or hidden text, no field codes, notes or placeholders; list numbers printed.

import type { Limits } from '../../limits.ts'
import type { Block } from '../../source.ts'
import { type Attributes, attribute, walkXml } from '../archive/xml.ts'
import type { Flow } from '../layout/flow.ts'
import { countLists, type Lists } from '../layout/list-numbers.ts'
import { nothingSeen, type Seen } from '../layout/seen.ts'
import type { Clock } from '../reading-stopped.ts'
import { makeParagraphs, type Paragraphs } from './paragraphs.ts'
import { type Style, scriptOf, switchedOn } from './styles.ts'
import { symbolText } from './symbols.ts'
import { makeTables, type Tables } from './tables.ts'

export type WordParts = {
  readonly style: (id: string | undefined) => Style
  readonly lists: Lists
  readonly flow: Flow
}

type State = WordParts & {
  readonly seen: Seen
  readonly paragraphs: Paragraphs
  readonly tables: Tables
  /** Fields open at this place: their code is no text, their result is. */
  readonly fields: ('code' | 'result')[]
  placeholder: boolean
}

type Open = (state: State, attributes: Attributes, parents: readonly string[]) => void

/** Elements whose content is never text of the document as it stands. */
const skipped = new Set([
  'w:moveFrom',
  'mc:Fallback',
  'w:rt',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPr',
  'w:sdtEndPr',
])

/** Reads the main part into the flow and says what else it saw. Throws `ReadingStopped`. */
export function readDocument(
  xml: string,
  parts: WordParts,
  within: { readonly limits: Limits; readonly clock: Clock },
): Seen {
  const seen = nothingSeen()
  const paragraphs = makeParagraphs({ ...parts, seen, number: countLists(parts.lists) })
  const tables = makeTables(parts.flow)
  const state: State = { ...parts, seen, paragraphs, tables, fields: [], placeholder: false }
  let skipFrom = Number.POSITIVE_INFINITY
  let inText = false
  const whole = walkXml(
    xml,
    {
      open: (name, attributes, parents) => {
        if (parents.length > skipFrom) return
        if (skips(name, parents, state)) skipFrom = parents.length
        else if (name === 'w:t' || name === 'm:t') inText = true
        else opened[name]?.(state, attributes, parents)
      },
      close: (name, parents) => {
        if (parents.length > skipFrom) return
        if (parents.length === skipFrom) skipFrom = Number.POSITIVE_INFINITY
        else if (name === 'w:t' || name === 'm:t') inText = false
        else closed[name]?.(state)
      },
      text: (text) => {
        if (inText && skipFrom === Number.POSITIVE_INFINITY) write(state, text)
      },
    },
    within,
  )
  if (!whole) seen.broken = 1
  return seen
}

function skips(name: string, parents: readonly string[], state: State): boolean {
  if (name === 'w:moveFrom') noteRevision(state)
  if (skipped.has(name)) return true
  if (name === 'w:sdtContent') return state.placeholder
  if (name !== 'w:del') return false
  noteRevision(state)
  const parent = parents.at(-1)
  if (parent === 'w:trPr') state.tables.deleteRow()
  else if (parent === 'w:rPr') state.paragraphs.joinNext()
  return true
}

function noteRevision(state: State): void {
  state.seen.revisions += 1
  state.seen.revised.push(state.flow.place())
}

function write(state: State, text: string): void {
  if (!state.fields.includes('code')) state.paragraphs.write(text)
}

const opened: Readonly<Record<string, Open>> = {
  'w:p': (state) => state.paragraphs.open(),
  'w:pStyle': (state, attributes) => state.paragraphs.style(attribute(attributes, 'val')),
  'w:numId': (state, attributes, parents) => {
    if (parents.at(-2) === 'w:pPr') state.paragraphs.list(attribute(attributes, 'val'))
  },
  'w:ilvl': (state, attributes, parents) => {
    if (parents.at(-2) === 'w:pPr') state.paragraphs.level(Number(attribute(attributes, 'val')))
  },
  'w:outlineLvl': (state, attributes) =>
    state.paragraphs.outline(Number(attribute(attributes, 'val'))),
  'w:r': (state) => state.paragraphs.openRun(),
  'w:rStyle': (state, attributes, parents) => {
    const { hidden, struck, script } = state.style(attribute(attributes, 'val'))
    if (parents.at(-2) !== 'w:r') return
    state.paragraphs.changeRun({
      ...(hidden && { hidden }),
      ...(struck && { struck }),
      ...(script && { script }),
    })
  },
  'w:vanish': (state, attributes, parents) => {
    if (parents.at(-2) === 'w:r') state.paragraphs.changeRun({ hidden: switchedOn(attributes) })
  },
  'w:strike': (state, attributes, parents) => {
    if (parents.at(-2) === 'w:r') state.paragraphs.changeRun({ struck: switchedOn(attributes) })
  },
  'w:dstrike': (state, attributes, parents) => {
    if (parents.at(-2) === 'w:r')
      state.paragraphs.changeRun({ struckTwice: switchedOn(attributes) })
  },
  'w:vertAlign': (state, attributes, parents) => {
    if (parents.at(-2) === 'w:r') state.paragraphs.changeRun({ script: scriptOf(attributes) })
  },
  'w:tab': (state, _, parents) => {
    if (parents.at(-1) === 'w:r') write(state, '\t')
  },
  'w:ptab': (state) => write(state, '\t'),
  'w:br': (state) => write(state, '\n'),
  'w:cr': (state) => write(state, '\n'),
  'w:noBreakHyphen': (state) => write(state, '-'),
  'w:sym': (state, attributes) => write(state, symbolText(attributes)),
  'w:fldChar': (state, attributes) => {
    const type = attribute(attributes, 'fldCharType')
    if (type === 'begin') state.fields.push('code')
    else if (type === 'end') state.fields.pop()
    else if (state.fields.pop() !== undefined) state.fields.push('result')
  },
  'w:tbl': (state) => state.tables.openTable(),
  'w:tr': (state) => state.tables.openRow(),
  'w:gridBefore': (state, attributes) =>
    state.tables.skipColumns(Number(attribute(attributes, 'val'))),
  'w:tc': (state) => state.tables.openCell(),
  'w:gridSpan': (state, attributes) => state.tables.span(Number(attribute(attributes, 'val'))),
  'w:vMerge': (state, attributes) => state.tables.vertical(attribute(attributes, 'val')),
  'w:hMerge': (state, attributes) => state.tables.horizontal(attribute(attributes, 'val')),
  'w:txbxContent': (state) => state.flow.enterBox(),
  'w:sdt': (state) => {
    state.placeholder = false
  },
  'w:showingPlcHdr': (state, attributes) => {
    state.placeholder = switchedOn(attributes)
  },
  'w:ins': noteRevision,
  'w:moveTo': noteRevision,
  'a:blip': (state) => {
    state.seen.images += 1
  },
  'v:imagedata': (state) => {
    state.seen.images += 1
  },
  'w:footnoteReference': (state) => {
    state.seen.notes += 1
  },
  'w:endnoteReference': (state) => {
    state.seen.notes += 1
  },
  'w:altChunk': (state) => {
    state.seen.embedded += 1
  },
}

const closed: Readonly<Record<string, (state: State) => void>> = {
  'w:p': (state) => state.paragraphs.close(),
  'w:r': (state) => state.paragraphs.closeRun(),
  'w:tc': (state) => {
    state.paragraphs.flush()
    state.tables.closeCell()
  },
  'w:tr': (state) => state.tables.closeRow(),
  'w:tbl': (state) => state.tables.closeTable(),
  'w:txbxContent': (state) => {
    const box: readonly Block[] = state.flow.leaveBox()
    state.paragraphs.addBox(box)
  },
}

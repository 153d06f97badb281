// Walks the text of a Word 97 document paragraph by paragraph into a flow: marks end paragraphs,
// cells and rows; field codes, deleted and hidden characters are left out.

import type { Place } from '../../../place.ts'
import { inScript } from '../../raised.ts'
import type { Flow } from '../layout/flow.ts'
import { countLists } from '../layout/list-numbers.ts'
import { nothingSeen, type Seen } from '../layout/seen.ts'
import type { Clock } from '../reading-stopped.ts'
import { type MarkedRun, markedRuns, type Setting } from './character-settings.ts'
import { readLists } from './lists.ts'
import { type ParagraphFacts, paragraphFacts } from './paragraph-facts.ts'
import { type PieceText, readPieces } from './piece-text.ts'
import { characterRuns, paragraphRuns, runAt } from './properties.ts'
import type { WordStreams } from './streams.ts'
import { type DocTables, makeDocTables } from './tables.ts'

export type DocSeen = Seen & { readonly unshaped: number }

type Body = {
  readonly pieces: PieceText
  readonly flow: Flow
  readonly tables: DocTables
  readonly number: (list: string, level: number) => string
  readonly seen: Seen
  /** Runs that are not read as they stand, and what becomes of each. */
  readonly marked: readonly MarkedRun[]
  readonly fields: ('code' | 'result')[]
}

/** Codes of the marks that end a paragraph, a cell, and a page or section. */
const endMarks = new Set([0x0d, 0x07, 0x0c])

/** Reads the body and then its text boxes. Throws `ReadingStopped`. */
export function readBody(streams: WordStreams, flow: Flow, clock: Clock): DocSeen {
  const seen = nothingSeen()
  const body: Body = {
    pieces: readPieces(streams),
    flow,
    tables: makeDocTables(flow),
    number: countLists(readLists(streams)),
    seen,
    marked: markedRuns(characterRuns(streams), seen),
    fields: [],
  }
  const paragraphs = paragraphRuns(streams)
  for (const [from, to] of stories(streams, body.pieces.text.length)) {
    for (const [start, end] of split(body.pieces.text, from, to)) {
      clock()
      const facts = paragraphFacts(runAt(paragraphs, body.pieces.offset(end)))
      paragraph(body, { start, end, facts })
    }
    body.tables.enter(0, false)
  }
  const isShort = streams.main.getUint32(0x4c, true) > body.pieces.text.length
  if (isShort || streams.isCut) seen.broken = 1
  return { ...seen, unshaped: body.tables.unshaped() }
}

/** Start and end of the body and of the text boxes; notes, headers and comments lie between. */
function stories(streams: WordStreams, length: number): readonly (readonly [number, number])[] {
  const [body = 0, notes = 0, headers = 0, , comments = 0, endnotes = 0, boxes = 0] = [
    0x4c, 0x50, 0x54, 0x58, 0x5c, 0x60, 0x64,
  ].map((at) => streams.main.getUint32(at, true))
  const from = body + notes + headers + comments + endnotes
  return [
    [0, Math.min(body, length)],
    [Math.min(from, length), Math.min(from + boxes, length)],
  ]
}

/** Paragraphs as positions of their first character and of the mark that ends them. */
function* split(text: string, from: number, to: number): Generator<readonly [number, number]> {
  let start = from
  for (let end = from; end < to; end++) {
    if (!endMarks.has(text.charCodeAt(end))) continue
    yield [start, end]
    start = end + 1
  }
  if (start < to) yield [start, to]
}

function paragraph(
  body: Body,
  at: { readonly start: number; readonly end: number; readonly facts: ParagraphFacts },
): void {
  const { facts } = at
  if (facts.endsRow && facts.depth > 0) {
    body.tables.enter(facts.depth, false)
    body.tables.endRow(facts.row)
    return
  }
  body.tables.enter(facts.depth, facts.depth > 0)
  const number = facts.list > 0 ? body.number(String(facts.list), facts.level) : ''
  body.flow.paragraph(number + visibleText(body, at.start, at.end), facts.heading)
  const cellMark = body.pieces.text[at.end] === '\x07'
  if (facts.depth > 0 && (facts.endsInnerCell || cellMark)) body.tables.endCell()
}

function visibleText(body: Body, start: number, end: number): string {
  const text = body.pieces.text.slice(start, end)
  const plain = body.marked.length === 0 && body.fields.length === 0 && !hasMarks(text)
  if (plain) return text
  let visible = ''
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? ''
    const setting = settingAt(body, start + index)
    if (setting !== undefined && isLeftOut(body, character, setting)) continue
    if (fieldMark(body.fields, character)) continue
    if (body.fields.includes('code')) continue
    visible += inScript(printed(character, body.seen), setting?.script)
  }
  return visible
}

/** Whether a text holds fields, pictures, notes, line breaks or hyphens as marks. */
function hasMarks(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code < 0x20 && code !== 0x09) return true
  }
  return false
}

/** Follows the marks of fields: begin, separator, end. */
function fieldMark(fields: ('code' | 'result')[], character: string): boolean {
  if (character === '\x13') fields.push('code')
  else if (character === '\x15') fields.pop()
  else if (character !== '\x14') return false
  else if (fields.pop() !== undefined) fields.push('result')
  return true
}

function printed(character: string, seen: Seen): string {
  if (character >= ' ' || character === '\t') return character
  if (character === '\x01') seen.images += 1
  if (character === '\x02') seen.notes += 1
  if (character === '\x1e') return '-'
  return character === '\x0b' || character === '\x0e' ? '\n' : ''
}

function settingAt(body: Body, position: number): Setting | undefined {
  if (body.marked.length === 0) return undefined
  return runAt(body.marked, body.pieces.offset(position))?.setting
}

/** Whether a character is not read; notes where tracked changes and struck text stand. */
function isLeftOut({ seen, flow }: Body, character: string, setting: Setting): boolean {
  const { deleted, hidden, struck } = setting
  if (setting.deleted || setting.inserted) noteOnce(seen.revised, flow.place())
  if (struck && !deleted && !hidden && character > ' ') noteOnce(seen.struck, flow.place())
  return deleted || hidden || struck
}

/** A run is gone through character by character, mostly at one place. */
function noteOnce(places: Place[], place: Place): void {
  const last = places.at(-1)
  const isSame = last?.line === place.line && last?.table === place.table
  if (last === undefined || !isSame || last.row !== place.row || last.cell !== place.cell)
    places.push(place)
}

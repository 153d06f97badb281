// Tokens of a line of text: cells between bars or tabs, words set apart by blanks, plain labels.

import type { Place } from '../../place.ts'
import type { Line } from '../../read/source.ts'
import { isRowLabelStart } from '../alignment/row-labels.ts'
import { normalise, simplify } from '../normalise.ts'
import { withoutNoteMarks } from './note-marks.ts'
import type { Token } from './token.ts'
import { isBareChange, isValueWord, parseValue } from './values.ts'

type Start = { readonly block: number; readonly row: number; readonly afterGap: boolean }
type Segment = { readonly text: string; readonly offset: number }

const pageNumber =
  /^(?:[-—–]\s*\d{1,4}\s*[-—–]|第\s*\d{1,4}\s*页(?:[,，/\s]*共\s*\d{1,4}\s*页)?|P\.\s*\d{1,4})$/
const onlyBars = /^\s*\|(?:\s*\|)+\s*$/
const gluedNumber = /^(.*[\u4e00-\u9fff”"）)])(\d[\d.]*)$/u

/** Appends the tokens of a line; none for an empty line. */
export function tokensOfLine(line: Line, start: Start, tokens: Token[]): void {
  const text = normalise(withoutNoteMarks(line.text)).replace(/\n/g, ' ')
  const trimmed = text.trim()
  if (trimmed === '') return
  const shared = { row: start.row, inTable: false, block: start.block, afterGap: start.afterGap }
  if (pageNumber.test(trimmed) || (onlyBars.test(text) && !text.includes('| '))) {
    const kind = trimmed.startsWith('|') ? 'padding' : 'pageNumber'
    tokens.push({ ...shared, kind, text: '', raw: line.text, at: line.at })
    return
  }
  const isEven = text.length === line.text.length
  for (const segment of segmentsOf(text))
    for (const word of wordsOf(segment)) {
      const where = {
        raw: isEven ? line.text.slice(word.offset, word.offset + word.text.length) : word.text,
        at: placeOf(line.at, word.offset),
        column: word.offset,
        displayColumn: displayWidth(text.slice(0, word.offset)),
      }
      tokens.push(
        word.isValue
          ? { ...shared, ...where, kind: 'value', text: word.text, value: parseValue(word.text) }
          : { ...shared, ...where, kind: 'label', text: simplify(word.text) },
      )
    }
}

function displayWidth(text: string): number {
  return text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0)
}

function placeOf(at: Place, offset: number): Place {
  return at.line === undefined ? at : { ...at, column: (at.column ?? 1) + offset }
}

/** Cells between bars, else between tabs, else the whole line. Outer bars are no cells. */
function segmentsOf(text: string): Segment[] {
  const bars = text.includes('|')
  if (!bars && !text.includes('\t')) return [{ text, offset: 0 }]
  const segments: Segment[] = []
  let offset = 0
  for (const part of text.split(bars ? '|' : '\t')) {
    segments.push({ text: part, offset })
    offset += part.length + 1
  }
  return bars ? withoutOuterBars(segments, text.includes(' | ')) : segments
}

/** Drops what stands outside the first and last bar, and the bare bars that fill up a spaced row. */
function withoutOuterBars(segments: Segment[], spaced: boolean): Segment[] {
  const from = segments[0]?.text.trim() === '' && segments.length > 1 ? 1 : 0
  let to = segments.length
  if (to - from > 1 && segments[to - 1]?.text.trim() === '') to -= 1
  while (spaced && to - from > 1 && segments[to - 1]?.text === '') to -= 1
  return segments.slice(from, to)
}

type Word = { readonly text: string; readonly offset: number; readonly isValue: boolean }

/** A word; a number with a note, however many words its bracket holds: 22（其中修订 16 件）. */
const cellWord = /\d+\([^)]*(?:\)|$)\S*|\S+/g

/** A segment's label and the values before or after it; a segment without text is one blank. */
function wordsOf(segment: Segment): Word[] {
  const found = [...segment.text.matchAll(cellWord)]
  if (found.length === 0) return [{ text: '', offset: segment.offset, isValue: true }]
  const words = found.map((match) => ({
    text: match[0],
    offset: segment.offset + match.index,
    isValue: isValueWord(match[0]) || (found.length === 1 && isBareChange(match[0])),
  }))
  return stretchesOf(words).flatMap((stretch) => labelled(stretch))
}

/** The beginning of a numbered label of table 三. */
const numbered = /^(?:[二四]、[上结]|[(（][一二三四五六七][)）]\D|\d\.[\u4e00-\u9fff]{2})/u

/** The words of a line that carries several rows, one stretch a row: three numbers end a label. */
function stretchesOf(words: readonly Word[]): Word[][] {
  const stretches: Word[][] = [[]]
  for (const [index, word] of words.entries()) {
    const last = stretches.at(-1)
    const isAfterNumbers =
      !word.isValue && index > 3 && words.slice(index - 3, index).every((one) => one.isValue)
    const opensRow = words[index - 1]?.isValue && numbered.test(word.text)
    if ((isAfterNumbers || opensRow) && last?.some((one) => !one.isValue)) stretches.push([word])
    else last?.push(word)
  }
  return stretches
}

/** A label from its first word to its last, with the values before and after it. */
function labelled(words: readonly Word[]): readonly Word[] {
  const from = words.findIndex((word) => !word.isValue)
  if (from < 0) return words
  const to = words.findLastIndex((word) => !word.isValue)
  const leading = isUnitOf(words[from]?.text) ? [] : words.slice(0, from)
  const first = words[leading.length]
  if (first === undefined) return words
  const label = words.slice(leading.length, to + 1).map((word) => word.text)
  return [...leading, ...splitGlued(label.join(''), first.offset), ...words.slice(to + 1)]
}

/** "2022 年": a number that belongs to the word after it. */
function isUnitOf(word: string | undefined): boolean {
  return /^[年月日件条个项份次万元名人家%％、.．:：-]/u.test(word ?? '')
}

/** A number glued to the label before it: 行政许可550. */
function splitGlued(label: string, offset: number): Word[] {
  const glued = gluedNumber.exec(label)
  if (!glued?.[1] || !glued[2] || !isRowLabelStart(simplify(glued[1])))
    return [{ text: label, offset, isValue: false }]
  return [
    { text: glued[1], offset, isValue: false },
    { text: glued[2], offset: offset + glued[1].length, isValue: true },
  ]
}

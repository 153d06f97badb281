// By which terms a document is found: those of its title, its numbers, its text and its files, each with
// a mark of where they stand, and one for every other condition. An index holds them as numbers: half the
// room of texts, and quicker compared. Two terms may share a number: what is found is looked at.

import { termsOfText } from '#kit/words/terms.ts'
import { type Block, blocksOf } from '#kit/words/time-blocks.ts'
import { dayInChina } from '#law/index.ts'
import type { SearchDocument } from './search-document.ts'

/** Where words stand, and what other conditions are. */
export const marks = {
  title: 1,
  number: 2,
  text: 3,
  files: 4,
  unit: 5,
  kind: 6,
  year: 7,
  subject: 8,
  has: 9,
  block: 10,
} as const

export type Mark = keyof typeof marks

/** What a document may have, for `has`. */
export const having = { files: 'files', end: 'end' } as const

/** The number of a term: 32 bits, with sign. */
export function termNumber(mark: Mark, term: string): number {
  let hash = Math.imul(marks[mark] + 0x811c9dc5, 0x01000193)
  for (let place = 0; place < term.length; place += 1)
    hash = Math.imul(hash ^ term.charCodeAt(place), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/** Days of a part of time: the shortest block. */
const daysOfPart = 16
const dayMs = 24 * 3600 * 1000

/** The part of time an instant lies in; before 1970 all in the first. */
export function partOfInstant(at: Date): number {
  return Math.max(0, Math.floor(at.getTime() / (daysOfPart * dayMs)))
}

/** The first instant of a part. */
export function beginningOfPart(part: number): Date {
  return new Date(part * daysOfPart * dayMs)
}

export function blockTerm({ level, number }: Block): number {
  return termNumber('block', `${level} ${number}`)
}

/** Signs by themselves are terms of titles and numbers alone: in long texts every sign stands. */
export function isLongTerm(term: string): boolean {
  return term.length > 2 || [...term].length > 1
}

/** All numbers, each once, in order. */
export function documentTerms(one: SearchDocument): readonly number[] {
  const { title, documentNumber, indexNumber, body, files } = one
  const heads = [documentNumber, indexNumber]
  const numbers = new Set<number>()
  const add = (mark: Mark, terms: Iterable<string>): void => {
    for (const term of terms) numbers.add(termNumber(mark, term))
  }
  add('title', termsOfText(title))
  add('number', termsOfText(heads.join(' ')))
  add('text', longTermsOf([title, ...heads, body].join('\n')))
  add('files', longTermsOf(files.map(({ text }) => text).join('\n')))
  add('unit', [one.unitId])
  add('kind', [one.kind])
  add('year', [dayInChina(one.publishedAt).slice(0, 4)])
  add('subject', [one.subject])
  add('has', [
    ...(files.length > 0 ? [having.files] : []),
    ...(one.end === undefined ? [] : [having.end]),
  ])
  for (const block of blocksOf(partOfInstant(one.publishedAt))) numbers.add(blockTerm(block))
  return [...Int32Array.from(numbers).sort()]
}

function longTermsOf(text: string): readonly string[] {
  return [...termsOfText(text)].filter(isLongTerm)
}

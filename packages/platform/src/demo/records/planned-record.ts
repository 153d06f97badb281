// What the demo plans for a record: what it says, since when, and how far it has come.

import type { EditionContent, RecordKindName } from '#catalogue/index.ts'

type Said = Pick<EditionContent, 'title' | 'entryCode' | 'subject' | 'summary' | 'body'>

/** How far a record has come, where it is not simply public. */
export type Fate =
  | { readonly is: 'draft' | 'submitted' | 'reviewed' | 'cleared' | 'approved' | 'limited' }
  | { readonly is: 'returned'; readonly reason: string }
  | { readonly is: 'kept' }
  | { readonly is: 'scheduled'; readonly at: string }
  | { readonly is: 'withdrawn'; readonly on: string; readonly reason: string }
  | { readonly is: 'takenDown'; readonly on: string; readonly reason: string; readonly law: string }
  | {
      readonly is: 'corrected'
      readonly on: string
      readonly note: string
      readonly replace: readonly [wrong: string, right: string]
    }

export type PlannedRecord = {
  readonly kind: RecordKindName
  /** The day it came to be; the days after it are those of its work. */
  readonly on: string
  readonly content: Said & Partial<EditionContent>
  readonly fate?: Fate
  /** A Word file that goes with it. */
  readonly file?: { readonly name: string; readonly lines: readonly string[] }
}

/** Lines as the body of a record; a line that begins with # is a heading, a list of lists a table. */
export function bodyOf(
  ...parts: readonly (string | readonly (readonly string[])[])[]
): EditionContent['body'] {
  return parts.map((part) => (typeof part === 'string' ? lineOf(part) : tableOf(part))).join('\n')
}

function lineOf(text: string): string {
  return text.startsWith('#') ? `<h2>${text.slice(1).trim()}</h2>` : `<p>${text}</p>`
}

function tableOf([head = [], ...rows]: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[], tag: 'th' | 'td'): string =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`
  const body = rows.map((cells) => row(cells, 'td')).join('\n')
  return `<table><thead>${row(head, 'th')}</thead><tbody>${body}</tbody></table>`
}

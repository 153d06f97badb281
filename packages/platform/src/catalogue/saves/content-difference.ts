// What differs between two contents of a record: field by field by their values, and inside the body.

import { bodyDifference, type DifferentLine, lineDifference } from '../content/difference.ts'
import type { EditionContent } from '../record/content.ts'
import type { RecordKind } from '../record/kind.ts'
import { fieldTexts, type NameOfTied } from './field-texts.ts'

export type DifferentField = {
  readonly title: string
  readonly lines: readonly DifferentLine[]
}

export type ComparedContents = {
  readonly before: EditionContent
  readonly after: EditionContent
  readonly kind: RecordKind
  readonly nameOf: NameOfTied
}

/** The fields that differ, in the order of the form, the body last; empty where nothing does. */
export function contentDifference(given: ComparedContents): readonly DifferentField[] {
  const { before, after, kind, nameOf } = given
  const old = fieldTexts(before, kind, nameOf)
  const fields = [...fieldTexts(after, kind, nameOf)].flatMap(([title, text]) => {
    const was = old.get(title) ?? ''
    if (was === text) return []
    return [{ title, lines: lineDifference(linesOf(was), linesOf(text)) }]
  })
  if (before.body === after.body) return fields
  return [...fields, { title: '正文', lines: bodyDifference(before.body, after.body) }]
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n')
}

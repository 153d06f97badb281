// Marks in the preview of an answer every place that would stay empty, with what is missing there.

import {
  type FieldName,
  fieldNamed,
  fieldNames,
  isPrivate,
  type LetterKind,
  missingMark,
  namesIn,
  type Template,
  type Values,
} from '#letters/index.ts'
import type { Draft } from '../decision/draft.ts'

/** The parts of a draft that stand within a sentence of their own. */
export function withMarks(draft: Draft): Draft {
  const { withheld, search, rightOrgan } = draft
  return {
    ...draft,
    withheld: withheld.map(({ what, reason, ground }) => ({
      ground,
      what: orMark(what, '不公开的是什么'),
      reason: orMark(reason, '不公开的理由'),
    })),
    search: search && {
      where: orMark(search.where, '检索范围'),
      words: orMark(search.words, '检索词'),
      by: orMark(search.by, '检索人'),
      on: orMark(search.on, '检索时间'),
    },
    rightOrgan: rightOrgan && {
      name: orMark(rightOrgan.name, '机关的名称'),
      contact: orMark(rightOrgan.contact, '机关的联系方式'),
    },
  }
}

function orMark(text: string, title: string): string {
  return text.trim() === '' ? missingMark(title) : text
}

/**
 * The values with a mark where the letter must say something and has nothing, and where a line that is
 * printed for another value would have a hole. Lines that are left out as a whole stay out.
 */
export function withMissingPlaces(
  { body }: Template,
  { obligatory }: Pick<LetterKind, 'obligatory'>,
  values: Values,
): Values {
  const isEmpty = (field: FieldName): boolean => (values[field] ?? '').trim() === ''
  const marked = body.split('\n').flatMap((line) => {
    const fields = namesIn(line)
      .map(fieldNamed)
      .filter((field) => field !== undefined)
      .filter((field) => field !== 'organ')
    const isPrinted = fields.some((field) => isPrivate(field) || !isEmpty(field))
    return fields.filter(
      (field) => !isPrivate(field) && isEmpty(field) && (isPrinted || obligatory.includes(field)),
    )
  })
  const marks = marked.map((field) => [field, missingMark(fieldNames[field])] as const)
  return { ...values, ...Object.fromEntries(marks) }
}

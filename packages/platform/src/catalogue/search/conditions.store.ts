// SQL of the conditions of a search, exactly: what the index of terms gives is held against these.

import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely'
import type { Schema } from '#kit/db/schema.ts'
import { isRecordKind, kindOf, recordKinds } from '../record/kinds.ts'
import type { AskedWord } from './asked.ts'
import { isUnfolded, type Scope, type TermQuestion } from './scope.ts'
import type { WantedDocuments } from './wanted-documents.ts'

const table = expressionBuilder<Schema, 'search_documents'>()

/** Kinds of which it is said whether they hold. */
const documentKinds = Object.keys(recordKinds).filter(
  (name) => isRecordKind(name) && kindOf(name).isDocument === true,
)

type Condition = Expression<SqlBool>

/** What the index finds: every number, and one of each list. */
export function byTerms(question: TermQuestion): Condition {
  const { all, anyOf } = question
  const array = (numbers: readonly number[]) => sql.val(`{${numbers.join()}}`)
  return table.and([
    ...(all.length > 0 ? [sql<SqlBool>`search_terms(terms) @> ${array(all)}::integer[]`] : []),
    ...anyOf.map((some) => sql<SqlBool>`search_terms(terms) && ${array(some)}::integer[]`),
  ])
}

/** All conditions but the words. */
export function besidesWords({ conditions, today }: WantedDocuments): Condition {
  const { unitIds, subject, kind, year, validity, hasFiles } = conditions
  return table.and([
    ...(unitIds ? [table('unit_id', '=', table.fn.any(table.val([...unitIds])))] : []),
    ...(subject === '' ? [] : [table('subject', '=', subject)]),
    ...(kind ? [table('kind', '=', kind)] : []),
    ...(year === undefined ? [] : [inYear(year)]),
    ...(hasFiles ? [sql<SqlBool>`files <> '[]'`] : []),
    ...(validity === 'ended' ? [table('ends_on', '<=', today)] : []),
    ...(validity === 'inForce' ? [inForceOn(today)] : []),
  ])
}

function inYear(year: number): Condition {
  return table.and([
    table('published_at', '>=', new Date(`${year}-01-01T00:00:00+08:00`)),
    table('published_at', '<', new Date(`${year + 1}-01-01T00:00:00+08:00`)),
  ])
}

function inForceOn(today: string): Condition {
  return table.and([
    table('kind', 'in', documentKinds),
    table.or([table('ends_on', 'is', null), table('ends_on', '>', today)]),
    table.or([table('effective_on', 'is', null), table('effective_on', '<=', today)]),
  ])
}

const columnsOf = {
  title: ['title'],
  number: ['title', 'document_number', 'index_number'],
  text: ['title', 'document_number', 'index_number', 'body'],
  files: ['title', 'document_number', 'index_number', 'body', 'file_text'],
} as const satisfies Readonly<Record<Scope, readonly (keyof Schema['search_documents'])[]>>

/** Whether every word stands in the scope. */
export function inScope(words: readonly AskedWord[], scope: Scope): Condition {
  return table.and(
    words.map((alternatives) =>
      table.or(
        alternatives.flatMap((word) => columnsOf[scope].map((column) => contains(column, word))),
      ),
    ),
  )
}

function contains(column: (typeof columnsOf)['files'][number], word: string): Condition {
  const text = sql.ref(`search_documents.${column}`)
  if (isUnfolded(word)) return sql<SqlBool>`strpos(${text}, ${word}) > 0`
  // White space within a phrase is one space, whatever it is in the text.
  const folded = word.includes(' ')
    ? sql`regexp_replace(folded_signs(${text}), ' +', ' ', 'g')`
    : sql`folded_signs(${text})`
  return sql<SqlBool>`strpos(${folded}, ${word}) > 0`
}

/** Whether the document has the number that the whole line may be. */
export function hasNumber(key: string): Condition {
  return table.or([table('number_key', '=', key), table('index_key', '=', key)])
}

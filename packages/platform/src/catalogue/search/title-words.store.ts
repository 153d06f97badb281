// SQL of titles that resemble what somebody typed: for words that find nothing, and for what is offered.

import type { SqlBool } from 'kysely'
import { sql } from 'kysely'
import type { Read } from '#kit/db/transaction.ts'
import { termNumber } from './terms-of-document.ts'

const titlesLookedAt = 300

/** Titles that share signs with a folded word, those with pairs of it first. */
export async function listTitlesLike(read: Read, word: string): Promise<readonly string[]> {
  const signs = [...word]
  const pairs = signs.slice(1).map((sign, place) => `${signs[place]}${sign}`)
  const byPairs = await titlesWithAny(read, pairs)
  if (byPairs.length >= titlesLookedAt || signs.length > 6) return byPairs
  return [...byPairs, ...(await titlesWithAny(read, signs))]
}

async function titlesWithAny(read: Read, terms: readonly string[]): Promise<readonly string[]> {
  if (terms.length === 0) return []
  const numbers = `{${terms.map((term) => termNumber('title', term)).join()}}`
  const rows = await read
    .selectFrom('search_documents')
    .select('title')
    .where(sql<SqlBool>`search_terms(terms) && ${numbers}::integer[]`)
    .limit(titlesLookedAt)
    .execute()
  return rows.map(({ title }) => title)
}

/** Subjects under which most is public, for who does not know where to begin. */
export async function listSubjects(read: Read, limit: number): Promise<readonly string[]> {
  const { rows } = await sql<{ subject: string }>`
    select subject from (
      select subject from search_documents where subject <> ''
      order by published_at desc, record_id desc limit 2000
    ) as newest group by subject order by count(*) desc, subject limit ${limit}`.execute(read)
  return rows.map(({ subject }) => subject)
}

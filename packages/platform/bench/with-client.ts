// One connection to the measured database as its owner, given back whatever happens.

import pg from 'pg'
import type { Run } from './insert-reports.ts'

/** Runs the work on a connection of its own; what is written need not survive a power cut. */
export async function withClient<T>(
  url: string,
  work: (run: Run<pg.QueryResult['rows']>) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('set synchronous_commit = off')
    return await work(async (text, values = []) => (await client.query(text, [...values])).rows)
  } finally {
    await client.end()
  }
}

// `npm run kill-test -- --first-starts 20`: first starts ended with SIGKILL at any moment; the next start
// must show the whole demo, once.

import { isDeepStrictEqual } from 'node:util'
import pg from 'pg'
import { demoAccounts } from '../../src/demo/demo-people.ts'
import { demoUnits } from '../../src/demo/demo-units.ts'
import { startWholePlatform } from './whole-platform.ts'

export type FirstStart = { readonly interruptedAt: number; readonly problems: readonly string[] }

/** The moments are spread over what a first start takes. */
export async function* interruptedFirstStarts(
  count: number,
  longest: number,
): AsyncGenerator<FirstStart> {
  for (let index = 0; index < count; index += 1) {
    const interruptedAt = Math.round(((index + 1) * longest) / count)
    const platform = await startWholePlatform([], interruptedAt)
    try {
      yield { interruptedAt, problems: await problemsIn(platform) }
    } finally {
      await platform.stop()
    }
  }
}

type Seen = { readonly databaseUrl: string; readonly printed: () => string }

async function problemsIn({ databaseUrl, printed }: Seen): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query(`select (select count(*)::int from units) as units,
      (select count(*)::int from staff) as staff,
      (select count(distinct state)::int from report_editions) as states`)
    const wanted = {
      // And the one that was merged.
      units: demoUnits.length + 1,
      staff: Object.keys(demoAccounts).length,
      states: 6,
    }
    const problems = isDeepStrictEqual(rows[0], wanted) ? [] : [JSON.stringify(rows[0])]
    const unsaid = Object.keys(demoAccounts).filter((account) => !printed().includes(account))
    return [...problems, ...unsaid.map((account) => `${account} was not printed`)]
  } finally {
    await client.end()
  }
}

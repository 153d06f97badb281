// The process that is killed: it does the deeds of lives, and says before and after each what it does.
// Words: the database's address, the unit's code, the deed before which whoever started it is told.

import { getUnit } from '#agencies/index.ts'
import { openDatabase } from '#kit/db/database.ts'
import type { Context } from '#kit/db/transaction.ts'
import { useTestRoom } from '#kit/files/testing/test-room.ts'
import { officeOf } from '#requests/testing/an-office.ts'
import { type DeedName, dayOf, deeds, lifeUpTo } from './request-deeds.ts'

const [url = '', unitId = '', ...wanted] = process.argv.slice(2)
useTestRoom()
const staff = openDatabase(url, 'console', 2)
const portal = openDatabase(url, 'portal', 2)
const unit = await getUnit(staff, unitId)
const base = { database: staff, requestId: 'kill', now: new Date() }
const office = officeOf({ ...base, actor: { kind: 'system', id: 'kill' } }, unit)
const visitor: Context = {
  ...base,
  database: portal,
  now: new Date(`${dayOf(0)}T03:00:00Z`),
  actor: { kind: 'public', id: 'applicant' },
}

for (const name of wanted.filter((one): one is DeedName => Object.hasOwn(deeds, one)))
  await live(name)
process.exit(0)

async function live(last: DeedName): Promise<void> {
  let key = { unitId, requestId: '' }
  for (const name of lifeUpTo(last)) {
    say('begin', name, key.requestId)
    const done = await deeds[name]({ office, portal: visitor, key, on: dayOf })
    if (name === 'handIn' && typeof done === 'string') key = { unitId, requestId: done }
    say('done', name, key.requestId)
  }
}

function say(...words: readonly string[]): void {
  process.stdout.write(`${words.join(' ')}\n`)
}

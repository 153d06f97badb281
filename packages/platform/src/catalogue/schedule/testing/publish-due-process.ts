// Publishes what is due as the worker does, to be killed in the middle. For tests; DATABASE_URL says where,
// the first argument which instant it is.

import { openDatabase } from '#kit/db/database.ts'
import { publishDue } from '../publish-due.action.ts'

// biome-ignore lint/style/noProcessEnv: the test says where its database is.
const database = openDatabase(process.env.DATABASE_URL ?? '', 'worker', 2)
const now = new Date(process.argv[2] ?? '')
const actor = { kind: 'system', id: 'worker' } as const
await publishDue({ database, actor, now, requestId: 'test' })
await database.destroy()

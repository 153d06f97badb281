// The first start of a platform: the demo, or an administrator who can open accounts.

import { createFirstAdministrator, findUnitByCode, roleTitles } from '#agencies/index.ts'
import { type Database, openDatabase } from '#kit/db/database.ts'
import { demoAccounts, demoPassword } from './demo-people.ts'
import { demoUnits } from './demo-units.ts'
import { loadCases } from './load-cases.ts'
import { loadDecisions } from './load-decisions.ts'
import { loadDemo } from './load-demo.ts'
import { loadDocuments } from './load-documents.ts'
import { loadRecords } from './records/load-records.ts'

export type FirstStart = {
  /** The database's address for the role of the console. */
  readonly databaseUrl: string
  /** Whether the platform should start without the demo. */
  readonly isEmpty: boolean
  /** Where staff sign in. */
  readonly consoleAddress: string
  readonly now: Date
}

export type Prepared = {
  /** Whether the platform shows the demo: every page then says so. */
  readonly demo: boolean
  /** How to sign in, for whoever started the platform. */
  readonly lines: readonly string[]
}

/** Loads the demo into a new database unless told not to; says how to sign in. */
export async function prepareFirstStart(given: FirstStart): Promise<Prepared> {
  const database = openDatabase(given.databaseUrl, 'console', 2)
  try {
    if (!given.isEmpty) await loadDemo(database, given.now)
    const isDemo = await holdsDemo(database)
    if (isDemo) await loadDocuments(database)
    if (isDemo) await loadDecisions(database)
    if (isDemo) await loadCases(database)
    return isDemo
      ? { demo: true, lines: demoLines() }
      : { demo: false, lines: await administratorLines(database, given) }
  } finally {
    await database.destroy()
  }
}

/** Loads the part of the demo that no figure needs, while the sites answer already. */
export async function finishDemo(databaseUrl: string): Promise<void> {
  const database = openDatabase(databaseUrl, 'console', 2)
  try {
    await loadRecords(database)
  } finally {
    await database.destroy()
  }
}

async function holdsDemo(database: Database): Promise<boolean> {
  const madeUp = demoUnits.at(-1)?.code ?? ''
  return (await findUnitByCode(database, madeUp)) !== undefined
}

function demoLines(): readonly string[] {
  const accounts = Object.entries(demoAccounts).map(
    ([account, role]) => `  ${account.padEnd(18)}${roleTitles[role]}`,
  )
  return [`演示账号，密码都是 ${demoPassword}：`, ...accounts]
}

async function administratorLines(
  database: Database,
  { consoleAddress, now }: FirstStart,
): Promise<readonly string[]> {
  const actor = { kind: 'system', id: 'start' } as const
  const path = await createFirstAdministrator({ database, actor, now, requestId: 'start' })
  if (path === undefined) return []
  return [`首次设置系统管理员密码（只能用一次）：${new URL(path, consoleAddress)}`]
}

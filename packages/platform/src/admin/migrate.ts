// `admin migrate`: brings the database to the schema of this program.

import { migrate } from '#kit/db/migrate.ts'
import { prepareKeys } from '#kit/secrets/prepare-keys.ts'
import type { Command } from './command.ts'

export const migrateCommand: Command = {
  name: 'migrate',
  sentence: '把数据库升级到本程序的版本，第一次执行时生成密钥文件；可以重复执行。',
  arguments: [],
  options: {},
  run: async (_given, desk) => {
    const applied = await migrate(await desk.url())
    const actor = { kind: 'system', id: 'admin' } as const
    const context = { database: await desk.open(), actor, now: new Date(), requestId: 'migrate' }
    await prepareKeys(desk.config(), context)
    for (const name of applied) desk.print(name)
    desk.print(applied.length === 0 ? '数据库已是最新。' : `已完成 ${applied.length} 项升级。`)
    return 0
  },
}

// `admin migrate`: brings the database to the schema of this program.

import { migrate } from '#kit/db/migrate.ts'
import type { Command } from './command.ts'

export const migrateCommand: Command = {
  name: 'migrate',
  sentence: '把数据库升级到本程序的版本；可以重复执行。',
  arguments: [],
  options: {},
  run: async (_given, desk) => {
    const applied = await migrate(await desk.url())
    for (const name of applied) desk.print(name)
    desk.print(applied.length === 0 ? '数据库已是最新。' : `已完成 ${applied.length} 项升级。`)
    return 0
  },
}

// `admin backup FILE`: all rows of the database in one compressed file.

import { writeBackup } from '#kit/db/backup/write-backup.ts'
import type { Command } from './command.ts'

export const backup: Command = {
  name: 'backup',
  sentence: '把数据库的全部内容写入一个新的压缩文件，并给出摘要。',
  arguments: ['文件'],
  options: {},
  run: async ({ arguments: [file = ''] }, desk) => {
    const { digest, rows } = await writeBackup(await desk.url(), file)
    for (const [table, count] of Object.entries(rows)) desk.print(`${table} ${count}`)
    desk.print(`sha256 ${digest}`)
    return 0
  },
}

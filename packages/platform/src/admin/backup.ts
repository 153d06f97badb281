// `admin backup FILE`: the database, the jobs that wait and the contents of files in one file.

import { writeBackup } from '#kit/db/backup/write-backup.ts'
import { fileRoom } from '#kit/files/file-room.ts'
import type { Command } from './command.ts'

export const backup: Command = {
  name: 'backup',
  sentence:
    '把数据库、等待中的后台任务和文件内容写入一个新的压缩文件，并给出摘要。不含密钥文件，请另行保存。',
  arguments: ['文件'],
  options: {},
  exits: { 1: '没有写成，或者有文件内容缺失（备份已写成，但不全）。' },
  run: async ({ arguments: [file = ''] }, desk) => {
    const source = { url: await desk.url(), store: fileRoom().store }
    const { digest, rows, jobs, contents, missing } = await writeBackup(source, file)
    for (const [table, count] of Object.entries(rows)) desk.print(`${table} ${count}`)
    desk.print(`等待中的任务 ${jobs}`)
    desk.print(`文件内容 ${contents}`)
    for (const content of missing) desk.print(`文件库中没有或已损坏：${content}`)
    desk.print(`sha256 ${digest}`)
    return missing.length === 0 ? 0 : 1
  },
}

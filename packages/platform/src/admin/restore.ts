// `admin restore FILE`: fills an empty database from a backup, or only looks the backup over.

import { checkBackup } from '#kit/db/backup/check-backup.ts'
import { restoreBackup } from '#kit/db/backup/restore-backup.ts'
import { verifyAuditLog } from '#kit/db/verify-audit-log.ts'
import { fileRoom } from '#kit/files/file-room.ts'
import type { Command, Desk } from './command.ts'

export const restore: Command = {
  name: 'restore',
  sentence:
    '把备份文件恢复到空的数据库，升级到本程序的版本，并核对摘要和审计日志。不成功时不留下任何内容。',
  arguments: ['文件'],
  options: { check: { sentence: '只检查备份文件，不写入任何内容。' } },
  exits: { 1: '备份文件不能用、数据库不是空的，或者审计日志不完整。' },
  run: async ({ arguments: [file = ''], options }, desk) => {
    if (options.check === true) return check(file, desk)
    const target = { url: await desk.url(), store: fileRoom().store }
    const digest = await restoreBackup(target, file)
    const verdict = await verifyAuditLog(await desk.open())
    desk.print(`sha256 ${digest}`)
    const whole = 'lines' in verdict
    desk.print(
      whole ? `审计日志 ok ${verdict.lines} lines` : '审计日志不完整，请运行 verify-log 查看。',
    )
    return whole ? 0 : 1
  },
}

async function check(file: string, desk: Desk): Promise<number> {
  const found = await checkBackup(file)
  for (const [table, count] of Object.entries(found.rows)) desk.print(`${table} ${count}`)
  desk.print(`等待中的任务 ${found.jobs}`)
  desk.print(`文件内容 ${found.contents}`)
  for (const content of found.missing) desk.print(`备份中没有这个文件的内容：${content}`)
  desk.print(`数据库版本 ${found.migration}`)
  desk.print(`sha256 ${found.digest}`)
  desk.print(
    found.broken === undefined
      ? `审计日志 ok ${found.auditLines} lines`
      : `审计日志 broken ${found.broken}`,
  )
  return found.missing.length === 0 && found.broken === undefined ? 0 : 1
}

// `admin restore FILE`: fills an empty database from a backup.

import { restoreBackup } from '#kit/db/backup/restore-backup.ts'
import { verifyAuditLog } from '#kit/db/verify-audit-log.ts'
import type { Command } from './command.ts'

export const restore: Command = {
  name: 'restore',
  sentence: '把备份文件恢复到空的数据库，并核对摘要和审计日志。',
  arguments: ['文件'],
  options: {},
  run: async ({ arguments: [file = ''] }, desk) => {
    const digest = await restoreBackup(await desk.url(), file)
    const verdict = await verifyAuditLog(await desk.open())
    desk.print(`sha256 ${digest}`)
    const whole = 'lines' in verdict
    desk.print(
      whole ? `审计日志 ok ${verdict.lines} lines` : '审计日志不完整，请运行 verify-log 查看。',
    )
    return whole ? 0 : 1
  },
}

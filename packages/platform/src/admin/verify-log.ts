// `admin verify-log`: recomputes the audit log.

import { faultInWords, verifyAuditLog } from '#kit/db/verify-audit-log.ts'
import type { Command } from './command.ts'

export const verifyLog: Command = {
  name: 'verify-log',
  sentence: '核对审计日志有没有被改动；指出第一处不符。',
  arguments: [],
  options: {},
  run: async (_given, desk) => {
    const verdict = await verifyAuditLog(await desk.open())
    if ('lines' in verdict) {
      desk.print(`ok ${verdict.lines} lines`)
      return 0
    }
    const { unitId, sequence, why } = verdict.broken
    desk.print(`broken ${unitId} ${sequence}：${faultInWords(why)}`)
    return 1
  },
}

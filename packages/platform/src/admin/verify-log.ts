// `admin verify-log`: recomputes the audit log, and compares it with what was noted outside.

import { readFileSync } from 'node:fs'
import { readAnchors } from '#kit/db/anchors/anchor-lines.ts'
import { anchorFaultInWords, findAnchorFault } from '#kit/db/anchors/verify-anchors.ts'
import { faultInWords, verifyAuditLog } from '#kit/db/verify-audit-log.ts'
import { type Command, type Desk, textOption } from './command.ts'

export const verifyLog: Command = {
  name: 'verify-log',
  sentence: '核对审计日志有没有被改动；指出第一处不符。',
  arguments: [],
  options: {
    against: {
      value: '文件',
      sentence: '再与数据库之外记下的锚定文件核对，例如 .data/audit-heads.log 或它的副本。',
    },
  },
  exits: { 1: '审计日志断开，或者与锚定文件不符。' },
  run: async (given, desk) => {
    const verdict = await verifyAuditLog(await desk.open())
    if ('broken' in verdict) {
      const { unitId, sequence, why } = verdict.broken
      desk.print(`broken ${unitId} ${sequence}：${faultInWords(why)}`)
      return 1
    }
    desk.print(`ok ${verdict.lines} lines`)
    const file = textOption(given, 'against')
    return file === undefined ? 0 : against(file, desk)
  },
}

async function against(file: string, desk: Desk): Promise<number> {
  const anchors = readAnchors(readFileSync(file, 'utf8'))
  const fault = await findAnchorFault(await desk.open(), anchors)
  if (fault === undefined) {
    desk.print(`ok ${anchors.length} anchors`)
    return 0
  }
  desk.print(`broken ${anchorFaultInWords(fault)}`)
  return 1
}

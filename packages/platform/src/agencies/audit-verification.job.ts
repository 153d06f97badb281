// Checks the whole audit log once a day; a broken chain is told to the administrators.

import { faultInWords, verifyAuditLog } from '#kit/db/verify-audit-log.ts'
import type { Job } from '#kit/jobs/job.ts'

export const auditVerification: Job = {
  name: 'agencies.verifyAuditLog',
  title: '核对审计日志',
  sentence: '核对全部审计日志；发现断开的地方时任务失败，系统管理员在后台任务中看到。',
  // 3:30 in the morning in China.
  schedule: '30 19 * * *',
  work: async ({ database }) => {
    const verdict = await verifyAuditLog(database)
    if ('lines' in verdict) return
    const { unitId, sequence, why } = verdict.broken
    throw new Error(`审计日志断开：单位 ${unitId} 第 ${sequence} 行，${faultInWords(why)}`)
  },
}

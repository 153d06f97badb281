// The background process: verifies the audit log once a day and says so in its log.

import { setTimeout } from 'node:timers/promises'
import { configOrExit } from './kit/config-or-exit.ts'
import { openDatabase } from './kit/db/database.ts'
import { faultInWords, verifyAuditLog } from './kit/db/verify-audit-log.ts'
import { stopGracefully } from './kit/running/stop-gracefully.ts'

const dayMs = 24 * 60 * 60 * 1000
const retryMs = 60 * 1000

const { databaseUrl } = configOrExit()
if (databaseUrl === undefined) {
  process.stderr.write('后台任务需要 DATABASE_URL；在一台机器上请用 npm start 启动。\n')
  process.exit(2)
}
const database = openDatabase(databaseUrl, 'worker', 2)
stopGracefully(() => database.destroy())

for (;;) await setTimeout(await verified())

/** Verifies and returns how long to wait: a database that is away is asked again soon. */
async function verified(): Promise<number> {
  try {
    const verdict = await verifyAuditLog(database)
    if ('lines' in verdict) say({ level: 30, lines: verdict.lines, msg: '审计日志完好' })
    else say({ level: 50, ...verdict.broken, msg: faultInWords(verdict.broken.why) })
    return dayMs
  } catch (error) {
    say({ level: 40, error: String(error), msg: '审计日志没有核对成：数据库暂时不可用' })
    return retryMs
  }
}

/** One line in the form of the sites' logs. */
function say(line: Readonly<Record<string, unknown>>): void {
  const where = { time: Date.now(), pid: process.pid, name: 'worker' }
  process.stdout.write(`${JSON.stringify({ ...line, ...where })}\n`)
}

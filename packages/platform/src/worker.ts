// The background process: does the jobs of the queue until it is asked to stop.

import { configOrExit } from './kit/config-or-exit.ts'
import { openDatabase } from './kit/db/database.ts'
import { runJobs } from './kit/jobs/run-jobs.ts'
import { equipOrExit } from './kit/running/equip.ts'
import { stopGracefully } from './kit/running/stop-gracefully.ts'
import { workerJobs } from './worker-jobs.ts'

const config = configOrExit()
const { databaseUrl: url } = config
if (url === undefined) {
  process.stderr.write('后台任务需要 DATABASE_URL；在一台机器上请用 npm start 启动。\n')
  process.exit(2)
}
equipOrExit(config)
const database = openDatabase(url, 'worker', 4)
const stop = runJobs({ url, database, jobs: workerJobs(config), say })
stopGracefully(async () => {
  await stop()
  await database.destroy()
})

/** One line in the form of the sites' logs. */
function say(line: Readonly<Record<string, unknown>>): void {
  const where = { time: Date.now(), pid: process.pid, name: 'worker' }
  process.stdout.write(`${JSON.stringify({ ...line, ...where })}\n`)
}

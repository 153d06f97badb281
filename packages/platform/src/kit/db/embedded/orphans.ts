// Ends what a killed launcher left behind: a server, or parts of one, still at work in the cluster.

import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

const patienceMs = 10_000

/** Stops a server that still runs in the cluster and waits until none of its processes is left. */
export async function endOrphans(cluster: string): Promise<void> {
  if (!existsSync(cluster)) return
  const pidFile = join(cluster, 'postmaster.pid')
  const server = serverOf(pidFile)
  const began = Date.now()
  let asked: NodeJS.Signals | undefined
  for (let left = processesIn(cluster); left.length > 0; left = processesIn(cluster)) {
    const late = Date.now() - began
    if (late > 2 * patienceMs)
      throw new Error(`数据库进程 ${left.join('、')} 没有结束，请手工结束后再启动。`)
    // SIGINT is a fast shutdown; SIGQUIT ends at once, the log of changes is replayed at the start.
    const signal = late > patienceMs ? 'SIGQUIT' : 'SIGINT'
    if (server !== undefined && left.includes(server) && asked !== signal) {
      process.kill(server, signal)
      asked = signal
    }
    await setTimeout(20)
  }
  // Its number may meanwhile belong to another process, which the server would take for itself.
  rmSync(pidFile, { force: true })
}

/** Processes at work in the cluster: PostgreSQL makes it the working directory of all of them. */
function processesIn(cluster: string): readonly number[] {
  const folder = realpathSync(cluster)
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && workingDirectory(name) === folder)
    .map(Number)
}

function workingDirectory(pid: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}

function serverOf(pidFile: string): number | undefined {
  if (!existsSync(pidFile)) return undefined
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
  return Number.isSafeInteger(pid) && pid > 1 ? pid : undefined
}

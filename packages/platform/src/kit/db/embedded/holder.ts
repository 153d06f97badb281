// One launcher holds a cluster; the file beside the cluster says which, so that nobody stops a
// database that is in use, and a database left behind by a killed launcher is recognised.

import { readFileSync, rmSync, writeFileSync } from 'node:fs'

/** Takes the cluster; when another living launcher has it, returns its process id and takes nothing. */
export function takeHold(file: string): number | undefined {
  const holder = livingHolder(file)
  if (holder !== undefined) return holder
  rmSync(file, { force: true })
  try {
    writeFileSync(file, `${process.pid} ${startOf(process.pid)}\n`, { flag: 'wx' })
    return undefined
  } catch (error) {
    const other = livingHolder(file)
    if (other === undefined) throw error
    return other
  }
}

/** Process id of the launcher that holds the cluster, when it still lives. */
export function livingHolder(file: string): number | undefined {
  const [pid, start] = readOrEmpty(file).trim().split(' ')
  if (pid === undefined || start === undefined) return undefined
  return startOf(Number(pid)) === start ? Number(pid) : undefined
}

export function release(file: string): void {
  if (livingHolder(file) === process.pid) rmSync(file, { force: true })
}

/** When a process started, in ticks: tells it from a later process of the same number. */
function startOf(pid: number): string | undefined {
  const stat = readOrEmpty(`/proc/${pid}/stat`)
  // The name of the program, in brackets, may hold anything; the fields after it may not.
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

// What runs on this machine, from /proc: children of a process, and whether one still lives.

import { readdirSync, readFileSync } from 'node:fs'

/** Children of a process whose command names the text. */
export function childrenOf(parent: number, text: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => parentOf(name) === String(parent))
    .filter((name) => read(`/proc/${name}/cmdline`).includes(text))
    .map(Number)
}

/** A process that has ended and only waits to be noticed does not live. */
export function lives(pid: number): boolean {
  const stat = read(`/proc/${pid}/stat`)
  return stat !== '' && !stat.includes(') Z ')
}

function parentOf(name: string): string | undefined {
  return read(`/proc/${name}/stat`).split(') ')[1]?.split(' ')[1]
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

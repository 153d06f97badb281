// What a measurement was made on.

import { execFileSync } from 'node:child_process'
import { cpus } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../../..')

/** Processor, cores, Node, commit, date, in one line. */
export function machine(): string {
  const processors = cpus()
  return [
    `${processors[0]?.model.trim()}, ${processors.length} cores`,
    `Node ${process.versions.node}`,
    `commit ${commit()}`,
    new Date().toISOString().slice(0, 10),
  ].join('; ')
}

function commit(): string {
  try {
    const git = (...words: string[]) =>
      execFileSync('git', words, { encoding: 'utf8', cwd: root }).trim()
    const changed = git('status', '--porcelain', '--', 'packages/report-engine/src') !== ''
    return `${git('rev-parse', '--short', 'HEAD')}${changed ? ' with changes' : ''}`
  } catch {
    return 'unknown'
  }
}

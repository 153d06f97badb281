// `npm run audit`: known weaknesses of the dependencies that are shipped, as the registry tells them. A
// registry that tells none (offline, or a mirror) is said to, and is no failure.

import { spawnSync } from 'node:child_process'
import { root } from './repository.ts'

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  cwd: root,
  encoding: 'utf8',
  timeout: 120_000,
})
const counts = countsIn(stdout)
if (counts === undefined)
  console.log('Dependency audit: NOT done, the registry gives no advisories here.')
else {
  console.log(`Dependency audit: ${JSON.stringify(counts)}; npm audit --omit=dev names them`)
  process.exitCode = (counts.high ?? 0) + (counts.critical ?? 0) > 0 ? 1 : 0
}

/** How many weaknesses of each severity; undefined when the answer is no report. */
function countsIn(text: string): Readonly<Record<string, number>> | undefined {
  try {
    return JSON.parse(text).metadata?.vulnerabilities
  } catch {
    return undefined
  }
}

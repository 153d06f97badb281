// `npm test`: runs every *.test.ts of the repository, or those named on the command line
// (`npm test -- packages/report-engine/src/rules`), and ends with the runner's own summary.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import {
  sharedServerVariable,
  startTestServer,
} from '../packages/platform/src/kit/db/testing/test-server.ts'
import { filesMatching, realReports, root } from './repository.ts'

const patterns = ['packages/*/{src,test,bin,bench}/**/*.test.ts', 'tools/**/*.test.ts']
const wanted = process.argv.slice(2)
const files = filesMatching(patterns).filter(
  (path) => wanted.length === 0 || wanted.some((part) => path.includes(part)),
)

if (files.length === 0) {
  console.error(`No test file matches ${wanted.join(' ') || patterns.join(' ')}`)
  process.exit(1)
}

const found = existsSync(realReports)
console.log(
  found
    ? 'Real reports: ../shared is there, they are tested.'
    : 'Real reports: ../shared is not there, they are NOT tested.',
)
console.log(`Test files: ${files.length}`)

// One database server for all files; it ends with this process, however this process ends.
const needsDatabase = files.some((path) => path.startsWith('packages/platform/'))
const environment = needsDatabase
  ? { ...process.env, [sharedServerVariable]: (await startTestServer()).urlOf('DATABASE') }
  : process.env

// One process a file: a test that changes global state cannot reach another file's tests.
const { status } = spawnSync(
  process.execPath,
  [
    '--test',
    '--test-reporter=spec',
    `--test-concurrency=${Math.max(2, availableParallelism())}`,
    ...files,
  ],
  { cwd: root, stdio: 'inherit', env: environment },
)
process.exitCode = status ?? 1

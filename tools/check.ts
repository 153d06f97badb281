// `npm run check`: everything that must hold before a change is taken, in one command.
// All steps run, also after a failure; `--without-tests` leaves out the tests where they just ran.

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from './repository.ts'

type Step = { readonly name: string; readonly command: readonly [string, ...string[]] }

const installed = (tool: string): string => join(root, 'node_modules', '.bin', tool)
const script = (name: string): string => join(root, 'tools', name)

const steps: readonly Step[] = [
  {
    name: 'format and lint',
    command: [installed('biome'), 'check', '--error-on-warnings', '--max-diagnostics=200', '.'],
  },
  { name: 'types', command: [installed('tsc'), '--noEmit', '-p', 'tsconfig.json'] },
  {
    name: 'types of islands',
    command: [installed('tsc'), '--noEmit', '-p', 'packages/platform/tsconfig.islands.json'],
  },
  { name: 'boundaries', command: [process.execPath, script('check-boundaries.ts')] },
  { name: 'dead code', command: [installed('knip'), '--no-progress'] },
  { name: 'generated docs', command: [process.execPath, script('docs.ts'), '--compare'] },
  { name: 'tests', command: [process.execPath, script('test.ts')] },
]

const withoutTests = process.argv.includes('--without-tests')
const wanted = steps.filter((step) => !withoutTests || step.name !== 'tests')
const results = wanted.map((step) => ({ name: step.name, ...run(step) }))

console.log('')
for (const { name, passed, seconds } of results)
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${seconds.toFixed(1).padStart(6)} s  ${name}`)
if (withoutTests) console.log('left out: tests')
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1

function run(step: Step): { passed: boolean; seconds: number } {
  console.log(`\n— ${step.name}`)
  const [program, ...parameters] = step.command
  const started = performance.now()
  const { status } = spawnSync(program, parameters, { cwd: root, stdio: 'inherit' })
  return { passed: status === 0, seconds: (performance.now() - started) / 1000 }
}

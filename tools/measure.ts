// `npm run measure`: sizes of the code against the budget of CONTRIBUTING.md. Looked at, not
// enforced: the hard limits are lint errors.

import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { untestedCodes } from './measure/finding-codes.ts'
import { functionLengths } from './measure/function-lengths.ts'
import { countBy, spread } from './measure/spread.ts'
import { filesMatching, isTest, root } from './repository.ts'

type Measured = { readonly path: string; readonly lines: number }

const paths = filesMatching(['packages/*/{src,bin,bench,test}/**/*.{ts,js}', 'tools/**/*.ts'])
const files = paths.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
const measured = files.map(({ path, text }): Measured => ({ path, lines: lineCount(text) }))
const source = measured.filter(({ path }) => !isTest(path))
const tests = measured.filter(({ path }) => isTest(path))
const functions = files
  .filter(({ path }) => !isTest(path))
  .flatMap(({ path, text }) =>
    functionLengths(text).map(({ name, lines }) => ({ path: `${name} in ${path}`, lines })),
  )

report('source files, lines', source, 'target: median 60, p90 150, limit 300')
report('functions, lines', functions, 'target: median 10, p90 30, limit 60')
report('test files, lines', tests, '')
report('source files in a folder', folders(source), 'target: median 12, p90 25, limit 30')
const untested = untestedCodes(
  files.filter(({ path }) => /^packages\/[^/]+\/src\//.test(path) && !isTest(path)),
  files.filter(({ path }) => isTest(path)),
)
console.log(`finding codes without a test: ${untested.length}`)
for (const code of untested) console.log(`         ${code}`)
console.log(`tests : source = ${(total(tests) / total(source)).toFixed(2)}  (target: 1.0 overall)`)

function report(title: string, items: readonly Measured[], target: string): void {
  const { count, sum, median, p90, max } = spread(items.map(({ lines }) => lines))
  const longest = [...items].sort((one, other) => other.lines - one.lines).slice(0, 5)
  console.log(`${title}: ${count}, sum ${sum}, median ${median}, p90 ${p90}, max ${max}  ${target}`)
  for (const { path, lines } of longest) console.log(`  ${String(lines).padStart(5)}  ${path}`)
}

function folders(items: readonly Measured[]): Measured[] {
  const counts = countBy(items.map(({ path }) => dirname(path)))
  return [...counts].map(([path, lines]) => ({ path, lines }))
}

function total(items: readonly Measured[]): number {
  return items.reduce((sum, { lines }) => sum + lines, 0)
}

function lineCount(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
}

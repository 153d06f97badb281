// `npm run fuzz`: mutants of made reports, of the real ones in ../shared and of the bytes of samples/.
// Writes nothing; ends with 1 when a mutant is silently wrong, crashes the engine or runs over its time.
//   --rounds 60          mutants of each layout and mutation
//   --seed 1             the first mutant's seed; a failing one is repeated with --seed N --rounds 1
//   --only tab/swap      only pairs whose name matches

import { parseArgs } from 'node:util'
import { runBytes } from './bytes-run.ts'
import { layouts } from './layouts.ts'
import { madeSpecimen } from './mutant.ts'
import { realSpecimens } from './real-specimens.ts'
import { type Counts, runMutants } from './run.ts'

/** A mutant may take this long, milliseconds; the usual one takes a hundredth of it. */
const slow = 2000

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
  },
})
const run = {
  rounds: Number(values.rounds),
  seed: Number(values.seed),
  only: new RegExp(values.only),
}

const made = Object.entries(layouts).map(([name, print]) => [name, madeSpecimen(print)] as const)
const real = await realSpecimens()
if (Object.keys(real).length === 0)
  console.log('../shared is not there: real reports are not mutated')

console.log(row(['layout/mutation', 'mutants', 'right', 'doubted', 'flagged', 'WRONG']))
const started = performance.now()
const total = { mutants: 0, wrong: 0, slow: 0 }
for (const counts of runMutants({ ...Object.fromEntries(made), ...real }, run)) {
  if (counts.mutants === 0) continue
  total.mutants += counts.mutants
  total.wrong += counts.wrong.length
  if (counts.slowest > slow) total.slow += 1
  print(counts)
}
console.log(row(['file/damage', 'mutants', 'failed']))
const bytes = await runBytes({ ...run, report: (line) => console.log(line) })

const seconds = Math.round((performance.now() - started) / 1000)
console.log(
  `${total.mutants} mutants of reports: ${total.wrong} silently wrong, ${total.slow} layouts with one over ${slow} ms.`,
)
console.log(`${bytes.count} damaged files: ${bytes.failures} crashed or passed without a word.`)
console.log(`Seed ${run.seed}, ${run.rounds} rounds, ${seconds} s.`)
process.exitCode = total.wrong + total.slow + bytes.failures === 0 ? 0 : 1

function print({ title, mutants, right, doubted, flagged, wrong, slowest }: Counts): void {
  console.log(row([title, mutants, right, doubted, flagged, wrong.length]))
  if (slowest > slow) console.log(`  slowest mutant: ${Math.round(slowest)} ms`)
  for (const { seed, cells } of wrong.slice(0, 3))
    console.log(`  seed ${seed}: ${cells.slice(0, 3).join('; ')} (${cells.length} cells)`)
}

function row([title = '', ...numbers]: readonly (string | number)[]): string {
  return String(title).padEnd(48) + numbers.map((number) => String(number).padStart(8)).join('')
}

// Runs many mutants of each specimen and mutation and counts what became of their cells.

import { judgeMutant, type Specimen } from './mutant.ts'
import { mutations } from './mutations.ts'

export type Run = {
  readonly rounds: number
  /** The first mutant's seed; the others follow it one by one. */
  readonly seed: number
  /** Which specimen/mutation pairs. */
  readonly only: RegExp
}

export type Counts = {
  readonly title: string
  readonly mutants: number
  readonly right: number
  readonly doubted: number
  readonly flagged: number
  /** Mutants with a silently wrong cell: seed and cells. */
  readonly wrong: readonly { readonly seed: number; readonly cells: readonly string[] }[]
  readonly slowest: number
}

/** The counts of each pair, one after the other. */
export function* runMutants(
  specimens: Readonly<Record<string, Specimen>>,
  run: Run,
): Generator<Counts> {
  for (const [name, specimen] of Object.entries(specimens))
    for (const mutation of Object.keys(mutations)) {
      const title = `${name}/${mutation}`
      if (run.only.test(title)) yield countsOf({ title, specimen, mutation }, run)
    }
}

type Pair = { readonly title: string; readonly specimen: Specimen; readonly mutation: string }

function countsOf({ title, specimen, mutation }: Pair, { seed: first, rounds }: Run): Counts {
  const counts = { title, mutants: 0, right: 0, doubted: 0, flagged: 0, slowest: 0 }
  const wrong: Counts['wrong'][number][] = []
  for (let seed = first; seed < first + rounds; seed++) {
    const started = performance.now()
    const verdict = judgeMutant(specimen, mutations[mutation] ?? (() => false), seed)
    if (verdict === undefined) continue
    counts.slowest = Math.max(counts.slowest, performance.now() - started)
    counts.mutants += 1
    counts.right += verdict.right
    counts.doubted += verdict.doubted
    counts.flagged += verdict.flagged
    if (verdict.wrong.length > 0) wrong.push({ seed, cells: verdict.wrong })
  }
  return { ...counts, wrong }
}

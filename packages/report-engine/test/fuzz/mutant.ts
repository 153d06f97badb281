// One mutant: a report from the seed, mutated, printed in a layout, read and judged.

import type { Source } from '../../src/read/source.ts'
import { editions } from '../../src/report.ts'
import { judge, type Verdict } from './judge.ts'
import type { Layout } from './layouts.ts'
import { madeReport } from './made-report.ts'
import type { Mutation } from './mutations.ts'
import { type Random, randomFrom } from './random.ts'
import { type Row, statedValues } from './sheet.ts'

/** What is mutated: a way to make rows and a way to print them. */
export type Specimen = {
  readonly rows: (random: Random) => Row[]
  readonly print: (rows: readonly Row[], random: Random) => Source
}

/** Reports made from the form, in either edition, printed in a layout. */
export function madeSpecimen(print: Layout): Specimen {
  return { rows: (random) => madeReport(random.pick(editions) ?? '2021', random), print }
}

/** The verdict on a mutant; undefined where the mutation finds nothing to change. */
export function judgeMutant(
  specimen: Specimen,
  mutate: Mutation,
  seed: number,
): Verdict | undefined {
  const { source, rows } = mutantOf(specimen, mutate, seed) ?? {}
  return source && rows && judge(source, statedValues(rows))
}

/** The mutant itself, to look at. */
export function mutantOf(
  specimen: Specimen,
  mutate: Mutation,
  seed: number,
): { readonly source: Source; readonly rows: readonly Row[] } | undefined {
  const random = randomFrom(seed)
  const rows = specimen.rows(random)
  if (!mutate(rows, random)) return undefined
  return { source: specimen.print(rows, random), rows }
}

// `npm run bench`: speed as ratios to bare parsing, growth with size, and a corpus on all cores.
// `-- --quick` for a short look; `--formats`, `--stages`,
// `--growth` or `--corpus` for some parts only.

import { parseArgs } from 'node:util'
import { bareParsing } from './bare-parsing.ts'
import { corpusRun } from './corpus-run.ts'
import { formatTable } from './format-table.ts'
import { growthTable } from './growth-table.ts'
import { machine } from './machine.ts'
import { efforts } from './paired-runs.ts'
import { hasRealReports } from './specimens.ts'
import { stageTable } from './stage-table.ts'

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    formats: { type: 'boolean', default: false },
    stages: { type: 'boolean', default: false },
    growth: { type: 'boolean', default: false },
    corpus: { type: 'boolean', default: false },
  },
})
const effort = values.quick ? efforts.quick : efforts.whole
const all = !(values.formats || values.stages || values.growth || values.corpus)

console.log(`${machine()}\n`)
if (all || values.formats) {
  console.log(
    '## One core: the whole (read + bind + check) against bare parsing of the same bytes\n',
  )
  console.log(await formatTable(effort))
  console.log(
    `Median (least–most) of ${effort.rounds} rounds, the two taken in turn. Bare parsing:`,
  )
  for (const [format, { says }] of Object.entries(bareParsing)) console.log(`- ${format}: ${says}`)
  console.log(
    hasRealReports()
      ? '\nFiles: samples/, the readers’ fixtures, ../shared/reports and ../shared/seeds.\n'
      : '\nFiles: samples/ and the readers’ fixtures; ../shared is not there.\n',
  )
}
if (all || values.stages) {
  console.log('## Where the time goes, per file\n')
  console.log(await stageTable(effort))
}
if (all || values.growth) {
  console.log('## Growth: the same tables with more text around them\n')
  console.log(await growthTable(effort))
}
if (all || values.corpus) {
  const count = values.quick ? 5_000 : 100_000
  console.log(`## All cores: ${count} reports made in memory, in the text layout\n`)
  await corpusRun(count, (text) => process.stdout.write(text))
}

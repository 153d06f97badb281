// `npm run docs` writes the generated pages; `--compare` only says which are out of date.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { reportSchema } from '../packages/report-engine/src/report-json.ts'
import { rulesReference } from '../packages/report-engine/src/rules/reference.ts'
import { configurationPage, environmentExample } from './docs/configuration.ts'
import { decisionsIndex, readDecisions } from './docs/decisions-index.ts'
import { jobsPage } from './docs/jobs.ts'
import { lawIndex } from './docs/law-index.ts'
import { readLawTags, unknownInstruments } from './docs/law-tags.ts'
import { adminPage, metricsPage } from './docs/operating.ts'
import { permissionsPage } from './docs/permissions.ts'
import { root } from './repository.ts'

const compareOnly = process.argv.includes('--compare')
const tags = readLawTags()
const problems = unknownInstruments(tags)

const pages: Readonly<Record<string, string>> = {
  'docs/decisions/README.md': decisionsIndex(readDecisions()),
  'docs/law/index.md': lawIndex(tags),
  'docs/reference/configuration.md': configurationPage(),
  'docs/reference/jobs.md': jobsPage(),
  'docs/reference/admin.md': adminPage(),
  'docs/reference/metrics.md': metricsPage(),
  '.env.example': environmentExample(),
  'docs/reference/permissions.md': permissionsPage(),
  'docs/reference/rules.md': rulesReference(),
  'docs/reference/report.schema.json': `${JSON.stringify(reportSchema(), undefined, 2)}\n`,
}

for (const [path, text] of Object.entries(pages)) {
  if (existing(path) === text) continue
  if (compareOnly) problems.push(`${path} is out of date: run "npm run docs" and commit it`)
  else write(path, text)
}

for (const problem of problems) console.error(problem)
console.log(`${Object.keys(pages).length} generated pages, ${problems.length} problems`)
process.exitCode = problems.length === 0 ? 0 : 1

function existing(path: string): string | undefined {
  const file = join(root, path)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
  console.log(`written: ${path}`)
}

// Fails when an import breaks a boundary, and also when the checker itself sees too little:
// dependency-cruiser reports success over zero modules when it cannot parse TypeScript
// (docs/decisions/2026-11-20-typescript-pin-and-boundary-floor.md).

import { join } from 'node:path'
import { type Cruise, cruiseImports } from './boundaries/cruise.ts'
import { rules } from './boundaries/rules.ts'
import { filesMatching, root } from './repository.ts'

/** Raised by hand as a package grows; never lowered without a reason in the commit. */
const leastModules: Readonly<Record<string, number>> = {
  'packages/report-engine/src': 350,
  'packages/platform/src': 120,
}
const folders = Object.keys(leastModules)

const ours = await cruiseImports(root, folders)
const planted = await cruiseImports(join(root, 'tools', 'boundaries', 'fixtures'), folders)
const problems = [...breaches(ours), ...folders.flatMap(unseenFiles), ...blindRules(planted)]

for (const problem of problems) console.error(problem)
console.log(
  `${ours.modules.length} modules seen, ${rules.length} rules, ` +
    `${planted.breaches.length} planted breaches caught, ${problems.length} problems`,
)
process.exitCode = problems.length === 0 ? 0 : 1

function breaches(cruise: Cruise): string[] {
  return cruise.breaches.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`)
}

function unseenFiles(folder: string): string[] {
  const seen = new Set(ours.modules.filter((path) => path.startsWith(folder)))
  const unseen = filesMatching([`${folder}/**/*.ts`]).filter((path) => !seen.has(path))
  const tooFew =
    seen.size < (leastModules[folder] ?? 0) ? [`only ${seen.size} modules seen in ${folder}`] : []
  return [...tooFew, ...unseen.map((path) => `not seen by the boundary check: ${path}`)]
}

function blindRules(cruise: Cruise): string[] {
  const caught = new Set(cruise.breaches.map(({ rule }) => rule))
  return rules
    .filter(({ name }) => !caught.has(name ?? ''))
    .map(({ name }) => `the planted breach was not caught: ${name}`)
}

// Runs dependency-cruiser over a tree laid out like this repository.

import { cruise } from 'dependency-cruiser'
import { rules } from './rules.ts'

export type Breach = { readonly rule: string; readonly from: string; readonly to: string }

export type Cruise = {
  /** Source files that were really read, relative to the tree. */
  readonly modules: readonly string[]
  readonly breaches: readonly Breach[]
}

/** Every import under the folders of the tree at `baseDir`, judged by the rules. */
export async function cruiseImports(baseDir: string, folders: readonly string[]): Promise<Cruise> {
  const { output } = await cruise([...folders], {
    baseDir,
    validate: true,
    ruleSet: { forbidden: [...rules] },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.js'],
    },
  })
  if (typeof output === 'string') throw new Error(`dependency-cruiser answered in text: ${output}`)
  return {
    modules: output.modules
      .map(({ source }) => source)
      .filter((path) => folders.some((folder) => path.startsWith(`${folder}/`))),
    breaches: output.summary.violations.map(({ rule, from, to }) => ({
      rule: rule.name,
      from,
      to,
    })),
  }
}

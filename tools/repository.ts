// Where the repository is and which TypeScript files it holds: shared by the tools of this folder.

import { globSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Absolute path of the repository's root. */
export const root = dirname(import.meta.dirname)

/** The folder beside the repository that may hold real reports for the tests. */
export const realReports = join(root, '..', 'shared', 'reports')

/** Paths, relative to the root and sorted, of the files that a pattern names. */
export function filesMatching(patterns: readonly string[], from = root): string[] {
  return globSync([...patterns], { cwd: from, exclude: isForeign })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
}

export function isTest(path: string): boolean {
  return path.endsWith('.test.ts') || /^packages\/[^/]+\/test\//.test(path)
}

function isForeign(path: string): boolean {
  return /(^|\/)node_modules(\/|$)|^tools\/boundaries\/fixtures\//.test(path.replaceAll('\\', '/'))
}

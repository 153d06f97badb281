// Which tests cover a source file: those that import it, and the one beside it first.

import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { filesMatching, isTest, root } from '../repository.ts'

/** Source file → the tests that import it, both relative to the root. */
export type TestsOf = ReadonlyMap<string, readonly string[]>

/** Reads every test of the packages for what it imports. */
export function readTests(): TestsOf {
  const paths = filesMatching(['packages/*/{src,test}/**/*.test.ts']).filter(isTest)
  return testsOf(paths.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })))
}

export function testsOf(tests: readonly { path: string; text: string }[]): TestsOf {
  const found = new Map<string, string[]>()
  for (const { path, text } of tests)
    for (const file of importedFiles(path, text)) {
      const others = found.get(file) ?? []
      found.set(file, beside(file) === path ? [path, ...others] : [...others, path])
    }
  return found
}

function importedFiles(path: string, text: string): Set<string> {
  const specifiers = [...text.matchAll(/(?:from|import\()\s*'(\.[^']+\.ts)'/g)]
  return new Set(specifiers.map(([, specifier = '']) => join(dirname(path), specifier)))
}

function beside(file: string): string {
  return file.replace(/\.ts$/, '.test.ts')
}

// Finds the `@law <instrument> <article>` tags in the doc comments of the source.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesMatching, isTest, root } from '../repository.ts'
import { instruments } from './instruments.ts'
import { readTests } from './tests-of.ts'

export type LawTag = {
  readonly instrument: string
  readonly article: string
  /** The file that carries the tag, relative to the root. */
  readonly file: string
  /** The tests that import it, the one beside it first. */
  readonly tests: readonly string[]
}

/** Every tag of the packages' source, file by file. */
export function readLawTags(): LawTag[] {
  const testsOf = readTests()
  return filesMatching(['packages/*/src/**/*.ts'])
    .filter((file) => !isTest(file))
    .flatMap((file) => {
      const tests = testsOf.get(file) ?? []
      return tagsIn(readFileSync(join(root, file), 'utf8')).map((tag) => ({ ...tag, file, tests }))
    })
}

/**
 * The tags of one source text. The article ends where a dash or a full stop starts an explanation;
 * a tag without one means the whole instrument (全文).
 */
export function tagsIn(text: string): { instrument: string; article: string }[] {
  return [...text.matchAll(/^\s*(?:\/\/|\/?\*\*?)\s*@law[ \t]+(\S+)[ \t]*(.*?)(?:\*\/)?$/gm)].map(
    ([, instrument = '', rest = '']) => ({ instrument, article: articleOf(rest) }),
  )
}

/** One sentence for each tag that names an instrument the list does not have. */
export function unknownInstruments(tags: readonly LawTag[]): string[] {
  const known = new Set(instruments.map(({ key }) => key))
  return tags
    .filter(({ instrument }) => !known.has(instrument))
    .map(
      ({ instrument, file }) => `${file}: @law ${instrument} is not in tools/docs/instruments.ts`,
    )
}

function articleOf(rest: string): string {
  const article = (rest.split(/\s*[—–]\s*|\s-\s|[。;；]|\.\s/)[0] ?? '').trim().replace(/\.$/, '')
  return article === '' ? '全文' : article
}

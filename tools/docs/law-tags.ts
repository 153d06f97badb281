// Finds the `@law <instrument> <article>` tags in the doc comments of the source.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesMatching, isTest, root } from '../repository.ts'
import { instruments } from './instruments.ts'

export type LawTag = {
  readonly instrument: string
  readonly article: string
  /** The file that carries the tag, relative to the root. */
  readonly file: string
  /** Its test beside it, if there is one. */
  readonly test: string | undefined
}

/** Every tag of the packages' source, file by file. */
export function readLawTags(): LawTag[] {
  return filesMatching(['packages/*/src/**/*.ts'])
    .filter((file) => !isTest(file))
    .flatMap((file) => {
      const beside = file.replace(/\.ts$/, '.test.ts')
      const test = existsSync(join(root, beside)) ? beside : undefined
      return tagsIn(readFileSync(join(root, file), 'utf8')).map((tag) => ({ ...tag, file, test }))
    })
}

/** The tags of one source text. The article ends where a dash or a full stop starts an explanation. */
export function tagsIn(text: string): { instrument: string; article: string }[] {
  return [...text.matchAll(/^\s*(?:\/\/|\/?\*\*?)\s*@law[ \t]+(\S+)[ \t]*(.*?)(?:\*\/)?$/gm)].map(
    ([, instrument = '', rest = '']) => ({ instrument, article: articleOf(rest) }),
  )
}

/** One sentence for each tag that names an instrument the list does not have, or no article. */
export function unknownInstruments(tags: readonly LawTag[]): string[] {
  const known = new Set(instruments.map(({ key }) => key))
  return tags
    .filter(({ instrument, article }) => !known.has(instrument) || article === '')
    .map(({ instrument, article, file }) =>
      article === ''
        ? `${file}: @law ${instrument} names no article (write 全文 for the whole)`
        : `${file}: @law ${instrument} is not in tools/docs/instruments.ts`,
    )
}

function articleOf(rest: string): string {
  return (rest.split(/\s+[—–-]\s+|[。;；]|\.\s/)[0] ?? '').trim().replace(/\.$/, '')
}

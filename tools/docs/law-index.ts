// docs/law/index.md: article → file → test, from the `@law` tags.

import { byArticle } from './article-order.ts'
import { generatedNote } from './generated-note.ts'
import { instruments } from './instruments.ts'
import type { LawTag } from './law-tags.ts'

/** One table an instrument; an instrument without a tag is listed as not used. */
export function lawIndex(tags: readonly LawTag[]): string {
  const sections = instruments.flatMap(({ key, name, number }) => {
    const rows = tags.filter(({ instrument }) => instrument === key)
    return [`## ${name}`, '', `${number}. In the code: \`@law ${key}\`.`, '', ...table(rows), '']
  })
  return [
    '# Law and code',
    '',
    generatedNote,
    '',
    'Which file implements which provision, and its test. Every rule has an example that passes and',
    'one that fails ([rules](../reference/rules.md)), which are tested for all rules together.',
    '',
    ...sections,
  ].join('\n')
}

function table(tags: readonly LawTag[]): string[] {
  if (tags.length === 0) return ['No rule refers to it yet.']
  const rows = [...tags].sort(inOrder).map(({ article, file, tests: [first] }) => {
    const tested = first === undefined ? 'by the examples of all rules' : link(first)
    return `| ${article} | ${link(file)} | ${tested} |`
  })
  return ['| article | file | test |', '| --- | --- | --- |', ...rows]
}

function inOrder(one: LawTag, other: LawTag): number {
  return byArticle(one.article, other.article) || (one.file < other.file ? -1 : 1)
}

function link(path: string): string {
  return `[${path.replace(/^packages\/([^/]+)\/src\//, '$1: ')}](../../${path})`
}

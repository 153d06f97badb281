// What may stand in the body of a record: a few elements without styles, scripts or foreign pictures.
// Whatever is pasted, imported or sent becomes that; what is that already stays as it is.

import type { Block } from './body-tree.ts'
import { recogniseStructure } from './official-structure.ts'
import { isOfficePaste, parseRaw } from './raw-tree.ts'
import { readBlocks, unset } from './read-blocks.ts'
import { listWordItems } from './word-lists.ts'
import { writeBody } from './write-body.ts'

/**
 * The body as it is stored: h2, h3, p, lists, tables, quotes, strong, em, links of the web or of this
 * site, pictures of the record's own attachments. From Word and WPS also the structure is recognised.
 * Text without any element becomes paragraphs, one for each line.
 */
export function cleanBody(given: string): string {
  return writeBody(blocksOf(given))
}

/** The blocks of what was given. */
export function blocksOf(given: string): readonly Block[] {
  if (!/<[a-z!/]/i.test(given)) return recogniseStructure(paragraphsOf(given))
  const root = parseRaw(given)
  const blocks = readBlocks(root.children, unset)
  return isOfficePaste(root) ? recogniseStructure(listWordItems(blocks)) : blocks
}

function paragraphsOf(text: string): readonly Block[] {
  return text.split(/\r\n|\r|\n/).flatMap((line) => readBlocks([line], unset))
}

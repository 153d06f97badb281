// Parts of office files that do not go into a copy and are worth telling of, by their names.

import { type FindingKind, type ReleaseFinding, shortened } from '../release-finding.ts'
import { isXml, type OfficePackage, textOfPart } from './package.ts'
import { parseXml, textOf } from './xml-tree.ts'

const kinds: readonly (readonly [name: RegExp, kind: FindingKind])[] = [
  [/comments|threadedComment|persons\/|people\.xml/i, 'comment'],
  [/vbaProject|macrosheets|^Basic\/|^Scripts\//i, 'macro'],
  [/embeddings\/|^Object |activeX|oleObject|^ObjectReplacements/i, 'embeddedFile'],
  [/^docProps\/|^meta\.xml$|^customXml\/item\d+\.xml$|docMetadata/i, 'metadata'],
  [/externalLinks\/externalLink|pivotCache\/|connections\.xml|queryTables/i, 'externalData'],
  [/^Versions\/|^VersionList/i, 'earlierVersion'],
]

/** A finding of a part that stays behind; undefined where it holds nothing of anybody's. */
export function leftBehind(name: string, parts: OfficePackage): ReleaseFinding | undefined {
  const found = kinds.find(([pattern]) => pattern.test(name))
  if (found === undefined || name.endsWith('.rels') || /itemProps/.test(name)) return undefined
  const text = isXml(name) ? textOf(parseXml(textOfPart(parts, name))) : ''
  if (isXml(name) && text.trim() === '') return undefined
  return { kind: found[1], where: name, sample: shortened(text) }
}

// Reads numbering.xml: which automatic number a paragraph of a list prints.

import type { Limits } from '../../limits.ts'
import { type Attributes, attribute, walkXml } from '../archive/xml.ts'
import type { ListLevel, Lists } from '../layout/list-numbers.ts'
import type { Clock } from '../reading-stopped.ts'

type MutableLevel = { -readonly [Key in keyof ListLevel]: ListLevel[Key] }
type Draft = { readonly levels: Map<number, MutableLevel>; readonly styles: Map<string, number> }
type DraftList = { readonly starts: Map<number, number>; abstract: string }

/** The lists of a document by number id; none when it has no numbering part. */
export function readNumbering(
  xml: string | undefined,
  within: { readonly limits: Limits; readonly clock: Clock },
): Lists {
  const abstracts = new Map<string, Draft>()
  const lists = new Map<string, DraftList>()
  if (xml !== undefined) walkXml(xml, walker(abstracts, lists), within)
  return new Map(
    [...lists].map(([id, list]) => {
      const abstract = abstracts.get(list.abstract)
      return [
        id,
        {
          counter: list.abstract,
          levels: abstract?.levels ?? new Map(),
          starts: list.starts,
          levelOfStyle: abstract?.styles ?? new Map(),
        },
      ]
    }),
  )
}

function walker(abstracts: Map<string, Draft>, lists: Map<string, DraftList>) {
  let abstract: Draft | undefined
  let list: DraftList | undefined
  let level = 0
  return {
    open: (name: string, attributes: Attributes, parents: readonly string[]) => {
      const value = attribute(attributes, 'val') ?? ''
      if (name === 'w:abstractNum') {
        abstract = { levels: new Map(), styles: new Map() }
        abstracts.set(attribute(attributes, 'abstractNumId') ?? '', abstract)
      } else if (name === 'w:num') {
        list = { abstract: '', starts: new Map() }
        lists.set(attribute(attributes, 'numId') ?? '', list)
      } else if (name === 'w:abstractNumId' && list !== undefined) list.abstract = value
      else if (name === 'w:lvl' || name === 'w:lvlOverride') {
        level = Number(attribute(attributes, 'ilvl') ?? 0)
        if (abstract !== undefined) abstract.levels.set(level, emptyLevel())
      } else if (name === 'w:startOverride') list?.starts.set(level, Number(value))
      else if (abstract !== undefined && parents.at(-1) === 'w:lvl') {
        noteLevel(abstract, { level, name, value })
      }
    },
    close: (name: string) => {
      if (name === 'w:abstractNum') abstract = undefined
      else if (name === 'w:num') list = undefined
    },
  }
}

function emptyLevel(): MutableLevel {
  return { start: 1, format: 'decimal', text: '', restartsAfter: undefined, plain: false }
}

function noteLevel(abstract: Draft, at: { level: number; name: string; value: string }): void {
  const level = abstract.levels.get(at.level)
  if (level === undefined) return
  if (at.name === 'w:start') level.start = Number(at.value)
  else if (at.name === 'w:numFmt') level.format = at.value
  else if (at.name === 'w:lvlText') level.text = at.value
  else if (at.name === 'w:lvlRestart') level.restartsAfter = Number(at.value)
  else if (at.name === 'w:isLgl') level.plain = at.value !== '0'
  else if (at.name === 'w:pStyle') abstract.styles.set(at.value, at.level)
}

// Walks an XML part as events. Prefixes are made canonical by namespace; document types and entity
// declarations are refused; depth and time are limited.

import { Parser } from 'htmlparser2'
import type { Limits } from '../../limits.ts'
import { beyondLimit, type Clock, damaged } from '../reading-stopped.ts'

export type Attributes = Readonly<Record<string, string>>

export type XmlWalker = {
  /** `parents`: names of the open elements around this one, outermost first. */
  readonly open?: (name: string, attributes: Attributes, parents: readonly string[]) => void
  readonly close?: (name: string, parents: readonly string[]) => void
  readonly text?: (text: string) => void
}

/** Canonical prefix by namespace: transitional and strict documents look alike afterwards. */
const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
}

/**
 * Walks a part from start to end; returns whether every element was closed, as it is in whole
 * parts. Throws `ReadingStopped`.
 */
export function walkXml(
  xml: string,
  walker: XmlWalker,
  within: { readonly limits: Limits; readonly clock: Clock },
): boolean {
  const named = new Map<string, string>()
  const parents: string[] = []
  let events = 0
  let whole = true
  const parser = new Parser(
    {
      onopentag: (raw, attributes) => {
        if (++events % 1024 === 0) within.clock()
        if (parents.length >= within.limits.depth) throw beyondLimit('内部嵌套过深')
        learnPrefixes(named, attributes)
        const name = canonical(named, raw)
        walker.open?.(name, attributes, parents)
        parents.push(name)
      },
      onclosetag: (_, implied) => {
        // `<w:p/>` counts as implied too, but it does end.
        if (implied && !xml.endsWith('/>', parser.endIndex + 1)) whole = false
        const name = parents.pop()
        if (name !== undefined) walker.close?.(name, parents)
      },
      ontext: (text) => walker.text?.(text),
      onprocessinginstruction: (name) => {
        if (name.startsWith('!')) throw damaged('内部含有不允许的实体或文档类型声明')
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
  return whole
}

/** The value of an attribute whatever its prefix. */
export function attribute(attributes: Attributes, local: string): string | undefined {
  for (const name in attributes) {
    if (name === local || name.endsWith(`:${local}`)) return attributes[name]
  }
  return undefined
}

function learnPrefixes(named: Map<string, string>, attributes: Attributes): void {
  for (const name in attributes) {
    if (!name.startsWith('xmlns')) continue
    const prefix = prefixes[attributes[name] ?? '']
    if (prefix !== undefined) named.set(name.slice(6), prefix)
  }
}

function canonical(named: ReadonlyMap<string, string>, raw: string): string {
  const colon = raw.indexOf(':')
  const prefix = named.get(colon < 0 ? '' : raw.slice(0, colon))
  return prefix === undefined ? raw : `${prefix}:${raw.slice(colon + 1)}`
}

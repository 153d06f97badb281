// Looks into an office file for what its pages do not show, and makes the copy that is given out.

import { foldedWords, stillIn } from '../plain-words.ts'
import {
  foundLine,
  type ReleaseCopy,
  type ReleaseFinding,
  type ReleaseProof,
} from '../release-finding.ts'
import { blackenXml, textsOf } from './blacken-xml.ts'
import type { OfficeForm, Trees } from './office-form.ts'
import { openDocumentForm } from './open-document-form.ts'
import { isXml, type OfficePackage, openPackage, textOfPart, writePackage } from './package.ts'
import { sheetForm } from './sheet-form.ts'
import { wordForm } from './word-form.ts'
import { elementsOf, parseXml, remove, writeXml } from './xml-tree.ts'

const forms = { docx: wordForm, xlsx: sheetForm, odf: openDocumentForm } as const

export type OfficeKind = keyof typeof forms

/** Whether files of a kind can be cleaned here. */
export function isOfficeKind(kind: string): kind is OfficeKind {
  return Object.hasOwn(forms, kind)
}

/** What the file hides; undefined where it cannot be opened, or is closed by a password. */
export function inspectOffice(
  bytes: Uint8Array,
  kind: OfficeKind,
): readonly ReleaseFinding[] | undefined {
  const parts = openPackage(bytes)
  if (parts === undefined) return undefined
  const form = forms[kind]
  const names = [...parts.keys()].filter((name) => !form.keeps(name))
  const pictures = [...parts.keys()].filter((name) => /(^Pictures|\/media)\/[^/]+$/.test(name))
  return [
    ...form.hidden(treesOf(parts, form)),
    ...names.flatMap((name) => form.leftBehind(name, parts) ?? []),
    ...pictures.map((where) => ({ kind: 'picture' as const, where, sample: '' })),
  ]
}

/** The copy without what is hidden and with ■ for the words, and what opening it again showed. */
export function releaseOffice(
  bytes: Uint8Array,
  kind: OfficeKind,
  given: { readonly words: readonly string[]; readonly now: Date },
): ReleaseCopy | undefined {
  const parts = openPackage(bytes)
  if (parts === undefined) return undefined
  const form = forms[kind]
  const trees = treesOf(parts, form)
  form.strip(trees)
  const seen = [...trees.values()].map(textsOf).join('\0')
  const unfound = given.words.length - stillIn(seen, given.words).length
  for (const tree of trees.values()) blackenXml(tree, given.words)
  dropLooseEnds(trees, parts, form)
  const copy = new Map(
    [...parts].flatMap(([name, body]): (readonly [string, Uint8Array])[] => {
      const tree = trees.get(name)
      if (tree !== undefined) return [[name, new TextEncoder().encode(writeXml(tree))]]
      return form.keeps(name) && !isXml(name) ? [[name, body]] : []
    }),
  )
  const written = writePackage(copy)
  const proof = proofOf(written, kind, given)
  return { bytes: written, proof: { ...proof, lines: [foundLine(unfound), ...proof.lines] } }
}

function treesOf(parts: OfficePackage, form: OfficeForm): Trees {
  const names = [...parts.keys()].filter((name) => form.keeps(name) && isXml(name))
  return new Map(names.map((name) => [name, parseXml(textOfPart(parts, name))]))
}

const loose = new Set(['Relationship', 'Override', 'manifest:file-entry'])

/** Relations, types and entries of the list that name parts which are not in the copy. */
function dropLooseEnds(trees: Trees, parts: OfficePackage, form: OfficeForm): void {
  const isThere = (name: string): boolean =>
    trees.has(name) || (parts.has(name) && form.keeps(name) && !isXml(name))
  for (const [name, tree] of trees)
    for (const element of elementsOf(tree, loose)) {
      const { attribs } = element
      const named = attribs.Target ?? attribs.PartName ?? attribs['manifest:full-path'] ?? ''
      const isWhole = named === '/' || named.startsWith('http')
      if (attribs.TargetMode === 'External') remove(element)
      else if (!isWhole && !isThere(resolved(name, named))) remove(element)
    }
}

/** The part that a part names: from the root with a slash, else beside the one that names it. */
function resolved(from: string, named: string): string {
  if (named.startsWith('/')) return named.slice(1)
  if (!from.endsWith('.rels')) return named
  const folder = from.replace(/_rels\/[^/]+$/, '')
  return new URL(named, `http://x/${folder}`).pathname.slice(1)
}

function proofOf(
  bytes: Uint8Array,
  kind: OfficeKind,
  { words, now }: { readonly words: readonly string[]; readonly now: Date },
): ReleaseProof {
  const found = inspectOffice(bytes, kind)
  const hidden = found?.filter((one) => one.kind !== 'picture') ?? []
  const left = stillIn(wholeTextOf(bytes), words)
  const count = words.filter((one) => foldedWords(one) !== '').length
  return {
    checkedAt: now.toISOString(),
    lines: [
      { what: '重新打开副本', result: found ? '可以打开' : '打不开', ok: found !== undefined },
      {
        what: `逐个检索不公开的字词（${count} 个）`,
        result: left.length === 0 ? '副本中一处也没有' : `还有 ${left.length} 个`,
        ok: left.length === 0,
      },
      {
        what: '再次检查隐藏内容',
        result: hidden.length === 0 ? '没有发现' : `还有 ${hidden.length} 处`,
        ok: hidden.length === 0,
      },
    ],
  }
}

/** Every text and attribute of every part, and other parts as they are. */
function wholeTextOf(bytes: Uint8Array): string {
  const parts = openPackage(bytes) ?? new Map<string, Uint8Array>()
  return [...parts]
    .map(([name, body]) => {
      if (!isXml(name)) return `${name}\0${new TextDecoder().decode(body)}`
      return `${name}\0${textsOf(parseXml(textOfPart(parts, name)))}`
    })
    .join('\0')
}

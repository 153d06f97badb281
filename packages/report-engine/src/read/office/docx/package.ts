// Finds the parts of a Word package by their relationships.

import type { Limits } from '../../limits.ts'
import type { Archive } from '../archive/archive.ts'
import { attribute, walkXml } from '../archive/xml.ts'
import { type Clock, unsupported } from '../reading-stopped.ts'

export type WordXml = {
  readonly document: string
  readonly styles: string | undefined
  readonly numbering: string | undefined
  readonly title: string | undefined
}

type Within = { readonly limits: Limits; readonly clock: Clock }

/** The parts that are read. Throws `ReadingStopped` when there is no main part. */
export function wordParts(archive: Archive, within: Within): WordXml {
  const top = relationships(archive.text('_rels/.rels'), within)
  const main = top.get('officeDocument') ?? 'word/document.xml'
  const document = archive.text(main)
  if (document === undefined)
    throw unsupported('文件里没有 Word 正文，无法读取。请另存为 .docx 再读。')
  const slash = main.lastIndexOf('/') + 1
  const folder = main.slice(0, slash)
  const beside = relationships(
    archive.text(`${folder}_rels/${main.slice(slash)}.rels`),
    within,
    folder,
  )
  return {
    document,
    styles: archive.text(beside.get('styles') ?? `${folder}styles.xml`),
    numbering: archive.text(beside.get('numbering') ?? `${folder}numbering.xml`),
    title: documentTitle(archive.text(top.get('core-properties') ?? 'docProps/core.xml'), within),
  }
}

/** Path of the part by the last word of the relationship's type. */
function relationships(
  xml: string | undefined,
  within: Within,
  folder = '',
): ReadonlyMap<string, string> {
  const paths = new Map<string, string>()
  if (xml === undefined) return paths
  const open = (_: string, attributes: Readonly<Record<string, string>>) => {
    const type = attribute(attributes, 'Type')
    const target = attribute(attributes, 'Target')
    if (type === undefined || target === undefined) return
    const path = target.startsWith('/') ? target.slice(1) : folder + target
    paths.set(type.slice(type.lastIndexOf('/') + 1), path)
  }
  walkXml(xml, { open }, within)
  return paths
}

function documentTitle(xml: string | undefined, within: Within): string | undefined {
  if (xml === undefined) return undefined
  let title = ''
  let inside = false
  walkXml(
    xml,
    {
      open: (name) => {
        inside = name === 'dc:title'
      },
      text: (text) => {
        if (inside) title += text
      },
      close: () => {
        inside = false
      },
    },
    within,
  )
  return title.trim() === '' ? undefined : title.trim()
}

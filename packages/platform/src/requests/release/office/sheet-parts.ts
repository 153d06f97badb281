// Which part of a workbook is which sheet, and which sheets are hidden.

import type { Trees } from './office-form.ts'
import { elementsOf, type XmlElement } from './xml-tree.ts'

type Sheet = { readonly title: string; readonly part: string; readonly element: XmlElement }

export function hiddenSheets(trees: Trees): readonly Sheet[] {
  const workbook = trees.get('xl/workbook.xml')
  if (workbook === undefined) return []
  const targets = targetsOf(trees)
  return elementsOf(workbook, new Set(['sheet']))
    .filter(({ attribs }) => /hidden/i.test(attribs.state ?? ''))
    .map((element) => ({
      title: element.attribs.name ?? '',
      part: targets.get(element.attribs['r:id'] ?? '') ?? '',
      element,
    }))
}

function targetsOf(trees: Trees): ReadonlyMap<string, string> {
  const rels = trees.get('xl/_rels/workbook.xml.rels')
  if (rels === undefined) return new Map()
  return new Map(
    elementsOf(rels, new Set(['Relationship'])).map(({ attribs }) => {
      const target = attribs.Target ?? ''
      return [attribs.Id ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`]
    }),
  )
}

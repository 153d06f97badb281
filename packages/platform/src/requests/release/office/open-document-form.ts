// OpenDocument texts and tables: comments, changes, hidden text, hidden tables, rows and columns.

import { type FindingKind, type ReleaseFinding, shortened } from '../release-finding.ts'
import { leftBehind } from './left-behind.ts'
import type { OfficeForm, Trees } from './office-form.ts'
import {
  allElements,
  elementsOf,
  remove,
  textOf,
  type XmlDocument,
  type XmlElement,
} from './xml-tree.ts'

const kept = /^(mimetype|content\.xml|styles\.xml|META-INF\/manifest\.xml|Pictures\/[^/]+)$/

const comments = new Set(['office:annotation', 'office:annotation-end'])
const changes = new Set([
  ...['text:tracked-changes', 'text:change', 'text:change-start', 'text:change-end'],
  'table:tracked-changes',
])
const gone = new Set([
  ...[
    'office:scripts',
    'office:forms',
    'draw:object',
    'draw:object-ole',
    'draw:plugin',
    'draw:applet',
  ],
  ...[
    'table:named-expressions',
    'table:database-ranges',
    'table:data-pilot-tables',
    'table:scenario',
  ],
  ...['table:content-validations', 'table:dde-links', 'table:consolidation', 'table:detective'],
  ...['text:variable-decls', 'text:user-field-decls', 'text:dde-connection-decls', 'table:shapes'],
])
const hiddenTexts = new Set(['text:hidden-text', 'text:hidden-paragraph', 'text:conditional-text'])
const tables = new Set(['table:table'])
const lines = new Set(['table:table-row', 'table:table-column'])

export const openDocumentForm: OfficeForm = {
  keeps: (name) => kept.test(name),
  hidden: (trees) =>
    [...trees].flatMap(([where, tree]) => [
      ...told(elementsOf(tree, comments), 'comment', where),
      ...told(elementsOf(tree, changes), 'trackedChange', where),
      ...told(hiddenText(tree), 'hiddenText', where),
      ...told(hiddenTables(tree), 'hiddenSheet', where),
      ...told(hiddenCells(tree), 'hiddenRows', where),
      ...told(elementsOf(tree, new Set(['draw:object-ole'])), 'embeddedFile', where),
    ]),
  strip: (trees: Trees) => {
    for (const tree of trees.values()) {
      for (const one of hiddenTables(tree)) remove(one)
      for (const one of hiddenCells(tree)) remove(one)
      for (const one of hiddenText(tree)) remove(one)
      for (const names of [comments, changes, gone])
        for (const one of elementsOf(tree, names)) remove(one)
      for (const { attribs } of allElements(tree)) delete attribs['table:formula']
    }
  },
  leftBehind,
}

function told(elements: readonly XmlElement[], kind: FindingKind, where: string): ReleaseFinding[] {
  return elements
    .map((one) => ({ kind, where, sample: shortened(textOf(one)) }))
    .filter(({ sample }) => sample !== '')
}

/** Names of styles that have a property with a value. */
function stylesWith(tree: XmlDocument, attribute: string, value: string): ReadonlySet<string> {
  const styles = elementsOf(tree, new Set(['style:style'])).filter((style) =>
    allElements(style).some(({ attribs }) => attribs[attribute] === value),
  )
  return new Set(styles.map(({ attribs }) => attribs['style:name'] ?? ''))
}

function hiddenText(tree: XmlDocument): XmlElement[] {
  const styles = stylesWith(tree, 'text:display', 'none')
  const spans = elementsOf(tree, new Set(['text:span', 'text:p', 'text:section'])).filter(
    ({ attribs }) =>
      styles.has(attribs['text:style-name'] ?? '') || attribs['text:display'] === 'none',
  )
  return [...elementsOf(tree, hiddenTexts), ...spans]
}

function hiddenTables(tree: XmlDocument): XmlElement[] {
  const styles = stylesWith(tree, 'table:display', 'false')
  return elementsOf(tree, tables).filter(({ attribs }) =>
    styles.has(attribs['table:style-name'] ?? ''),
  )
}

/** Cells in hidden rows and columns; a cell that stands for several columns goes with the first. */
function hiddenCells(tree: XmlDocument): XmlElement[] {
  return elementsOf(tree, tables).flatMap((table) => {
    const all = elementsOf(table, lines)
    const columns = all.filter(({ name }) => name === 'table:table-column').flatMap(repeated)
    const rows = all.filter(({ name }) => name === 'table:table-row')
    return rows.flatMap((row) => {
      const cells = row.children.filter((child): child is XmlElement => 'attribs' in child)
      if (isHidden(row)) return cells
      let column = 0
      return cells.filter((cell) => {
        const at = column
        column += Number(cell.attribs['table:number-columns-repeated'] ?? 1)
        return columns[at] !== undefined && isHidden(columns[at])
      })
    })
  })
}

function repeated(column: XmlElement): XmlElement[] {
  const times = Number(column.attribs['table:number-columns-repeated'] ?? 1)
  return Array.from({ length: Math.min(times, 2000) }, () => column)
}

const isHidden = ({ attribs }: XmlElement): boolean =>
  /^(collapse|filter)$/.test(attribs['table:visibility'] ?? '')

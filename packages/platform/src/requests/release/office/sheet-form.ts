// Workbooks: hidden sheets, rows and columns, formulas, and strings that only hidden cells used.

import { type ReleaseFinding, shortened } from '../release-finding.ts'
import { leftBehind } from './left-behind.ts'
import type { OfficeForm, Trees } from './office-form.ts'
import { hiddenSheets } from './sheet-parts.ts'
import {
  allElements,
  elementsOf,
  remove,
  textOf,
  type XmlDocument,
  type XmlElement,
} from './xml-tree.ts'

const kept =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml|xl\/theme\/theme\d*\.xml)$/

const gone = new Set([
  ...['definedNames', 'externalReferences', 'pivotCaches', 'customWorkbookViews', 'fileSharing'],
  ...['workbookProtection', 'fileRecoveryPr', 'extLst', 'f', 'rPh', 'phoneticPr', 'legacyDrawing'],
  ...['legacyDrawingHF', 'drawing', 'drawingHF', 'picture', 'oleObjects', 'controls', 'tableParts'],
  ...['hyperlinks', 'autoFilter', 'customSheetViews', 'dataConsolidate', 'dataValidations'],
  ...['scenarios', 'webPublishItems', 'customProperties', 'cellWatches', 'protectedRanges'],
  ...['smartTags', 'calcPr', 'conditionalFormatting', 'mc:AlternateContent', 'xr:revisionPtr'],
])

export const sheetForm: OfficeForm = {
  keeps: (name) => kept.test(name),
  hidden,
  strip,
  leftBehind,
}

const isSheet = (name: string): boolean => name.startsWith('xl/worksheets/')

function hidden(trees: Trees): readonly ReleaseFinding[] {
  const sheets = hiddenSheets(trees)
  return [
    ...sheets.map(({ title, part }) => ({
      kind: 'hiddenSheet' as const,
      where: `工作表“${title}”`,
      sample: shortened(textOfCells(trees, trees.get(part))),
    })),
    ...[...trees].flatMap(([name, tree]) => {
      if (!isSheet(name) || sheets.some(({ part }) => part === name)) return []
      const cells = hiddenCells(tree)
      if (cells.length === 0) return []
      const sample = shortened(cells.map((cell) => textOfCell(trees, cell)).join(' '))
      return [{ kind: 'hiddenRows' as const, where: name, sample }]
    }),
  ]
}

function strip(trees: Trees): void {
  for (const { part, element } of hiddenSheets(trees)) {
    trees.delete(part)
    remove(element)
  }
  for (const [name, tree] of trees) {
    if (isSheet(name)) for (const cell of hiddenCells(tree)) remove(cell)
    if (isSheet(name))
      for (const row of elementsOf(tree, hiddenRowNames).filter(isHiddenOne)) remove(row)
    for (const one of elementsOf(tree, gone)) remove(one)
    for (const { attribs } of allElements(tree))
      for (const attribute of Object.keys(attribs))
        if (/^xr\d*:/.test(attribute)) delete attribs[attribute]
  }
  dropUnusedStrings(trees)
  showFirstSheet(trees)
}

const hiddenRowNames = new Set(['row'])
const isHiddenOne = ({ attribs }: XmlElement): boolean => /^(1|true)$/.test(attribs.hidden ?? '')

/** Cells in hidden rows or columns. */
function hiddenCells(tree: XmlDocument): XmlElement[] {
  const columns = elementsOf(tree, new Set(['col']))
    .filter(isHiddenOne)
    .map(({ attribs }) => [Number(attribs.min), Number(attribs.max)] as const)
  return elementsOf(tree, new Set(['c'])).filter((cell) => {
    const row = cell.parent
    const column = columnOf(cell.attribs.r ?? '')
    return (
      (row !== null && 'attribs' in row && isHiddenOne(row)) ||
      columns.some(([min, max]) => column >= min && column <= max)
    )
  })
}

/** 1 for A. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]+/.exec(reference)?.[0] ?? ''
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

function stringsOf(trees: Trees): XmlElement[] {
  const tree = trees.get('xl/sharedStrings.xml')
  return tree === undefined ? [] : elementsOf(tree, new Set(['si']))
}

function textOfCells(trees: Trees, tree: XmlDocument | undefined): string {
  if (tree === undefined) return ''
  const cells = elementsOf(tree, new Set(['c'])).slice(0, 40)
  return cells.map((cell) => textOfCell(trees, cell)).join(' ')
}

function textOfCell(trees: Trees, cell: XmlElement): string {
  if (cell.attribs.t !== 's') return textOf(cell)
  const string = stringsOf(trees)[Number(textOf(cell))]
  return string === undefined ? '' : textOf(string)
}

/** Strings stand in a list of their own: what only removed cells used would stay readable in it. */
function dropUnusedStrings(trees: Trees): void {
  const used = new Set<number>()
  for (const [name, tree] of trees)
    if (isSheet(name))
      for (const cell of elementsOf(tree, new Set(['c'])))
        if (cell.attribs.t === 's') used.add(Number(textOf(cell)))
  for (const [index, string] of stringsOf(trees).entries())
    if (!used.has(index)) for (const child of [...string.children]) remove(child)
}

/** The sheet that was open may be gone. */
function showFirstSheet(trees: Trees): void {
  const tree = trees.get('xl/workbook.xml')
  if (tree === undefined) return
  for (const { attribs } of elementsOf(tree, new Set(['workbookView']))) {
    delete attribs.activeTab
    delete attribs.firstSheet
  }
}

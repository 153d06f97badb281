// Opens and closes the elements that give a page its structure, forgiving as browsers are:
// end tags left out are supplied, stray ones do not reach out of their table cell.

import type { Role } from './elements.ts'
import type { OpenElement, Parsing } from './parsing.ts'
import { addText, endPassage } from './passages.ts'
import {
  closeCell,
  closeTable,
  type OpenTable,
  openCell,
  openRow,
  openTable,
} from './table-building.ts'
import type { Tag } from './tags.ts'

const mostColumns = 1000
const mostRows = 65_534

/** Ends what an element of this role cannot stand in: the cell before a cell, the row before a row. */
export function closeBefore(parsing: Parsing, role: Role | undefined): void {
  if (role === 'cell') closeUpTo(parsing, findOpen(parsing, 'cell'))
  if (role !== 'row' && role !== 'rowGroup') return
  const group = role === 'rowGroup' ? findOpen(parsing, 'rowGroup') : -1
  const row = findOpen(parsing, 'row')
  closeUpTo(parsing, firstFound(group, row, findOpen(parsing, 'cell')))
}

function firstFound(...indexes: readonly number[]): number {
  return indexes.find((index) => index >= 0) ?? -1
}

/** Opens an element that is shown. */
export function openElement(parsing: Parsing, tag: Tag, role: Role): void {
  const { gathering } = parsing
  if (role === 'meta' || role === 'embedded' || role === 'picture') return
  if (role === 'link') gathering.inLink = tag.attributes.has('href') && !tag.selfClosing
  else if (role === 'field') addField(parsing, tag)
  else endPassage(gathering)
  if (role === 'heading') gathering.heading = Number(tag.name.slice(1))
  else if (role === 'preformatted') gathering.preformatted = true
  else if (role === 'container') openContainer(parsing, tag.name, undefined)
  else openTablePart(parsing, tag, role)
  if (parsing.stack.length > parsing.limits.depth) parsing.exceeded ??= 'depth'
  if (parsing.cellCount + gathering.count > parsing.limits.cells) parsing.exceeded ??= 'cells'
}

const typed = new Set(['text', 'number', 'tel', ''])

/** Some systems print a table with a form field in each cell: what stands in it is the cell's text. */
function addField({ gathering, tables }: Parsing, { attributes }: Tag): void {
  if (tables.at(-1)?.cell === undefined) return
  if (!typed.has((attributes.get('type') ?? '').trim().toLowerCase())) return
  const value = attributes.get('value')?.trim() ?? ''
  if (value !== '') addText(gathering, ` ${value} `, gathering.start)
}

/** Opens a container; a table cell is one too. */
function openContainer(parsing: Parsing, name: string, table: OpenTable | undefined): void {
  const { gathering, parents } = parsing
  push(parsing, { name, role: table === undefined ? 'container' : 'cell', table })
  parents.push(gathering.container)
  gathering.container = parents.length - 1
}

function push(parsing: Parsing, element: Pick<OpenElement, 'name' | 'role' | 'table'>): void {
  const { name, role, table } = element
  const { container, heading, preformatted } = parsing.gathering
  parsing.stack.push({
    name,
    role,
    table,
    outerContainer: container,
    outerHeading: heading,
    outerPreformatted: preformatted,
  })
}

function openTablePart(parsing: Parsing, tag: Tag, role: Role): void {
  if (role !== 'table' && role !== 'rowGroup' && role !== 'row' && role !== 'cell') return
  const { gathering, tables } = parsing
  gathering.inLink = false
  if (role === 'table') {
    parsing.tableCount += 1
    tables.push(openTable(gathering, tables.at(-1), parsing.tableCount))
  }
  const table = tables.at(-1)
  if (table === undefined) return
  if (role === 'cell') {
    parsing.cellCount += 1
    openCell(table, gathering, spansOf(tag))
    openContainer(parsing, tag.name, table)
    return
  }
  if (role === 'row') {
    parsing.cellCount += 1
    openRow(table)
  } else if (role === 'rowGroup') table.group += 1
  push(parsing, { name: tag.name, role, table })
}

/** Counts a hidden table, row or cell, so that the numbers in places stay those of the page. */
export function countHidden(parsing: Parsing, role: Role | undefined): void {
  const table = parsing.tables.at(-1)
  if (role === 'table') parsing.tableCount += 1
  else if (role === 'row' && table !== undefined) table.sourceRow += 1
  else if (role === 'cell' && table !== undefined) table.sourceCell += 1
}

/** Closes what an end tag names, and everything left open inside it; a stray end tag does nothing. */
export function closeByName(parsing: Parsing, name: string, role: Role | undefined): void {
  const { gathering } = parsing
  if (role === undefined) return
  if (role === 'link') gathering.inLink = false
  else if (role === 'paragraph') endPassage(gathering)
  else if (role === 'heading' || role === 'preformatted') {
    endPassage(gathering)
    if (role === 'heading') gathering.heading = 0
    else gathering.preformatted = false
  } else if (role === 'break' || role === 'container' || isTablePart(role)) {
    if (name === 'br' || name === 'hr') endPassage(gathering)
    else closeUpTo(parsing, findOpen(parsing, role, name))
  }
}

function isTablePart(role: Role): boolean {
  return role === 'table' || role === 'rowGroup' || role === 'row' || role === 'cell'
}

/** Whether an end tag closes an open element. */
export function closesOpenElement(parsing: Parsing, name: string, role: Role | undefined): boolean {
  if (role === undefined || (role !== 'container' && !isTablePart(role))) return false
  return findOpen(parsing, role, name) >= 0
}

/** Index in the stack of the innermost such element that an end tag may reach; -1 for none. */
function findOpen(parsing: Parsing, role: Role, name?: string): number {
  const { stack } = parsing
  for (let index = stack.length - 1; index >= 0; index -= 1) {
    const element = stack[index]
    if (element === undefined) break
    if (element.role === role && (role !== 'container' || element.name === name)) return index
    if (element.role === 'table' && role !== 'table') return -1
    if (element.role === 'cell' && role === 'container') return -1
  }
  return -1
}

function closeUpTo(parsing: Parsing, index: number): void {
  if (index < 0) return
  while (parsing.stack.length > index) closeInnermost(parsing)
}

/** Closes the innermost open element. */
export function closeInnermost(parsing: Parsing): void {
  const element = parsing.stack.pop()
  if (element === undefined) return
  const { gathering, tables } = parsing
  endPassage(gathering)
  gathering.heading = element.outerHeading
  gathering.preformatted = element.outerPreformatted
  gathering.container = element.outerContainer
  if (element.table !== undefined) closeTablePart(element, parsing)
  if (element.role === 'table') tables.pop()
}

function closeTablePart(element: OpenElement, parsing: Parsing): void {
  const { table, role } = element
  if (table === undefined) return
  parsing.gathering.inLink = false
  if (role === 'cell') closeCell(table, parsing.gathering)
  else if (role === 'table') closeTable(table, parsing.gathering)
  else table.row = undefined
  if (role === 'rowGroup') table.group += 1
}

function spansOf(tag: Tag): { rowSpan: number; columnSpan: number } {
  if (tag.attributes.size === 0) return { rowSpan: 1, columnSpan: 1 }
  const columns = spanOf(tag.attributes.get('colspan'), mostColumns)
  return {
    rowSpan: spanOf(tag.attributes.get('rowspan'), mostRows),
    columnSpan: columns === 0 ? 1 : columns,
  }
}

function spanOf(text: string | undefined, most: number): number {
  const digits = /^\s*\+?(\d+)/.exec(text ?? '')?.[1]
  return digits === undefined ? 1 : Math.min(Number(digits), most)
}

// One cell in the hands of somebody filling in: what they typed, what they saw it change from, and
// what the answers to their saves make of it. Nothing typed is ever replaced without their choice.

import type { CellChange, CellConflict, Manner } from './cell-change.ts'
import { type Quantity, readCellText } from './cell-text.ts'

export type CellDraft = {
  readonly address: string
  readonly quantity: Quantity
  /** The stored text that the person last had before them. */
  readonly base: string
  /** What stands in the input. */
  readonly text: string
  readonly manner: Manner
  /** The stored text of another person, until this one has chosen. */
  readonly theirs?: string
}

/** A cell as the form was opened with. */
export function openedCell(address: string, quantity: Quantity, stored: string): CellDraft {
  return { address, quantity, base: stored, text: stored, manner: 'typed' }
}

/** The value that a cell's text states; its base as it stands, which need not be a number. */
function wanted({ text, base, quantity }: CellDraft): string | undefined {
  if (text === base) return base
  const read = readCellText(text, quantity)
  return 'value' in read ? read.value : undefined
}

/** Whether a cell holds what is not stored. */
export function isUnsaved(cell: CellDraft): boolean {
  return wanted(cell) !== cell.base
}

/** What is wrong with the text of a cell. */
export function problemOf(cell: CellDraft) {
  if (cell.text === cell.base) return undefined
  const read = readCellText(cell.text, cell.quantity)
  return 'problem' in read ? read.problem : undefined
}

/** The change to send for a cell; none while it is saved, unread, or waits for a choice. */
export function changeOf(cell: CellDraft): CellChange | undefined {
  const value = wanted(cell)
  if (value === undefined || value === cell.base || cell.theirs !== undefined) return undefined
  return { address: cell.address, was: cell.base, value, manner: cell.manner }
}

/** The person types or pastes. */
export function typedInto(cell: CellDraft, text: string, manner: Manner = 'typed'): CellDraft {
  return { ...cell, text, manner }
}

/** What the site said of a cell: what is stored now and, if it was sent, what became of it. */
export type CellAnswer = {
  readonly stored: string
  readonly sent?: CellChange
  readonly conflict?: CellConflict
}

/** The cell after an answer; what was typed since the save was sent stays. */
export function afterAnswer(cell: CellDraft, { stored, sent, conflict }: CellAnswer): CellDraft {
  const accepted = sent !== undefined && conflict === undefined
  const saved = accepted ? { ...cell, base: sent.value } : cell
  const mine = wanted(saved)
  if (mine === stored) return settled(saved, stored)
  if (mine === saved.base) return settled(saved, stored, stored)
  if (cell.theirs !== undefined || conflict !== undefined) return { ...saved, theirs: stored }
  return saved
}

/** The person keeps their own value, knowing the other. */
export function keepMine(cell: CellDraft): CellDraft {
  if (cell.theirs === undefined) return cell
  const { theirs, ...rest } = cell
  return { ...rest, base: theirs }
}

/** The person takes the other's value. */
export function takeTheirs(cell: CellDraft): CellDraft {
  return cell.theirs === undefined ? cell : settled(cell, cell.theirs, cell.theirs)
}

function settled(
  { theirs: _theirs, ...cell }: CellDraft,
  base: string,
  text = cell.text,
): CellDraft {
  return { ...cell, base, text: sameNumber(cell, text, base) ? base : text }
}

/** １２ in an input becomes 12 once 12 is stored. */
function sameNumber(
  { quantity }: Pick<CellDraft, 'quantity'>,
  text: string,
  base: string,
): boolean {
  const read = readCellText(text, quantity)
  return 'value' in read && read.value === base
}

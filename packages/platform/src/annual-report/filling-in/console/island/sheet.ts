// The form in the browser: every input with the state of its cell.

import type { CellDraft } from '../../cell-draft.ts'
import { openedCell, problemOf } from '../../cell-draft.ts'
import type { Quantity } from '../../cell-text.ts'
import { textProblems } from '../../cell-text.ts'

export type Place = { readonly table: number; readonly row: number; readonly column: number }

export type Sheet = {
  readonly form: HTMLFormElement
  readonly addresses: readonly string[]
  readonly cell: (address: string) => CellDraft | undefined
  readonly input: (address: string) => HTMLInputElement | undefined
  readonly cells: () => CellDraft[]
  /** Puts a cell's new state in place and shows it. */
  readonly put: (cell: CellDraft) => void
  /** Called after every change of any cell. */
  readonly onChange: (listener: () => void) => void
  /** Inputs by table, row and position in the row. */
  readonly grid: readonly (readonly (readonly HTMLInputElement[])[])[]
}

/** Reads the form as the page brought it. */
export function readSheet(form: HTMLFormElement): Sheet {
  const inputs = new Map<string, HTMLInputElement>()
  for (const input of form.querySelectorAll<HTMLInputElement>('input.fill-cell'))
    inputs.set(input.dataset.address ?? '', input)
  const was = storedTexts(form)
  const cells = new Map<string, CellDraft>()
  for (const [address, input] of inputs) {
    const opened = openedCell(address, quantityOf(input), was[address] ?? '')
    cells.set(address, { ...opened, text: input.value })
  }
  const listeners: (() => void)[] = []
  return {
    form,
    addresses: [...inputs.keys()],
    cell: (address) => cells.get(address),
    input: (address) => inputs.get(address),
    cells: () => [...cells.values()],
    put: (cell) => {
      cells.set(cell.address, cell)
      showCell(inputs.get(cell.address), cell)
      for (const listener of listeners) listener()
    },
    onChange: (listener) => listeners.push(listener),
    grid: gridOf(form),
  }
}

function storedTexts(form: HTMLFormElement): Readonly<Record<string, string>> {
  const field = form.elements.namedItem('was')
  return field instanceof HTMLInputElement ? JSON.parse(field.value) : {}
}

function quantityOf(input: HTMLInputElement): Quantity {
  const { quantity } = input.dataset
  return quantity === 'amount' || quantity === 'change' ? quantity : 'count'
}

/** The text, what is wrong with it, and that it waits for a choice. */
function showCell(input: HTMLInputElement | undefined, cell: CellDraft): void {
  if (input === undefined) return
  if (input.value !== cell.text) input.value = cell.text
  const problem = problemOf(cell)
  const said = document.getElementById(`problem-${cell.address}`)
  const words =
    cell.theirs !== undefined
      ? '有冲突，请选择'
      : problem === undefined
        ? ''
        : textProblems[problem]
  if (said !== null && said.textContent !== words) said.textContent = words
  const described = (input.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter((id) => id !== '' && !id.startsWith('problem-'))
  if (words !== '') described.push(`problem-${cell.address}`)
  if (described.length > 0) input.setAttribute('aria-describedby', described.join(' '))
  else input.removeAttribute('aria-describedby')
  if (problem === undefined) input.removeAttribute('aria-invalid')
  else input.setAttribute('aria-invalid', 'true')
}

function gridOf(form: HTMLFormElement): HTMLInputElement[][][] {
  return [...form.querySelectorAll('table')].map((table) =>
    [...table.rows]
      .map((row) => [...row.querySelectorAll<HTMLInputElement>('input.fill-cell')])
      .filter((row) => row.length > 0),
  )
}

/** Where an input stands in the grid. */
export function placeOf({ grid }: Sheet, input: EventTarget | null): Place | undefined {
  if (!(input instanceof HTMLInputElement)) return undefined
  for (const [table, rows] of grid.entries())
    for (const [row, line] of rows.entries()) {
      const column = line.indexOf(input)
      if (column >= 0) return { table, row, column }
    }
  return undefined
}

// Moving between cells by keys: arrows, Enter down, Shift+Enter up; Escape brings the stored text back.

import { typedInto } from '../../cell-draft.ts'
import { placeOf, type Sheet } from './sheet.ts'

type Step = readonly [rows: number, columns: number]

/** Starts to listen to keys in the cells. */
export function moveByKeys(sheet: Sheet): void {
  sheet.form.addEventListener('keydown', (event) => {
    const input = event.target
    if (!(input instanceof HTMLInputElement) || placeOf(sheet, input) === undefined) return
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
    if (event.key === 'Escape') return bringBack(sheet, input)
    const step = stepOf(event, input)
    if (step === undefined) return
    event.preventDefault()
    moveFrom(sheet, input, step)
  })
  sheet.form.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLInputElement && target.classList.contains('fill-cell'))
      target.select()
  })
}

function stepOf({ key, shiftKey }: KeyboardEvent, input: HTMLInputElement): Step | undefined {
  if (key === 'Enter') return [shiftKey ? -1 : 1, 0]
  if (shiftKey) return undefined
  if (key === 'ArrowDown') return [1, 0]
  if (key === 'ArrowUp') return [-1, 0]
  const { selectionStart, selectionEnd, value } = input
  const whole = selectionStart === 0 && selectionEnd === value.length
  if (key === 'ArrowLeft' && (whole || selectionEnd === 0)) return [0, -1]
  if (key === 'ArrowRight' && (whole || selectionStart === value.length)) return [0, 1]
  return undefined
}

function moveFrom(sheet: Sheet, input: HTMLInputElement, [rows, columns]: Step): void {
  const place = placeOf(sheet, input)
  if (place === undefined) return
  const table = sheet.grid[place.table] ?? []
  const line = table[place.row + rows]
  const column = place.column + columns
  // A shorter row is entered at its end; past the edge of the table the cell keeps the focus.
  const next = rows === 0 ? line?.[column] : (line?.[column] ?? line?.at(-1))
  const beyond = rows > 0 ? sheet.grid[place.table + 1]?.[0]?.[0] : undefined
  const to = next ?? (line === undefined ? beyond : undefined)
  to?.focus()
}

function bringBack(sheet: Sheet, input: HTMLInputElement): void {
  const cell = sheet.cell(input.dataset.address ?? '')
  if (cell === undefined || cell.text === cell.base) return
  sheet.put(typedInto(cell, cell.base))
  input.select()
}

// Pasting a block from Excel or WPS, what of it could not be read, and taking a paste back.

import { type CellDraft, typedInto } from '../../cell-draft.ts'
import { textProblems } from '../../cell-text.ts'
import { isBlock, type PlacedBlock, parseBlock, placeBlock } from '../../pasted-block.ts'
import { placeOf, type Sheet } from './sheet.ts'

export type Pasted = {
  readonly words: string
  /** What was not pasted and why, one line each. */
  readonly left: readonly { readonly words: string; readonly address: string | undefined }[]
}

export type Pasting = { readonly undo: () => void }

/** Listens to pastes; `tell` is given what came of one, undefined once it is taken back. */
export function takePastes(sheet: Sheet, tell: (pasted: Pasted | undefined) => void): Pasting {
  let undoable: (() => void) | undefined
  const undo = (): void => {
    undoable?.()
    undoable = undefined
    tell(undefined)
  }
  sheet.form.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    const place = placeOf(sheet, event.target)
    if (place === undefined || !isBlock(text)) return
    event.preventDefault()
    const table = (sheet.grid[place.table] ?? []).map((row) => row.map(formCell))
    const placed = placeBlock(parseBlock(text), table, place)
    undoable = put(sheet, placed)
    tell(wordsOf(sheet, placed))
  })
  // Ctrl+Z takes the paste back as long as nothing was typed after it.
  sheet.form.addEventListener('input', () => {
    undoable = undoable && afterTyping(undoable)
  })
  sheet.form.addEventListener('keydown', (event) => {
    if (undoable === undefined || typedAfter.has(undoable)) return
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== 'z')
      return
    event.preventDefault()
    undo()
  })
  return { undo }
}

const typedAfter = new WeakSet<() => void>()

function afterTyping(undo: () => void): () => void {
  typedAfter.add(undo)
  return undo
}

function formCell(input: HTMLInputElement) {
  const { address = '', quantity } = input.dataset
  const kind = quantity === 'amount' || quantity === 'change' ? quantity : 'count'
  return { address, quantity: kind } as const
}

/** Puts the values into their cells; the result takes them back where nobody has changed them since. */
function put(sheet: Sheet, { values }: PlacedBlock): () => void {
  const before: CellDraft[] = []
  for (const { address, value } of values) {
    const cell = sheet.cell(address)
    if (cell === undefined) continue
    before.push(cell)
    sheet.put(typedInto(cell, value, 'pasted'))
  }
  const pasted = new Map(values.map(({ address, value }) => [address, value]))
  return () => {
    for (const { address, text } of before) {
      const now = sheet.cell(address)
      if (now?.text === pasted.get(address) && now !== undefined)
        sheet.put(typedInto(now, text, 'undone'))
    }
  }
}

function wordsOf(sheet: Sheet, { values, unread, blanks, outside }: PlacedBlock): Pasted {
  const skipped = blanks > 0 ? `，${blanks} 个空白格没有粘贴（原有内容不变）` : ''
  const at = (row: number, column: number): string => `第 ${row} 行第 ${column} 列`
  const name = (address: string): string =>
    sheet.input(address)?.getAttribute('aria-label') ?? address
  return {
    words: `已粘贴 ${values.length} 格${skipped}`,
    left: [
      ...unread.map(({ row, column, text, address, problem }) => ({
        words: `${at(row, column)}“${text}”没有粘贴：${textProblems[problem]}（${name(address)}）`,
        address,
      })),
      ...outside.map(({ row, column, text }) => ({
        words: `${at(row, column)}“${text}”超出表格，没有粘贴`,
        address: undefined,
      })),
    ],
  }
}

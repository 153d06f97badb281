// What is not stored yet is kept on this machine, for this person and this edition, until it is.

import { soon } from './soon.ts'

type Kept = Readonly<Record<string, { readonly base: string; readonly text: string }>>

type Draft = { readonly address: string; readonly base: string; readonly text: string }

/** What is typed into a page, piece by piece. */
export type Drafts<D extends Draft> = {
  /** Names page, edition and person. */
  readonly place: string
  readonly cell: (address: string) => D | undefined
  readonly cells: () => readonly D[]
  readonly put: (draft: D) => void
  readonly isUnsaved: (draft: D) => boolean
  readonly onChange: (listener: () => void) => void
}

export type Keeping = {
  /** Whether this machine keeps anything. */
  readonly works: () => boolean
  /** How many pieces were brought back when the page was opened. */
  readonly broughtBack: number
}

/** Brings back what an earlier visit could not save, and keeps from now on. */
export function keepLocally<D extends Draft>(sheet: Drafts<D>): Keeping {
  const key = `gongkai:${sheet.place}`
  let works = true
  const kept = read(key)
  // Pieces that this window keeps; those of another window of the same person are left alone.
  const mine = new Set(Object.keys(kept))
  const broughtBack = bringBack(sheet, kept)
  const keep = (): void => {
    try {
      const all = { ...read(key) }
      for (const cell of sheet.cells()) {
        const { address, base, text } = cell
        if (sheet.isUnsaved(cell)) {
          mine.add(address)
          all[address] = { base, text }
        } else if (mine.delete(address)) delete all[address]
      }
      if (Object.keys(all).length === 0) localStorage.removeItem(key)
      else localStorage.setItem(key, JSON.stringify(all))
      works = true
    } catch {
      works = false
    }
  }
  sheet.onChange(soon(keep))
  keep()
  return { works: () => works, broughtBack }
}

function bringBack<D extends Draft>(sheet: Drafts<D>, kept: Kept): number {
  let count = 0
  for (const [address, { base, text }] of Object.entries(kept)) {
    const cell = sheet.cell(address)
    if (cell === undefined || cell.text === text) continue
    sheet.put({ ...cell, base, text })
    count += 1
  }
  return count
}

function read(key: string): Kept {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    if (typeof parsed !== 'object' || parsed === null) return {}
    return Object.fromEntries(Object.entries(parsed).filter(isKept))
  } catch {
    return {}
  }
}

function isKept(entry: [string, unknown]): entry is [string, Kept[string]] {
  const [, value] = entry
  if (typeof value !== 'object' || value === null) return false
  return (
    'base' in value &&
    'text' in value &&
    typeof value.base === 'string' &&
    typeof value.text === 'string'
  )
}

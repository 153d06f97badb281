// Saves by itself: soon after typing, again until it gets through; asks what others have saved.

import { renewToken } from '#kit/html/island/renew-token.ts'
import type { CellChange } from '../../cell-change.ts'
import { afterAnswer, changeOf } from '../../cell-draft.ts'
import type { Trouble } from '../../saving-words.ts'
import type { CellsTold } from '../cells-told.ts'
import { type Batch, fetchCells, type Got, sendCells } from './exchange.ts'
import type { Sheet } from './sheet.ts'

const waitAfterTyping = 700
const firstRetry = 2_000
const longestRetry = 30_000
const askEvery = 15_000

export type SavingState = {
  readonly underWay: boolean
  readonly trouble: Trouble | undefined
  readonly at: string
}

export type Saver = {
  readonly state: () => SavingState
  /** Saves now; resolves when nothing more can be sent. */
  readonly flush: () => Promise<void>
}

type Listener = { readonly onState: () => void; readonly onTold: (told: CellsTold) => void }

/** Starts to save the sheet. */
export function saveByItself(sheet: Sheet, { onState, onTold }: Listener): Saver {
  let state: SavingState = { underWay: false, trouble: undefined, at: '' }
  let batch: Batch | undefined
  let running: Promise<void> | undefined
  let timer = 0
  let retryAfter = firstRetry

  const set = (changes: Partial<SavingState>): void => {
    state = { ...state, ...changes }
    onState()
  }
  const later = (wait: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      timer = 0
      void flush()
    }, wait)
  }
  const takeIn = (got: Got, sent: readonly CellChange[]): void => {
    if ('told' in got) {
      batch = undefined
      retryAfter = firstRetry
      takeAnswer(sheet, got.told, sent)
      onTold(got.told)
      set({ trouble: undefined, ...(sent.length > 0 && { at: got.told.at }) })
      return
    }
    set({ trouble: got.trouble })
    if (got.trouble !== 'away') return
    later(retryAfter)
    retryAfter = Math.min(retryAfter * 2, longestRetry)
  }
  const run = async (): Promise<void> => {
    if (state.trouble === 'signedOut') {
      if (!(await renewToken(sheet.form))) return
      set({ trouble: undefined })
    }
    for (;;) {
      // A save that may have arrived is sent again as it was, so that it is not done twice.
      batch ??= nextBatch(sheet)
      if (batch === undefined) return
      set({ underWay: true })
      takeIn(await sendCells(sheet.form, batch), batch.changes)
      if (state.trouble !== undefined) return
    }
  }
  const flush = (): Promise<void> => {
    running ??= run().finally(() => {
      running = undefined
      set({ underWay: false })
    })
    return running
  }
  const ask = async (): Promise<void> => {
    if (document.hidden || running !== undefined || batch !== undefined) return
    const got = await fetchCells(sheet.form)
    if (running === undefined && batch === undefined) takeIn(got, [])
  }

  sheet.onChange(() => {
    const { trouble } = state
    // While the site is away, the next try has its own time.
    const waits = trouble === 'away' ? timer !== 0 : trouble !== undefined
    if (!waits && nextBatch(sheet) !== undefined) later(waitAfterTyping)
  })
  addEventListener('online', () => later(0))
  // Back from signing in again in another window.
  addEventListener('focus', () => state.trouble === 'signedOut' && void flush())
  addEventListener('pagehide', () => void flush())
  document.addEventListener(
    'visibilitychange',
    () => void (document.hidden || state.trouble === 'signedOut' ? flush() : ask()),
  )
  setInterval(() => void ask(), askEvery)
  later(waitAfterTyping)
  return { state: () => state, flush }
}

function nextBatch(sheet: Sheet): Batch | undefined {
  const changes = sheet.cells().flatMap((cell) => changeOf(cell) ?? [])
  return changes.length === 0 ? undefined : { saveId: newSaveId(), changes }
}

/** Every cell meets what is stored now. */
function takeAnswer(sheet: Sheet, told: CellsTold, sent: readonly CellChange[]): void {
  for (const cell of sheet.cells()) {
    const { address } = cell
    const stored = told.cells[address]
    if (stored === undefined) continue
    const change = sent.find((one) => one.address === address)
    const conflict = told.conflicts.find((one) => one.address === address)
    const after = afterAnswer(cell, {
      stored,
      ...(change && { sent: change }),
      ...(conflict && { conflict }),
    })
    if (!isSame(cell, after)) sheet.put(after)
  }
}

function isSame(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** A random UUID; the browser's own maker is only there over HTTPS. */
function newSaveId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const version = `4${hex.slice(13, 16)}`
  const variant = `8${hex.slice(17, 20)}`
  return [hex.slice(0, 8), hex.slice(8, 12), version, variant, hex.slice(20)].join('-')
}

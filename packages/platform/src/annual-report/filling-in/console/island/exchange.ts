// The requests of the island, with every way they can fail named.

import type { CellChange } from '../../cell-change.ts'
import type { Trouble } from '../../saving-words.ts'
import type { CellsTold } from '../cells-told.ts'

export type Batch = { readonly saveId: string; readonly changes: readonly CellChange[] }
export type Got = { readonly told: CellsTold } | { readonly trouble: Trouble }

const patience = 20_000

/** Sends changes; the form's own hidden fields say which edition, and that the form is ours. */
export function sendCells(form: HTMLFormElement, { saveId, changes }: Batch): Promise<Got> {
  const body = new URLSearchParams({
    formToken: fieldOf(form, 'formToken'),
    edition: fieldOf(form, 'edition'),
    saveId,
    changes: JSON.stringify(changes),
  })
  return got(form, { method: 'POST', body, keepalive: true })
}

/** What is stored now. */
export function fetchCells(form: HTMLFormElement): Promise<Got> {
  return got(form, {})
}

async function got(form: HTMLFormElement, init: RequestInit): Promise<Got> {
  const end = new AbortController()
  const timer = setTimeout(() => end.abort(), patience)
  try {
    const address = `${form.action}/cells`
    const answer = await fetch(address, { ...init, redirect: 'manual', signal: end.signal })
    if (!answer.ok) return { trouble: troubleOf(answer) }
    const told: CellsTold = await answer.json()
    return String(told.edition) === fieldOf(form, 'edition') ? { told } : { trouble: 'refused' }
  } catch {
    return { trouble: 'away' }
  } finally {
    clearTimeout(timer)
  }
}

function troubleOf({ type, status }: Response): Trouble {
  if (type === 'opaqueredirect' || status === 403) return 'signedOut'
  return status >= 500 || status === 429 ? 'away' : 'refused'
}

function fieldOf(form: HTMLFormElement, name: string): string {
  const field = form.elements.namedItem(name)
  return field instanceof HTMLInputElement ? field.value : ''
}

// A ready fact goes into its field where the cursor is.

import type { Written } from './text-drafts.ts'

/** Lets the buttons of ready facts write into their fields. */
export function putFactsIn(form: HTMLFormElement): void {
  const used = new Set<Element>()
  form.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element) used.add(target)
  })
  form.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null
    const { piece, into } = button?.dataset ?? {}
    const field = form.querySelector<Written>(`.form-control[id="${into}"]`)
    if (piece === undefined || field === null) return
    event.preventDefault()
    // Where the field was not in use, at its end.
    if (!used.has(field)) field.setSelectionRange(field.value.length, field.value.length)
    putIn(field, piece)
  })
}

function putIn(field: Written, piece: string): void {
  const at = field.selectionStart ?? field.value.length
  const end = field.selectionEnd ?? at
  field.focus()
  field.setRangeText(piece, at, end, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

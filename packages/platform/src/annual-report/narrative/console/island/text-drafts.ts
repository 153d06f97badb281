// The fields of the text in the browser, each with the text that is stored and what is typed.

import type { Drafts } from '#kit/html/island/keeping.ts'
import { tidied } from '../../fields.ts'

export type Written = HTMLTextAreaElement | HTMLInputElement

export type TextDraft = {
  readonly address: string
  /** Digest of the text that the typing started from. */
  readonly base: string
  readonly text: string
  /** The stored text, as far as this page knows. */
  readonly stored: string
  /** Somebody else has changed it: sent only by the button, whose page shows both. */
  readonly isHeld: boolean
}

export type TextDrafts = Drafts<TextDraft>

/** Reads the fields of the form as the page brought them. */
export function readDrafts(form: HTMLFormElement): TextDrafts {
  const written = new Map<string, Written>()
  for (const field of form.querySelectorAll<Written>('.form-control')) written.set(field.id, field)
  const drafts = new Map<string, TextDraft>()
  for (const [address, { value, defaultValue }] of written) {
    const base = baseOf(form, address)?.value ?? ''
    drafts.set(address, { address, base, text: value, stored: defaultValue, isHeld: false })
  }
  const listeners: (() => void)[] = []
  const drafted: TextDrafts = {
    place: `text:${form.dataset.keep}`,
    cell: (address) => drafts.get(address),
    cells: () => [...drafts.values()],
    put: (draft) => {
      const field = written.get(draft.address)
      const base = baseOf(form, draft.address)
      drafts.set(draft.address, draft)
      if (field && field.value !== draft.text) field.value = draft.text
      if (base) base.value = draft.base
      for (const listener of listeners) listener()
    },
    isUnsaved: ({ text, stored }) => tidied(text) !== tidied(stored),
    onChange: (listener) => listeners.push(listener),
  }
  form.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)) return
    const draft = drafts.get(target.id)
    if (draft) drafted.put({ ...draft, text: target.value })
  })
  return drafted
}

function baseOf(form: HTMLFormElement, address: string): HTMLInputElement | undefined {
  const field = form.elements.namedItem(`base.${address}`)
  return field instanceof HTMLInputElement ? field : undefined
}

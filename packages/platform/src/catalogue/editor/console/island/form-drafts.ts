// The fields of the form in the browser, each with what is stored and what is typed.

import type { Drafts } from '#kit/html/island/keeping.ts'

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

export type FormDraft = {
  readonly address: string
  /** The version that the typing started from. */
  readonly base: string
  readonly text: string
  readonly stored: string
}

export type FormDrafts = Drafts<FormDraft> & {
  /** What was sent is stored now as this version. */
  readonly stored: (sent: ReadonlyMap<string, string>, version: number) => void
}

/** Reads the fields as the page brought them; `onPut` is called when one was filled from outside. */
export function readDrafts(form: HTMLFormElement, onPut: (name: string) => void): FormDrafts {
  const seen = form.elements.namedItem('seen')
  const base = seen instanceof HTMLInputElement ? seen.value : ''
  const fields = fieldsOf(form)
  const drafts = new Map<string, FormDraft>()
  for (const [address, { value: text }] of fields)
    drafts.set(address, { address, base, text, stored: text })
  const listeners: (() => void)[] = []
  const changed = (): void => {
    for (const listener of listeners) listener()
  }
  form.addEventListener('input', ({ target }) => {
    if (!isField(target)) return
    const draft = drafts.get(target.name)
    if (draft === undefined) return
    drafts.set(target.name, { ...draft, text: target.value })
    changed()
  })
  return {
    place: `record:${form.dataset.keep}`,
    cell: (address) => drafts.get(address),
    cells: () => [...drafts.values()],
    put: (draft) => {
      // Typed over an older version: the form says so when it is sent, and both are compared then.
      if (seen instanceof HTMLInputElement && draft.base !== base) seen.value = draft.base
      drafts.set(draft.address, draft)
      const field = fields.get(draft.address)
      if (field && field.value !== draft.text) {
        field.value = draft.text
        onPut(draft.address)
      }
      changed()
    },
    isUnsaved: ({ text, stored }) => text !== stored,
    onChange: (listener) => listeners.push(listener),
    stored: (sent, version) => {
      if (seen instanceof HTMLInputElement) seen.value = String(version)
      for (const [address, text] of sent) {
        const draft = drafts.get(address)
        if (draft) drafts.set(address, { ...draft, stored: text, base: String(version) })
      }
      changed()
    },
  }
}

function fieldsOf(form: HTMLFormElement): ReadonlyMap<string, Field> {
  const found = new Map<string, Field>()
  for (const element of form.elements) {
    if (!isField(element) || element.name === '') continue
    if (element.type === 'hidden' || element.type === 'file') continue
    if (element.name.startsWith('tie.new.')) continue
    found.set(element.name, element)
  }
  return found
}

function isField(target: unknown): target is Field {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
}

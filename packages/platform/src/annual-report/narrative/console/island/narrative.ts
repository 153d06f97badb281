// The text's fields with script: a fact goes in where the cursor is, lengths are counted while one
// writes, Ctrl+S saves, and leaving with unsaved text asks first.

const form = document.querySelector<HTMLFormElement>('#narrative')
const state = document.querySelector<HTMLElement>('#narrative-state')

if (form) {
  const written = [
    ...form.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('.form-control'),
  ]
  // A form that was refused comes back with text that is stored nowhere.
  const wasRefused = form.dataset.unsaved !== undefined
  let isUnsaved = wasRefused

  const note = (): void => {
    isUnsaved = wasRefused || written.some((field) => field.value !== field.defaultValue)
    if (state) state.textContent = isUnsaved ? '有没有保存的文字。' : '没有改动。'
  }

  const count = (field: HTMLTextAreaElement | HTMLInputElement): void => {
    const counted = document.getElementById(`count-${field.id}`)
    if (counted) counted.textContent = `${[...field.value.replace(/\s/gu, '')].length} 字`
  }

  for (const field of written)
    field.addEventListener('input', () => {
      count(field)
      note()
    })

  /** Where the cursor is; at the end when the field was not in use. */
  const putIn = (field: HTMLTextAreaElement | HTMLInputElement, piece: string): void => {
    const at = field.selectionStart ?? field.value.length
    const end = field.selectionEnd ?? at
    field.focus()
    field.setRangeText(piece, at, end, 'end')
    field.dispatchEvent(new Event('input'))
  }

  form.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null
    const { piece, into } = button?.dataset ?? {}
    const field = written.find(({ id }) => id === into)
    if (piece === undefined || field === undefined) return
    event.preventDefault()
    if (!used.has(field)) field.setSelectionRange(field.value.length, field.value.length)
    putIn(field, piece)
  })

  const used = new Set<Element>()
  form.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element) used.add(target)
  })

  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === 's') {
      event.preventDefault()
      form.requestSubmit()
    }
  })

  let isSending = false
  form.addEventListener('submit', () => {
    isSending = true
  })
  window.addEventListener('beforeunload', (event) => {
    if (isUnsaved && !isSending) event.preventDefault()
  })
}

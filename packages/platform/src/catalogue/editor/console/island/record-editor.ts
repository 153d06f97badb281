// The form for editing with script: rich text, saving by itself, and what could not be saved kept on this
// machine.

import { keepForm } from './form-keeping.ts'
import { richText } from './rich-text.ts'

const form = document.querySelector<HTMLFormElement>('#record-editor')
const body = document.querySelector<HTMLTextAreaElement>('#body')
const place = document.querySelector<HTMLElement>('#body-editor')
if (form && body && place) {
  const editor = richText({ body, place, path: form.dataset.path ?? '' })
  keepForm(form, (name) => {
    if (name === 'body') editor.read()
  })
}

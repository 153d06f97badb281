// A labelled input with its hint and what is wrong with it.

import { type Html, html } from '#kit/html/html.ts'

export type Field = {
  readonly name: string
  readonly label: string
  readonly type?: 'text' | 'password' | 'search' | 'date'
  readonly value?: string
  readonly hint?: string
  readonly problem?: string | undefined
  /** What browsers and password keepers may fill in. */
  readonly autocomplete?: string
  readonly isOptional?: boolean
  /** Id of a datalist: what is offered while typing. */
  readonly list?: string
}

export function field(given: Field): Html {
  const { name, label, type = 'text', value = '', hint, problem, autocomplete = 'off' } = given
  const notes = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(' ')
  return html`<div class="field">
<label class="form-label" for="${name}">${label}${given.isOptional && html` <span class="field-optional">选填</span>`}</label>
${hint && html`<p class="form-hint" id="${name}-hint">${hint}</p>`}
${problem && html`<p class="field-problem" id="${name}-problem">${problem}</p>`}
<input class="form-control${problem ? ' is-invalid' : ''}" id="${name}" name="${name}" type="${type}" value="${value}" autocomplete="${autocomplete}"${given.list && html` list="${given.list}"`}${!given.isOptional && html` required`}${notes !== '' && html` aria-describedby="${notes}"`}>
</div>`
}

// Fields beside the plain input: one of a list, and several lines of text.

import { type Html, html } from '#kit/html/html.ts'

export type Choice = {
  readonly name: string
  readonly label: string
  readonly value: string
  /** What is sent, and what is read. */
  readonly options: readonly (readonly [value: string, title: string])[]
  readonly hint?: string
  readonly problem?: string | undefined
}

export function choice({ name, label, value, options, hint, problem }: Choice): Html {
  return html`<div class="field"><label class="form-label" for="${name}">${label}</label>
${notes(name, hint, problem)}
<select class="form-select${problem ? ' is-invalid' : ''}" id="${name}" name="${name}"${describedBy(name, hint, problem)}>${options.map(
    ([option, title]) =>
      html`<option value="${option}"${option === value && html` selected`}>${title}</option>`,
  )}</select></div>`
}

export type LongField = {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly hint?: string
  readonly problem?: string | undefined
  readonly isOptional?: boolean
}

export function longField({ name, label, value, hint, problem, isOptional }: LongField): Html {
  return html`<div class="field"><label class="form-label" for="${name}">${label}${isOptional && html` <span class="field-optional">选填</span>`}</label>
${notes(name, hint, problem)}
<textarea class="form-control${problem ? ' is-invalid' : ''}" id="${name}" name="${name}" rows="3"${!isOptional && html` required`}${describedBy(name, hint, problem)}>${value}</textarea></div>`
}

function notes(name: string, hint: string | undefined, problem: string | undefined): Html {
  return html`${hint && html`<p class="form-hint" id="${name}-hint">${hint}</p>`}
${problem && html`<p class="field-problem" id="${name}-problem">${problem}</p>`}`
}

function describedBy(name: string, hint: string | undefined, problem: string | undefined) {
  const ids = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(' ')
  return ids !== '' && html` aria-describedby="${ids}"`
}

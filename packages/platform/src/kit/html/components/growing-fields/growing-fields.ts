// Long fields of which there can be more: a button adds one, each can be taken away again. Without script:
// the buttons send the form, and its page comes back changed.

import { longField } from '#kit/html/components/choice/choice.ts'
import { type Html, html } from '#kit/html/html.ts'

export type GrowingFields = {
  readonly fields: readonly {
    readonly name: string
    readonly label: string
    readonly value: string
    readonly problem: string | undefined
    readonly hint?: string
    readonly isOptional?: boolean
  }[]
  /** The hidden field that says how many there are. */
  readonly countName: string
  /** Where the form goes: the page comes back at the field that was added. */
  readonly action: string
  /** The name of the field that would be added; undefined when there are as many as there can be. */
  readonly nextName: string | undefined
  /** Who wants more reads this. */
  readonly note: Html
}

export function growingFields(given: GrowingFields): Html {
  const { fields, countName, action, nextName, note } = given
  return html`<input type="hidden" name="${countName}" value="${fields.length}">${fields.map(
    (one, index) =>
      html`<div class="growing-field">${longField(one)}${
        fields.length > 1 &&
        html`<button class="btn btn-sm" type="submit" name="removeItem" value="${index + 1}" formaction="${action}#items" formnovalidate>去掉第 ${index + 1} 项</button>`
      }</div>`,
  )}<div class="growing-note" id="items"><p class="form-hint">${note}</p>${
    nextName !== undefined &&
    html`<button class="btn" type="submit" name="do" value="addItem" formaction="${action}#${nextName}" formnovalidate>再加一项</button>`
  }</div>`
}

/** First in such a form: what the Enter key presses, instead of the first button for a field. */
export function enterKeyButton(name: string, value: string): Html {
  return html`<button class="visually-hidden" type="submit" name="${name}" value="${value}" tabindex="-1" aria-hidden="true">继续</button>`
}

// A field for a unit: its name is chosen from a list that narrows while typing, also without script.

import { type Field, field } from '#kit/html/components/field/field.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { UnitChoice } from '../unit-choices.store.ts'

/** The id of the list below, for other fields that take a unit. */
export const unitListId = 'known-units'

/** Needs `unitList` once in the page. */
export function unitField(given: Omit<Field, 'list' | 'type'>): Html {
  return field({ ...given, list: unitListId })
}

export function unitList(choices: readonly UnitChoice[]): Html {
  return html`<datalist id="${unitListId}">${choices.map(({ text }) => html`<option value="${text}"></option>`)}</datalist>`
}

const several = 6

export type UnitFields = {
  readonly name: string
  readonly legend: string
  /** What stands in the first ones before anything was typed. */
  readonly first: readonly string[]
  readonly attempt: Attempt
}

/** Some fields of the same kind; empty ones count for nothing. */
export function unitFields({ name, legend, first, attempt }: UnitFields): Html {
  const problem = attempt.problem(name)
  const numbers = Array.from({ length: several }, (_, index) => index)
  const value = (index: number): string =>
    attempt.path === undefined ? (first[index] ?? '') : attempt.typed(partOf(name, index))
  return html`<fieldset class="unit-fields" id="${name}"><legend class="form-label">${legend}</legend>
${problem && html`<p class="field-problem" id="${name}-problem">${problem}</p>`}
${numbers.map((index) => html`<input class="form-control" name="${partOf(name, index)}" value="${value(index)}" list="${unitListId}" autocomplete="off" aria-label="${legend}，第 ${index + 1} 个">`)}</fieldset>`
}

/** What was written in such fields, or in one field of the name. */
export function unitTexts(form: URLSearchParams, name: string): readonly string[] {
  const names = [name, ...Array.from({ length: several }, (_, index) => partOf(name, index))]
  return names.map((one) => (form.get(one) ?? '').trim()).filter((text) => text !== '')
}

function partOf(name: string, index: number): string {
  return `${name}-${index + 1}`
}

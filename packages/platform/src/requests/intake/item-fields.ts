// The fields of a form for what is asked for: one item a field, as many as the applicant wants to add.

import { mostItemsEntered } from '../splitting/items.ts'

/** `description`, `description2`, … in the order of the form. */
export const itemFields: readonly string[] = Array.from({ length: mostItemsEntered }, (_, index) =>
  index === 0 ? 'description' : `description${index + 1}`,
)

/** How many fields the form shows travels with it. */
export const shownItemsField = 'shownItems'

type TypedInto = (name: string) => string

/** How many fields to show: as many as before, and each that holds something. */
function shownItems(typed: TypedInto): number {
  const before = /^\d{1,2}$/.test(typed(shownItemsField)) ? Number(typed(shownItemsField)) : 1
  const filled = itemFields.findLastIndex((name) => typed(name).trim() !== '') + 1
  return Math.min(itemFields.length, Math.max(1, before, filled))
}

/** What is asked for, without the fields that were left empty. */
export function itemsTyped(form: URLSearchParams): readonly string[] {
  return itemFields.map((name) => (form.get(name) ?? '').trim()).filter((item) => item !== '')
}

/** What is wrong with further items, by field: the same thing asked for twice in one form. */
export function itemProblems(form: URLSearchParams): Readonly<Record<string, string>> {
  const seen = new Set<string>()
  const found: Record<string, string> = {}
  for (const name of itemFields) {
    const item = (form.get(name) ?? '').trim()
    if (item !== '' && seen.has(item)) found[name] = '这一项和前面的一项相同，请修改或者去掉。'
    seen.add(item)
  }
  return found
}

/** The form with one field more or less, where a button for that was pressed; otherwise undefined. */
export function withItemsChanged(form: URLSearchParams): URLSearchParams | undefined {
  const typed: TypedInto = (name) => form.get(name) ?? ''
  const count = shownItems(typed)
  const removed = Number(form.get('removeItem') ?? Number.NaN)
  const changed = new URLSearchParams(form)
  if (form.get('do') === 'addItem') {
    changed.set(shownItemsField, String(Math.min(itemFields.length, count + 1)))
    return changed
  }
  if (!Number.isInteger(removed) || removed < 1 || removed > count) return undefined
  const kept = itemFields.map(typed).filter((_, index) => index !== removed - 1)
  for (const [index, name] of itemFields.entries()) changed.set(name, kept[index] ?? '')
  changed.set(shownItemsField, String(Math.max(1, count - 1)))
  return changed
}

type Asking = {
  readonly typed: TypedInto
  readonly problem: (name: string) => string | undefined
}

/** The fields as the form shows them, and which one would be added. */
export function itemInputs({ typed, problem }: Asking, hint: string) {
  const count = shownItems(typed)
  const label = '名称、文号或者便于查询的其他特征'
  const fields = itemFields.slice(0, count).map((name, index) => ({
    ...{ name, value: typed(name), problem: problem(name) },
    label: count === 1 ? label : `第 ${index + 1} 项：${label}`,
    ...(index === 0 ? { hint } : { isOptional: true }),
  }))
  return { fields, countName: shownItemsField, nextName: itemFields[count] }
}

// One field of the form for editing, with what is wrong with it and what somebody else has written.

import { choice } from '#kit/html/components/choice/choice.ts'
import { field } from '#kit/html/components/field/field.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { KindField } from '../../record/kind.ts'
import type { EditedRecord } from './edited.ts'

export type EditField = {
  readonly name: string
  readonly label: string
  readonly type?: 'text' | 'date' | 'longText'
  readonly hint?: string
  readonly list?: string
  readonly rows?: number
}

export function editField(given: EditedRecord, one: EditField): Html {
  const { name, label, type = 'text', hint, list, rows = 3 } = one
  const value = given.values.get(name) ?? ''
  const problem = given.problems[name]
  const notes = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(' ')
  const control =
    type !== 'longText'
      ? field({
          name,
          label,
          type,
          value,
          isOptional: true,
          problem,
          ...(hint && { hint }),
          ...(list && { list }),
        })
      : html`<div class="field"><label class="form-label" for="${name}">${label}</label>${hint && html`<p class="form-hint" id="${name}-hint">${hint}</p>`}${problem && html`<p class="field-problem" id="${name}-problem">${problem}</p>`}
<textarea class="form-control${problem ? ' is-invalid' : ''}" id="${name}" name="${name}" rows="${rows}"${notes !== '' && html` aria-describedby="${notes}"`}>
${value}</textarea></div>`
  return html`${theirSide(given, name)}${control}`
}

/** A select field. */
export function editChoice(
  given: EditedRecord,
  {
    name,
    label,
    options,
    hint,
  }: Omit<EditField, 'type'> & { readonly options: readonly (readonly [string, string])[] },
): Html {
  const value = given.values.get(name) ?? ''
  const problem = given.problems[name]
  return html`${theirSide(given, name)}${choice({ name, label, value, options, problem, ...(hint && { hint }) })}`
}

/** What somebody else saved of a field that this form changed, too. */
export function theirSide({ conflicts, theirs }: EditedRecord, name: string): Html | false {
  if (!conflicts.includes(name)) return false
  const other = theirs.get(name) ?? ''
  return html`<div class="edit-conflict"><p><strong>有人在您之后改了这一项，您填写的还没有保存。</strong>下面是对方保存的；框里仍是您填写的，改好后再按“保存”，将以框里的为准。</p><blockquote>${other === '' ? '（空）' : other.split('\n').map((line) => html`<p>${line}</p>`)}</blockquote></div>`
}

/** A field that only records of the kind have. */
export function kindField(given: EditedRecord, one: KindField): Html {
  const { title, type, says, choices = [] } = one
  const base = { name: `fields.${one.name}`, label: title, ...(says && { hint: says }) }
  if (type === 'choice') {
    const options = choices.map((text) => [text, text] as const)
    return editChoice(given, { ...base, options: [['', '请选择'], ...options] })
  }
  return editField(given, {
    ...base,
    type: type === 'date' || type === 'longText' ? type : 'text',
  })
}

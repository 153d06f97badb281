// A letter as it was issued: the text with everything filled in but personal data, which is put in
// again where somebody may read it.

import type { FieldName } from '../kinds/field.ts'
import { fieldNamed, fieldNames, isPrivate, type PrivateField } from '../kinds/field.ts'
import type { LetterKind } from '../kinds/letter-kind.ts'
import { merged, namesIn, type Template } from '../template/template.ts'

export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'row'; readonly name: string; readonly text: string }

export type LetterContent = {
  /** How it is set in print; a later look gets another number and leaves these letters alone. */
  readonly layout: 1
  readonly organ: string
  readonly number: string | null
  readonly title: string
  readonly addressee: string | null
  readonly blocks: readonly Block[]
  readonly attachments: readonly string[]
  /** 2026年3月2日; empty on a form that somebody else signs and dates. */
  readonly dated: string
}

export type Values = Readonly<Partial<Record<FieldName, string>>>
export type PrivateValues = Readonly<Partial<Record<PrivateField, string>>>

export type Filling = {
  readonly organ: string
  readonly number: string | null
  readonly values: Values
  readonly attachments: readonly string[]
  readonly dated: string
  /** Private fields that this letter has nothing for; a line of nothing else is left out. */
  readonly absent?: readonly PrivateField[]
}

/** The template with its fields filled in; a line whose fields are all empty is left out. */
export function fillIn(template: Template, kind: LetterKind, filling: Filling): LetterContent {
  const { organ, number, attachments, dated } = filling
  const values: Values = { ...filling.values, organ }
  const text = (line: string): string =>
    tidy(merged(line, (field) => (isPrivate(field) ? token(field) : plain(values[field] ?? ''))))
  const blocks = template.body
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !isEmptied(line, values, filling.absent))
    .flatMap((line) => blocksOf(line, text))
  return {
    layout: 1,
    organ,
    number,
    title: printable(template.title),
    addressee: kind.to === 'file' || isSheet(blocks) ? null : token('addressee'),
    blocks,
    attachments: attachments.map((name) => plain(name)),
    dated: kind.to === 'thirdParty' && kind.numberedAs === null ? '' : dated,
  }
}

/** The obligatory fields for which a letter has nothing to say. */
export function missingValues(
  kind: LetterKind,
  values: Values,
  personal: PrivateValues,
): readonly FieldName[] {
  return kind.obligatory.filter((field) => {
    const value = isPrivate(field) ? personal[field] : values[field]
    return (value ?? '').trim() === ''
  })
}

/** The whole letter: personal data put in their places. */
export function withPersonalData(content: LetterContent, personal: PrivateValues): LetterContent {
  const whole = (text: string): string =>
    merged(text, (field) => (isPrivate(field) ? plain(personal[field] ?? '') : ''))
  return {
    ...content,
    addressee: content.addressee === null ? null : whole(content.addressee),
    blocks: content.blocks.map((block) => ({ ...block, text: whole(block.text) })),
  }
}

/** The same with the personal data covered. */
export function covered(content: LetterContent): LetterContent {
  const names = Object.keys(fieldNames).filter((field): field is PrivateField =>
    isPrivate(field as FieldName),
  )
  return withPersonalData(
    content,
    Object.fromEntries(names.map((field) => [field, `＊＊（${fieldNames[field]}）`])),
  )
}

function blocksOf(line: string, text: (line: string) => string): readonly Block[] {
  if (!line.startsWith('|'))
    return text(line)
      .split('\n')
      .filter((one) => one.trim() !== '')
      .map((one) => ({ kind: 'paragraph', text: one }))
  const [name = '', ...value] = line.slice(1).split('|')
  return [{ kind: 'row', name: name.trim(), text: text(value.join('|').trim()) || '　' }]
}

/** Whether a line names fields and none of them has anything to say; lines of sheets always stay. */
function isEmptied(line: string, values: Values, absent: readonly PrivateField[] = []): boolean {
  const names = namesIn(line)
  if (names.length === 0 || line.startsWith('|')) return false
  return names.every((name) => {
    const field = fieldNamed(name)
    if (field === undefined) return true
    return isPrivate(field) ? absent.includes(field) : (values[field] ?? '').trim() === ''
  })
}

function isSheet(blocks: readonly Block[]): boolean {
  return blocks.length > 0 && blocks.every(({ kind }) => kind === 'row')
}

function token(field: PrivateField): string {
  return `{{${fieldNames[field]}}}`
}

/** What a person wrote can never be taken for a field. */
function plain(text: string): string {
  return printable(text).replaceAll('{{', '｛｛').replaceAll('}}', '｝｝')
}

// Control characters, which XML forbids, and marks that turn the direction of writing.
const unprintable = /[\p{Cc}\u{202a}-\u{202e}\u{2066}-\u{2069}\u{feff}\u{fffe}\u{ffff}]/gu

function printable(text: string): string {
  return text
    .toWellFormed()
    .split('\n')
    .map((line) => line.replace(unprintable, '').trim())
    .join('\n')
    .trim()
}

/** A value that ends in a full stop before the template's own leaves one of them. */
function tidy(text: string): string {
  return text.replace(/。(\s*。)+/g, '。').replace(/[；;]。/g, '。')
}

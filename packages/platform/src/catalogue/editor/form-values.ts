// The content of an edition as the fields of its form, and back.

import { isLocalDate, type LocalDate } from '#law/index.ts'
import { cleanBody } from '../content/clean-body.ts'
import {
  type Attribute,
  isAttribute,
  type WithholdingGround,
  withholdingGrounds,
} from '../record/attribute.ts'
import type { Attachment, EditionContent, RecordTie } from '../record/content.ts'
import type { KindField, RecordKind } from '../record/kind.ts'
import { isTie, tieIn } from './tie-value.ts'

/** Fields by name, as a form sends them. */
export type Values = ReadonlyMap<string, string>

/** What is wrong with fields, by name. */
export type FieldProblems = Readonly<Record<string, string>>

const dateFields = ['formedOn', 'changedOn', 'effectiveOn', 'expiresOn', 'reviewOn'] as const
const textFields = [
  ...(['title', 'documentNumber', 'groundReason', 'entryCode', 'subject', 'genre'] as const),
  ...(['audience', 'summary', 'source', 'caption', 'changeNote'] as const),
] as const

/** The fields of a content as they stand in its form. */
export function valuesOf(content: EditionContent): Values {
  return new Map([
    ...textFields.map((name) => [name, content[name]] as const),
    ...dateFields.map((name) => [name, content[name] ?? ''] as const),
    ['attribute', content.attribute ?? ''],
    ['ground', content.ground ?? ''],
    ['issuers', content.issuers.join('、')],
    ['keywords', content.keywords.join('、')],
    ['body', content.body],
    ...Object.entries(content.fields).map(([name, value]) => [`fields.${name}`, value] as const),
    ...content.attachments.flatMap(({ fileId, title }, index) => [
      [`attachment.${index}.file`, fileId] as const,
      [`attachment.${index}.title`, title] as const,
    ]),
    ...content.ties.flatMap(({ tie, unitId, recordId }, index) => [
      [`tie.${index}.tie`, tie] as const,
      [`tie.${index}.to`, `${unitId}/${recordId}`] as const,
    ]),
  ])
}

export type ReadForm = { readonly content: EditionContent; readonly problems: FieldProblems }

type Given = {
  readonly values: Values
  readonly kind: RecordKind
  /** What the fields that the form does not send keep. */
  readonly before: EditionContent
  /** Digests of the record's files, by id: no other file can be attached. */
  readonly files: ReadonlyMap<string, string>
}

/** What a form says; what cannot be read keeps its earlier value and is named. */
export function readForm({ values, kind, before, files }: Given): ReadForm {
  const problems: Record<string, string> = {}
  const text = (name: string): string => (values.get(name) ?? '').trim()
  const dates = Object.fromEntries(
    dateFields.map((name) => {
      const given = values.has(name) ? text(name) : (before[name] ?? '')
      if (given !== '' && !isLocalDate(given)) problems[name] = '请按 2026-03-02 的样子填写日期。'
      return [name, isLocalDate(given) ? given : null]
    }),
  ) as Record<(typeof dateFields)[number], LocalDate | null>
  const texts = Object.fromEntries(
    textFields.map((name) => [name, values.has(name) ? text(name) : before[name]]),
  ) as Record<(typeof textFields)[number], string>
  const content: EditionContent = {
    ...before,
    ...texts,
    ...dates,
    title: texts.title.replace(/\s+/g, ' '),
    attribute: attributeIn(text('attribute')),
    ground: groundIn(text('ground')),
    issuers: listIn(text('issuers'), /[、,，;；\n]+/),
    keywords: listIn(text('keywords'), /[\s、,，;；]+/),
    body: values.has('body') ? cleanBody(values.get('body') ?? '') : before.body,
    attachments: attachmentsIn(values, files),
    ties: tiesIn(values),
    fields: { ...before.fields, ...fieldsIn(values, kind, problems) },
  }
  return { content, problems }
}

function attributeIn(given: string): Attribute | null {
  return isAttribute(given) ? given : null
}

function groundIn(given: string): WithholdingGround | null {
  return Object.hasOwn(withholdingGrounds, given) ? (given as WithholdingGround) : null
}

function listIn(given: string, between: RegExp): readonly string[] {
  const parts = given.split(between).map((part) => part.trim())
  return [...new Set(parts.filter((part) => part !== ''))]
}

const most = 200

function attachmentsIn(values: Values, files: Given['files']): readonly Attachment[] {
  const found: Attachment[] = []
  for (let index = 0; index < most && values.has(`attachment.${index}.file`); index += 1) {
    const fileId = values.get(`attachment.${index}.file`) ?? ''
    const digest = files.get(fileId)
    const isNew = found.every((one) => one.fileId !== fileId)
    const title = (values.get(`attachment.${index}.title`) ?? '').trim()
    if (digest !== undefined && isNew) found.push({ fileId, digest, title })
  }
  return found
}

function tiesIn(values: Values): readonly RecordTie[] {
  const found: RecordTie[] = []
  for (let index = 0; index < most && values.has(`tie.${index}.to`); index += 1) {
    const tie = values.get(`tie.${index}.tie`) ?? ''
    const to = tieIn(values.get(`tie.${index}.to`) ?? '')
    if (isTie(tie) && to !== undefined) found.push({ tie, ...to })
  }
  return found
}

function fieldsIn(
  values: Values,
  { fields = [] }: RecordKind,
  problems: Record<string, string>,
): Readonly<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const field of fields) {
    const name = `fields.${field.name}`
    const given = values.get(name)?.trim()
    if (given === undefined) continue
    const problem = given === '' ? undefined : fieldProblem(field, given)
    if (problem !== undefined) problems[name] = problem
    else found[field.name] = given
  }
  return found
}

function fieldProblem({ type, choices = [] }: KindField, given: string): string | undefined {
  if (type === 'date' && !isLocalDate(given)) return '请按 2026-03-02 的样子填写日期。'
  if (type === 'number' && !/^-?\d{1,15}(\.\d{1,6})?$/.test(given)) return '请填写数字。'
  if (type === 'money' && !/^-?\d{1,15}(\.\d{1,6})?$/.test(given))
    return '请填写金额，只写数字，不写单位和逗号。'
  return type === 'choice' && !choices.includes(given) ? '请从列表中选择。' : undefined
}

// A template: a title and lines of text with merge fields; what is wrong with one before it is saved.

import { type FieldName, fieldNamed, fieldNames } from '../kinds/field.ts'
import type { LetterKind } from '../kinds/letter-kind.ts'

export type Template = {
  readonly title: string
  /** One paragraph a line; `| name | value` is a line of a sheet. */
  readonly body: string
}

const mergeField = /\{\{([^{}]*)\}\}/g

/** The names between braces, in order. */
export function namesIn(text: string): readonly string[] {
  return [...text.matchAll(mergeField)].map(([, name = '']) => name.trim())
}

/** A text with every field put in by `value`; names that are no field are left out. */
export function merged(text: string, value: (field: FieldName) => string): string {
  return text.replace(mergeField, (_whole, name: string) => {
    const field = fieldNamed(name)
    return field === undefined ? '' : value(field)
  })
}

const mostTitle = 60
const mostBody = 8000

/** What keeps a template from being saved, with what to do about it; empty when nothing does. */
export function templateProblems(
  { title, body }: Template,
  kind: LetterKind,
): Readonly<Partial<Record<'title' | 'body', string>>> {
  const titleProblem = problemWithTitle(title)
  const bodyProblem = problemWithBody(body, kind)
  return { ...(titleProblem && { title: titleProblem }), ...(bodyProblem && { body: bodyProblem }) }
}

function problemWithTitle(title: string): string | undefined {
  if (title.trim() === '') return '请填写标题。'
  if (namesIn(title).length > 0 || /[{}\n]/.test(title)) return '标题中不能使用合并字段。'
  return [...title].length > mostTitle ? `标题最多 ${mostTitle} 个字。` : undefined
}

function problemWithBody(body: string, { fields, obligatory }: LetterKind): string | undefined {
  if ([...body].length > mostBody) return `正文最多 ${mostBody} 个字。`
  const bare = body.replace(mergeField, '')
  if (/\{\{|\}\}/.test(bare)) return '有没有配对的大括号，请检查合并字段的写法。'
  const names = namesIn(body)
  const unknown = names.find((name) => !isAmong(name, fields))
  if (unknown !== undefined) return `这种文书没有“{{${unknown}}}”这个字段，请改用列出的字段。`
  const missing = obligatory.filter((field) => !names.includes(fieldNames[field]))
  if (missing.length === 0) return undefined
  const list = missing.map((field) => `{{${fieldNames[field]}}}`).join('、')
  return `正文缺少必须写明的内容：${list}。缺少这些内容的文书不能制发。`
}

function isAmong(name: string, fields: readonly FieldName[]): boolean {
  const field = fieldNamed(name)
  return field !== undefined && fields.includes(field)
}

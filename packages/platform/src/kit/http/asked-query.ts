// The query of an address for programs: known parameters with values that can be read, or what is wrong.

import type { z } from 'zod'
import type { Answer } from './answer.ts'
import { problem } from './problem.ts'

export type AskedQuery<T extends z.ZodObject> =
  | { readonly asked: z.infer<T> }
  | { readonly refused: Answer }

/** What is asked for. A name that is not known is refused: a slip must not give everything. */
export function askedQuery<T extends z.ZodObject>(
  schema: T,
  given: URLSearchParams,
): AskedQuery<T> {
  const names = [...new Set(given.keys())]
  const known = Object.keys(schema.shape)
  const unknown = names.filter((name) => !known.includes(name))
  if (unknown.length > 0) return refused(`没有参数 ${unknown.join('、')}。${parametersOf(known)}`)
  const twice = names.filter((name) => given.getAll(name).length > 1)
  if (twice.length > 0) return refused(`参数 ${twice.join('、')} 只能给一次。`)
  const filled = [...given].filter(([, value]) => value !== '')
  const read = schema.safeParse(Object.fromEntries(filled))
  if (read.success) return { asked: read.data }
  const wrong = [...new Set(read.error.issues.map(({ path }) => path.join('.')))]
  return refused(`请核对参数的值：${wrong.join('、')}。${parametersOf(known)}`)
}

function parametersOf(known: readonly string[]): string {
  if (known.length === 0) return '这个地址没有参数。'
  return `这个地址的参数有：${known.join('、')}。`
}

function refused(detail: string): { readonly refused: Answer } {
  return { refused: problem({ status: 400, title: '查询条件有误', detail }) }
}

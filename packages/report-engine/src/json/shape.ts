// Shapes of JSON: each one reads a parsed value, notes every problem, and knows its own schema.

import { type Decimal, parseDecimal } from '../decimal.ts'
import { JsonNumber } from './exact-json.ts'

export type Note = (path: string, problem: string) => void
export type Schema = Readonly<Record<string, unknown>>

/** `read` gives the value, or undefined after at least one note. */
export type Shape<T> = {
  readonly schema: Schema
  readonly read: (value: unknown, path: string, note: Note) => T | undefined
}

/** What an object holds: a shape for each key; those in `optional` may be left out. */
export type Fields<T> = {
  readonly [K in keyof T]-?: Shape<NonNullable<T[K]> | Extract<T[K], null>>
}

/** Any text, or text of one pattern. */
export function text(pattern?: RegExp): Shape<string> {
  return {
    schema:
      pattern === undefined ? { type: 'string' } : { type: 'string', pattern: pattern.source },
    read: (value, path, note) => {
      if (typeof value === 'string' && (pattern?.test(value) ?? true)) return value
      return refuse(
        note,
        path,
        pattern === undefined ? '应为文字' : `应为 ${pattern.source} 样式的文字`,
      )
    },
  }
}

/** One of a few words. */
export function oneOf<const T extends string>(words: readonly T[]): Shape<T> {
  return {
    schema: { enum: [...words] },
    read: (value, path, note) =>
      words.find((word) => word === value) ?? refuse(note, path, `应为 ${words.join('、')} 之一`),
  }
}

/** A number with the digits of the source. */
export const decimal: Shape<Decimal> = {
  schema: { type: 'number' },
  read: (value, path, note) => {
    const digits = value instanceof JsonNumber ? parseDecimal(value.source) : undefined
    return digits ?? refuse(note, path, '应为数字（不用科学记数法）')
  },
}

/** A number for counting lines, years and points on a page. */
export function plainNumber(kind: 'integer' | 'number'): Shape<number> {
  return {
    schema: { type: kind },
    read: (value, path, note) => {
      const number = value instanceof JsonNumber ? Number(value.source) : Number.NaN
      if (kind === 'integer' ? Number.isSafeInteger(number) : Number.isFinite(number)) return number
      return refuse(note, path, kind === 'integer' ? '应为整数' : '应为数字')
    },
  }
}

/** The value or null. */
export function orNull<T>(shape: Shape<T>): Shape<T | null> {
  return {
    schema: { anyOf: [shape.schema, { type: 'null' }] },
    read: (value, path, note) => (value === null ? null : shape.read(value, path, note)),
  }
}

/** The first of two shapes that fits without a note. */
export function either<A, B>(one: Shape<A>, other: Shape<B>): Shape<A | B> {
  return {
    schema: { anyOf: [one.schema, other.schema] },
    read: (value, path, note) => {
      let fits = true
      const first = one.read(value, path, () => {
        fits = false
      })
      return fits ? first : other.read(value, path, note)
    },
  }
}

/** A list whose items all have one shape. */
export function listOf<T>(shape: Shape<T>): Shape<readonly T[]> {
  return {
    schema: { type: 'array', items: shape.schema },
    read: (value, path, note) => {
      if (!Array.isArray(value)) return refuse(note, path, '应为数组')
      const items = value.map((item, index) => shape.read(item, `${path}[${index}]`, note))
      return items.filter((item) => item !== undefined)
    },
  }
}

/** An object from names to values of one shape; `names` limits the keys. */
export function mapOf<T>(shape: Shape<T>, names?: readonly string[]): Shape<Record<string, T>> {
  const known = names && new Set(names)
  return {
    schema: {
      type: 'object',
      ...(names && { propertyNames: { enum: [...names] } }),
      additionalProperties: shape.schema,
    },
    read: (value, path, note) => {
      if (!isObject(value)) return refuse(note, path, '应为对象')
      const entries = Object.entries(value).flatMap(([key, item]): [string, T][] => {
        const at = join(path, key)
        if (known && !known.has(key)) note(at, '不是表格中的单元格地址')
        const read = shape.read(item, at, note)
        return read === undefined ? [] : [[key, read]]
      })
      return Object.fromEntries(entries)
    },
  }
}

/** An object with named fields; a field that is not named is a problem. */
export function objectOf<T extends object>(
  fields: Fields<T>,
  optional: readonly (keyof T)[] = [],
): Shape<T> {
  const shapes = new Map<string, Shape<unknown>>(Object.entries(fields))
  const required = [...shapes.keys()].filter((key) => !optional.some((one) => one === key))
  return {
    schema: {
      type: 'object',
      properties: Object.fromEntries([...shapes].map(([key, shape]) => [key, shape.schema])),
      required,
      additionalProperties: false,
    },
    read: (value, path, note) => {
      if (!isObject(value)) return refuse(note, path, '应为对象')
      for (const key of required) if (value[key] === undefined) note(join(path, key), '缺少这一项')
      const entries = Object.entries(value).flatMap(([key, item]) => {
        const shape = shapes.get(key)
        if (shape === undefined) return refuse(note, join(path, key), '不认识这一项') ?? []
        return [[key, shape.read(item, join(path, key), note)]]
      })
      // The parsing edge: every key has been read by the shape that T gives it.
      return Object.fromEntries(entries) as T
    },
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof JsonNumber)
  )
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}

function refuse(note: Note, path: string, problem: string): undefined {
  note(path, problem)
  return undefined
}

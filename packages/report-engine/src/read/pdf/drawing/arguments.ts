// Reads the untyped arguments of pdf.js drawing commands: what is not as expected counts as absent.

import { identity, type Matrix } from '../geometry.ts'

/** A finite number, or the value that stands for none. */
export function numberAt(args: readonly unknown[], index: number, otherwise = 0): number {
  const value = args[index]
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise
}

/** The numbers of an array or a typed array; none for anything else. */
export function numbersOf(value: unknown): ArrayLike<number> {
  if (value instanceof Float32Array || value instanceof Float64Array) return value
  return Array.isArray(value) && value.every((item) => typeof item === 'number') ? value : []
}

/** A matrix of six numbers, or the one that changes nothing. */
export function matrixOf(value: unknown): Matrix {
  const numbers = numbersOf(value)
  if (numbers.length < 6) return identity
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from(numbers)
  return [a, b, c, d, e, f]
}

/** A property of an object that may be anything. */
export function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

// What a command of the command line is: a name, its help, its options, one function.

import type { Io } from './io.ts'

export type Option = {
  readonly name: string
  /** What stands for the value in the help (`文件`); absent for a switch. */
  readonly value?: string
  readonly help: string
}

export type Values = Readonly<Record<string, string | boolean | undefined>>

export type Command = {
  readonly name: string
  /** Arguments after the name, as the help prints them. */
  readonly usage: string
  /** One line for the list of commands. */
  readonly summary: string
  /** Paragraphs of the command's own help. */
  readonly details: readonly string[]
  readonly options: readonly Option[]
  readonly examples: readonly string[]
  readonly run: (args: Arguments, io: Io) => Promise<number>
}

export type Arguments = {
  /** What is not an option: files, folders, codes. */
  readonly operands: readonly string[]
  readonly values: Values
}

/** Wrong usage: the message is shown with a hint at --help, and the exit status is 2. */
export class UsageError extends Error {}

/** The text given to an option, if any. */
export function textOf(values: Values, name: string): string | undefined {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

/** A whole number above zero given to an option, if any. Throws UsageError for anything else. */
export function countOf(values: Values, name: string): number | undefined {
  const text = textOf(values, name)
  if (text === undefined) return undefined
  if (!/^[1-9]\d{0,15}$/.test(text)) throw new UsageError(`--${name} 应为正整数，收到的是“${text}”`)
  return Number(text)
}

// What an operator's command declares; the runner parses and words the help from it.

import type { Config } from '#kit/config.ts'
import type { Database } from '#kit/db/database.ts'

/** What a command runs with; the database is opened at the first call and closed by the runner. */
export type Desk = {
  readonly config: () => Config
  /** Address of the database for its owner. */
  readonly url: () => Promise<string>
  readonly open: () => Promise<Database>
  readonly print: (line: string) => void
}

export type Option = {
  readonly sentence: string
  /** How the value is called in the help; absent for a switch. */
  readonly value?: string
  readonly required?: boolean
}

export type Given = {
  readonly arguments: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | undefined>>
}

export type Command = {
  readonly name: string
  readonly sentence: string
  /** Names of the arguments that must be given, in order. */
  readonly arguments: readonly string[]
  readonly options: Readonly<Record<string, Option>>
  /** What exit code 1 means, where it is more than a failure said in words. */
  readonly exits?: { readonly 1: string }
  /** Returns the exit code: 0 done, 1 a negative answer. */
  readonly run: (given: Given, desk: Desk) => Promise<number>
}

/** The text of an option, or undefined when it was left out. */
export function textOption(given: Given, name: string): string | undefined {
  const value = given.options[name]
  return typeof value === 'string' ? value : undefined
}

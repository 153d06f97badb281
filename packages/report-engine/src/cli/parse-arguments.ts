// The words after a command as operands and options, with plain Chinese where they do not fit.

import { parseArgs } from 'node:util'
import { type Arguments, type Command, UsageError } from './command.ts'

/** Operands and options of a command. Throws UsageError that names the word that does not fit. */
export function parseArguments(command: Command, words: readonly string[]): Arguments {
  const options = Object.fromEntries(
    command.options.map(({ name, value }) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const) },
    ]),
  )
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
      strict: true,
    })
    return { operands: positionals, values }
  } catch (error) {
    throw new UsageError(inChinese(command, error))
  }
}

function inChinese(command: Command, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const option = /'(-[^' ]*)/.exec(message)?.[1] ?? ''
  const known = command.options.find(({ name }) => `--${name}` === option)
  if (known?.value !== undefined) return `${option} 后面要写${known.value}`
  if (known !== undefined) return `${option} 后面不写内容`
  const near = command.options.find(
    ({ name }) => option.length > 3 && `--${name}`.startsWith(option),
  )
  const hint = near === undefined ? '' : `，是否要写 --${near.name}？`
  return `${command.name} 没有选项 ${option}${hint}`
}

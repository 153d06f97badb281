// Runs one operator's command: parses what it declares, prints help or a plain sentence on mistakes.

import { parseArgs } from 'node:util'
import type { Command, Desk, Given } from './command.ts'
import { helpOn, helpOnAll } from './help.ts'

type Output = { readonly print: (line: string) => void; readonly complain: (line: string) => void }

/** Exit code: 0 done, 1 a negative answer or a failure, 2 wrongly called. */
export async function runCommand(
  commands: readonly Command[],
  words: readonly string[],
  { desk, output }: { readonly desk: Desk; readonly output: Output },
): Promise<number> {
  const [name, ...rest] = words
  const command = commands.find((known) => known.name === name)
  if (command === undefined) return unknown(commands, name, output)
  if (rest.includes('--help')) {
    output.print(helpOn(command))
    return 0
  }
  const given = parse(command, rest)
  if (typeof given === 'string') {
    output.complain(`${given}\n\n${helpOn(command)}`)
    return 2
  }
  try {
    return await command.run(given, desk)
  } catch (error) {
    output.complain(inWords(error))
    return 1
  }
}

function unknown(commands: readonly Command[], name: string | undefined, output: Output): number {
  const asked = name === undefined || name === '--help' || name === 'help'
  if (asked) output.print(helpOnAll(commands))
  else output.complain(`没有“${name}”这个命令。\n\n${helpOnAll(commands)}`)
  return asked && name !== undefined ? 0 : 2
}

function parse(command: Command, words: readonly string[]): Given | string {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { value }]) => [
      name,
      { type: value === undefined ? 'boolean' : 'string' } as const,
    ]),
  )
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true })
    const missing = Object.entries(command.options).find(
      ([name, { required }]) => required && values[name] === undefined,
    )
    if (missing !== undefined) return `缺少选项 --${missing[0]}。`
    if (positionals.length !== command.arguments.length)
      return `应有 ${command.arguments.length} 个参数：${command.arguments.join('、') || '无'}。`
    return { arguments: positionals, options: plain(values) }
  } catch {
    return '有不认识的选项，或选项缺少值。'
  }
}

function plain(values: Readonly<Record<string, unknown>>): Given['options'] {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' || typeof value === 'boolean' ? value : undefined,
    ]),
  )
}

function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause instanceof Error ? `\n${error.cause.message}` : ''
  return `${error.message}${cause}`
}

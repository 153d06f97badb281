// The command line as a function: arguments and streams in, exit status out.

import { UsageError } from './command.ts'
import { commands } from './commands.ts'
import { commandHelp, generalHelp } from './help.ts'
import { exits, type Io } from './io.ts'
import { OutputError } from './output-error.ts'
import { parseArguments } from './parse-arguments.ts'
import { version } from './version.ts'

/** Runs one command line. Throws only for faults of the program itself. */
export async function main(words: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = words
  try {
    return await commanded(name, rest, io)
  } catch (error) {
    if (!(error instanceof OutputError)) throw error
    // Standard error may be full or closed as well: then nothing more can be said.
    await io.stderr.write(`${error.message}\n`).catch(() => undefined)
    return exits.unusable
  }
}

async function commanded(
  name: string | undefined,
  rest: readonly string[],
  io: Io,
): Promise<number> {
  if (name === '--version') return said(io, `${version}\n`)
  if (name === '--help' || name === '-h' || name === 'help') return help(rest[0], io)
  const command = commands.find((one) => one.name === name)
  if (command === undefined) {
    const problem = name === undefined ? '请写明命令' : `没有命令“${name}”`
    return refused(io, `${problem}。可用的命令：${commands.map((one) => one.name).join('、')}`)
  }
  try {
    const args = parseArguments(command, rest)
    if (args.values.help === true) return await said(io, commandHelp(command))
    return await command.run(args, io)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return refused(io, error.message, command.name)
  }
}

async function help(name: string | undefined, io: Io): Promise<number> {
  const command = commands.find((one) => one.name === name)
  return said(io, command === undefined ? generalHelp() : commandHelp(command))
}

async function said(io: Io, text: string): Promise<number> {
  await io.stdout.write(text)
  return exits.clean
}

async function refused(io: Io, problem: string, name = ''): Promise<number> {
  const hint = `gongkai-report ${name} --help`.replace('  ', ' ')
  await io.stderr.write(`${problem.replace(/[。？！]?$/u, (end) => end || '。')}\n用法见 ${hint}\n`)
  return exits.unusable
}

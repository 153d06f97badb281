// The help of the operator's commands, made from what they declare.

import type { Command } from './command.ts'

/** All commands, one line each. */
export function helpOnAll(commands: readonly Command[]): string {
  const lines = commands.map((command) => `  ${usage(command)}\n      ${command.sentence}`)
  return [
    '用法：npm run admin -- 命令 [参数]',
    '',
    ...lines,
    '',
    '每个命令加 --help 看它的选项。',
  ].join('\n')
}

/** One command with its options. */
export function helpOn(command: Command): string {
  const options = Object.entries(command.options).map(
    ([name, { value, sentence, required }]) =>
      `  --${name}${value === undefined ? '' : ` ${value}`}${required ? '（必填）' : ''}\n      ${sentence}`,
  )
  return [`用法：npm run admin -- ${usage(command)}`, '', command.sentence, ...options].join('\n')
}

function usage({ name, arguments: names, options }: Command): string {
  const shown = names.map((argument) => ` ${argument}`).join('')
  return `${name}${shown}${Object.keys(options).length > 0 ? ' [选项]' : ''}`
}

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
  const exits = ['', `退出码：0 完成；1 ${exitOne(command)}；2 用法有误。`]
  return [
    `用法：npm run admin -- ${usage(command)}`,
    '',
    command.sentence,
    ...options,
    ...exits,
  ].join('\n')
}

/** What exit code 1 of a command means. */
export function exitOne({ exits }: Command): string {
  return exits?.[1].replace(/。$/, '') ?? '没有完成，原因写在错误输出中'
}

/** The words of a call. */
export function usage({ name, arguments: names, options }: Command): string {
  const shown = names.map((argument) => ` ${argument}`).join('')
  return `${name}${shown}${Object.keys(options).length > 0 ? ' [选项]' : ''}`
}

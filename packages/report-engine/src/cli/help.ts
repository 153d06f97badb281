// Help texts, made from what the commands say of themselves.

import type { Command } from './command.ts'
import { commands } from './commands.ts'
import { aligned } from './width.ts'

/** `gongkai-report --help` */
export function generalHelp(): string {
  const list = aligned(commands.map(({ name, summary }) => [name, summary]))
  return `gongkai-report：读取、检查、汇总、比较和排版政府信息公开工作年度报告。离线运行，不改动原文件。

用法：gongkai-report 命令 文件或文件夹… [选项]

${list.map((line) => `  ${line}`).join('\n')}

每个命令的选项：gongkai-report 命令 --help
文件写成 - 表示从标准输入读取；文件夹会逐层读取，隐藏文件和 ~$ 开头的临时文件除外。

退出状态：0 没有错误；1 有错误；2 用法不对，或没有一个文件可读；130 被 Ctrl-C 中断。
`
}

/** `gongkai-report COMMAND --help` */
export function commandHelp(command: Command): string {
  const options = command.options.map(({ name, value, help }) => [
    `--${name}${value === undefined ? '' : ` ${value}`}`,
    help,
  ])
  const parts = [
    `用法：gongkai-report ${command.name} ${command.usage}`.trimEnd(),
    [command.summary, ...command.details].join('\n'),
    options.length === 0 ? '' : `选项：\n${indented(aligned(options))}`,
    `例：\n${indented(command.examples)}`,
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function indented(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}`).join('\n')
}

// The operator's commands and the metrics as pages, from what the program declares.

import type { Command } from '../../packages/platform/src/admin/command.ts'
import { commands } from '../../packages/platform/src/admin/commands.ts'
import { exitOne, usage } from '../../packages/platform/src/admin/help.ts'
import { metricSentences } from '../../packages/platform/src/kit/http/metrics.ts'

/** docs/reference/admin.md */
export function adminPage(): string {
  return `# 运维命令

\`npm run admin -- 命令 [参数]\`。命令使用 \`DATABASE_URL\` 指定的数据库；没有指定时使用数据文件夹中的内置数据库，
它没有运行时由命令启动，用完停下。本页由 \`npm run docs\` 生成。

退出码：0 完成；1 见各命令；2 用法有误（命令、参数或选项写得不对）。出错的原因写在错误输出中。

${commands.map(section).join('\n')}`
}

function section(command: Command): string {
  const options = Object.entries(command.options).map(
    ([name, { value, sentence, required }]) =>
      `| \`--${name}${value === undefined ? '' : ` ${value}`}\` | ${required ? '必填' : '可选'} | ${sentence} |`,
  )
  const table =
    options.length === 0 ? '' : `\n| 选项 | | 说明 |\n| --- | --- | --- |\n${options.join('\n')}\n`
  return `## ${command.name}

\`npm run admin -- ${usage(command)}\`

${command.sentence}
${table}
退出码 1：${exitOne(command)}。
`
}

/** docs/reference/metrics.md */
export function metricsPage(): string {
  const rows = Object.entries(metricSentences).map(
    ([name, sentence]) => `| \`${name}\` | ${sentence} |`,
  )
  return `# 监测指标

两个网站都在 \`/metrics\` 给出 Prometheus 文本格式的指标，不含任何个人信息。这个地址不限流，
对外的反向代理应当拒绝它（见 [docs/operate](../operate/README.md)）。本页由 \`npm run docs\` 生成。

| 指标 | 含义 |
| --- | --- |
${rows.join('\n')}

\`GET /healthz\`：进程活着，总是 200。\`GET /readyz\`：数据库可用、数据库升级已完成时 200，否则 503。
`
}

// The settings of the platform as a page and as a file to copy, from the one table that is parsed.

import { settings } from '../../packages/platform/src/kit/settings.ts'

const kinds = {
  text: '文字',
  folder: '文件夹',
  port: '端口',
  url: '数据库地址',
  webUrl: '网址',
  count: '正整数',
  yesNo: 'yes 或 no',
  secret: '文字（保密）',
  file: '文件',
  cipher: '算法',
  scanner: '主机:端口 或 路径',
  issuer: '网址',
  mailServer: '发信服务器地址（保密）',
  sender: '电子邮箱',
} as const

/** docs/reference/configuration.md */
export function configurationPage(): string {
  const rows = Object.values(settings).map(
    ({ variable, sentence, kind, default: value }) =>
      `| \`${variable}\` | ${kinds[kind]} | ${value === undefined ? '（无）' : `\`${value}\``} | ${sentence} |`,
  )
  return `# 设置

平台的全部设置都是环境变量，启动时一次读完；有一项不能用，就列出所有问题并停止启动。
本页由 \`npm run docs\` 生成。

| 变量 | 类型 | 默认 | 说明 |
| --- | --- | --- | --- |
${rows.join('\n')}
`
}

/** .env.example */
export function environmentExample(): string {
  const parts = Object.values(settings).map(
    ({ variable, sentence, default: value }) => `# ${sentence}\n# ${variable}=${value ?? ''}\n`,
  )
  return `# 平台的设置，由 npm run docs 生成；去掉行首的 # 并填写需要改变的项。\n\n${parts.join('\n')}`
}

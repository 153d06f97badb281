// The settings of this process; with a problem, it says all of them and ends.

import { type Config, parseConfig } from './config.ts'

export function configOrExit(): Config {
  // biome-ignore lint/style/noProcessEnv: the one place where settings are read.
  const parsed = parseConfig(process.env)
  if ('config' in parsed) return parsed.config
  process.stderr.write(`设置有问题，没有启动：\n${parsed.problems.join('\n')}\n`)
  process.exit(2)
}

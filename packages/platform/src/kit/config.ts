// Every setting of the platform in one table; parsed once at start, with all problems listed.

import { isAbsolute, resolve } from 'node:path'

type Kind = 'text' | 'folder' | 'port' | 'url'

type Setting = {
  readonly variable: string
  /** One sentence for whoever installs the platform. */
  readonly sentence: string
  readonly kind: Kind
  /** Undefined: the setting may be left out and then has no value. */
  readonly default: string | undefined
}

export const settings = {
  dataFolder: {
    variable: 'GONGKAI_DATA',
    sentence: '数据文件夹：内置数据库和上传的文件都在这里，程序不在别处写文件。',
    kind: 'folder',
    default: '.data',
  },
  databaseUrl: {
    variable: 'DATABASE_URL',
    sentence: 'PostgreSQL（15 及以上）的连接地址；不填时使用数据文件夹中的内置数据库。',
    kind: 'url',
    default: undefined,
  },
  host: {
    variable: 'HOST',
    sentence: '两个网站监听的地址；默认只有本机可以访问。',
    kind: 'text',
    default: '127.0.0.1',
  },
  portalPort: {
    variable: 'PORTAL_PORT',
    sentence: '公众网站的端口。',
    kind: 'port',
    default: '8080',
  },
  consolePort: {
    variable: 'CONSOLE_PORT',
    sentence: '工作人员网站的端口。',
    kind: 'port',
    default: '8081',
  },
} as const satisfies Record<string, Setting>

export type Config = {
  readonly dataFolder: string
  readonly databaseUrl: string | undefined
  readonly host: string
  readonly portalPort: number
  readonly consolePort: number
}

type Environment = Readonly<Record<string, string | undefined>>

/** The settings, or one sentence for each that cannot be used. */
export function parseConfig(
  environment: Environment,
): { readonly config: Config } | { readonly problems: readonly string[] } {
  const problems = Object.values(settings).flatMap((setting) => {
    const problem = problemWith(setting, textOf(setting, environment))
    return problem === undefined ? [] : [`${setting.variable}：${problem}`]
  })
  if (problems.length > 0) return { problems }
  const text = (setting: Setting): string => textOf(setting, environment) ?? ''
  return {
    config: {
      dataFolder: resolve(text(settings.dataFolder)),
      databaseUrl: textOf(settings.databaseUrl, environment),
      host: text(settings.host),
      portalPort: Number(text(settings.portalPort)),
      consolePort: Number(text(settings.consolePort)),
    },
  }
}

function textOf(setting: Setting, environment: Environment): string | undefined {
  const given = environment[setting.variable]?.trim()
  return given === undefined || given === '' ? setting.default : given
}

function problemWith({ kind }: Setting, value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  switch (kind) {
    case 'text':
      return undefined
    case 'folder':
      return isAbsolute(value) || !value.includes('\0') ? undefined : '不是文件夹的路径'
    case 'port':
      return isPort(value) ? undefined : `“${value}”不是 1 到 65535 之间的端口`
    case 'url':
      return /^postgres(ql)?:\/\//.test(value) ? undefined : '应以 postgres:// 开头'
  }
}

function isPort(value: string): boolean {
  return /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535
}

// Every setting of the platform in one table; parsed once at start, with all problems listed.

import { isAbsolute, resolve } from 'node:path'

type Kind = 'text' | 'folder' | 'port' | 'url' | 'count' | 'yesNo' | 'webUrl'

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
  publicUrl: {
    variable: 'PUBLIC_URL',
    sentence: '公众网站对外的地址，用在订阅、目录和接口中；不填时由 HOST 和端口得出。',
    kind: 'webUrl',
    default: undefined,
  },
  demo: {
    variable: 'GONGKAI_DEMO',
    sentence: '填 yes 时每个页面顶部显示演示系统的提示。',
    kind: 'yesNo',
    default: 'no',
  },
  https: {
    variable: 'HTTPS',
    sentence: '网站经 HTTPS 访问时填 yes：Cookie 只经 HTTPS 发送，并要求浏览器此后都用 HTTPS。',
    kind: 'yesNo',
    default: 'no',
  },
  behindProxy: {
    variable: 'BEHIND_PROXY',
    sentence: '网站前面有自己的反向代理时填 yes：访问者的地址取自代理加的请求头。',
    kind: 'yesNo',
    default: 'no',
  },
  requestsPerMinute: {
    variable: 'REQUESTS_PER_MINUTE',
    sentence: '同一地址每分钟最多的请求数，超过后请对方稍候。',
    kind: 'count',
    default: '600',
  },
  uploadMegabytes: {
    variable: 'UPLOAD_MEGABYTES',
    sentence: '上传文件的大小上限（MB）。',
    kind: 'count',
    default: '32',
  },
  sessionIdleMinutes: {
    variable: 'SESSION_IDLE_MINUTES',
    sentence: '工作人员多少分钟没有操作后需要重新登录。',
    kind: 'count',
    default: '30',
  },
  sessionHours: {
    variable: 'SESSION_HOURS',
    sentence: '工作人员登录满多少小时后需要重新登录。',
    kind: 'count',
    default: '10',
  },
} as const satisfies Record<string, Setting>

export type Config = {
  readonly dataFolder: string
  readonly databaseUrl: string | undefined
  readonly host: string
  readonly portalPort: number
  readonly consolePort: number
  readonly publicUrl: string | undefined
  readonly demo: boolean
  readonly https: boolean
  readonly behindProxy: boolean
  readonly requestsPerMinute: number
  readonly uploadMegabytes: number
  readonly sessionIdleMinutes: number
  readonly sessionHours: number
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
      publicUrl: textOf(settings.publicUrl, environment),
      demo: text(settings.demo) === 'yes',
      https: text(settings.https) === 'yes',
      behindProxy: text(settings.behindProxy) === 'yes',
      requestsPerMinute: Number(text(settings.requestsPerMinute)),
      uploadMegabytes: Number(text(settings.uploadMegabytes)),
      sessionIdleMinutes: Number(text(settings.sessionIdleMinutes)),
      sessionHours: Number(text(settings.sessionHours)),
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
    case 'webUrl':
      return /^https?:\/\/[^/\s]+$/.test(value)
        ? undefined
        : '应形如 https://www.example.gov.cn，末尾没有斜线'
    case 'count':
      return /^[1-9]\d{0,5}$/.test(value) ? undefined : `“${value}”不是正整数`
    case 'yesNo':
      return value === 'yes' || value === 'no' ? undefined : `“${value}”应为 yes 或 no`
  }
}

function isPort(value: string): boolean {
  return /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535
}

// The settings as the platform uses them: parsed once at start, with all problems listed.

import { isAbsolute, resolve } from 'node:path'
import { isSender } from './mail/mailbox.ts'
import { type CipherName, cipherKeyBytes, isCipherName } from './secrets/cipher.ts'
import { type Kind, type Setting, settings } from './settings.ts'

type Settings = typeof settings

/** What a setting of each kind is to the program; the others are texts. */
type Values = { port: number; count: number; yesNo: boolean; cipher: CipherName }
type ValueOf<K extends Kind> = K extends keyof Values ? Values[K] : string

export type Config = {
  readonly [Name in keyof Settings]: Settings[Name]['default'] extends string
    ? ValueOf<Settings[Name]['kind']>
    : ValueOf<Settings[Name]['kind']> | undefined
}

type Environment = Readonly<Record<string, string | undefined>>

/** The settings, or one sentence for each that cannot be used. */
export function parseConfig(
  environment: Environment,
): { readonly config: Config } | { readonly problems: readonly string[] } {
  const problems = Object.values(settings).flatMap((setting) => {
    const text = textOf(setting, environment)
    const problem = problemWith(setting, text) ?? missingWith(setting, text, environment)
    return problem === undefined ? [] : [`${setting.variable}：${problem}`]
  })
  if (problems.length > 0) return { problems }
  const entries = Object.entries(settings).map(([name, setting]) => {
    const text = textOf(setting, environment)
    return [name, text === undefined ? undefined : parsed(setting, text)] as const
  })
  // Each value is made by its setting's kind, which is what the type says.
  return { config: Object.fromEntries(entries) as Config }
}

function textOf(setting: Setting, environment: Environment): string | undefined {
  const given = environment[setting.variable]?.trim()
  return given === undefined || given === '' ? setting.default : given
}

function parsed({ kind }: Setting, text: string): string | number | boolean {
  switch (kind) {
    case 'port':
    case 'count':
      return Number(text)
    case 'yesNo':
      return text === 'yes'
    case 'folder':
    case 'file':
      return resolve(text)
    default:
      return text
  }
}

function problemWith({ kind }: Setting, value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  switch (kind) {
    case 'text':
    case 'secret':
      return undefined
    case 'folder':
    case 'file':
      return isAbsolute(value) || !value.includes('\0') ? undefined : '不是文件或文件夹的路径'
    case 'port':
      return isPort(value) ? undefined : `“${value}”不是 1 到 65535 之间的端口`
    case 'url':
      return /^postgres(ql)?:\/\//.test(value) ? undefined : '应以 postgres:// 开头'
    case 'webUrl':
      return /^https?:\/\/[^/\s]+$/.test(value)
        ? undefined
        : '应形如 https://www.example.gov.cn，末尾没有斜线'
    case 'issuer':
      return /^(https:\/\/|http:\/\/(127\.0\.0\.1|localhost)(:|\/|$))\S+$/.test(value)
        ? undefined
        : '应以 https:// 开头'
    case 'count':
      return /^[1-9]\d{0,5}$/.test(value) ? undefined : `“${value}”不是正整数`
    case 'yesNo':
      return value === 'yes' || value === 'no' ? undefined : `“${value}”应为 yes 或 no`
    case 'cipher':
      return isCipherName(value)
        ? undefined
        : `“${value}”应为 ${Object.keys(cipherKeyBytes).join(' 或 ')}`
    case 'mailServer':
      return /^smtps?:\/\/\S+$/.test(value) && URL.canParse(value)
        ? undefined
        : '应以 smtp:// 或 smtps:// 开头'
    case 'sender':
      return isSender(value) ? undefined : '应为一个电子邮箱，前面可以有名称'
    case 'scanner':
      return /^(\/.+|[^/\s]+:\d{1,5})$/.test(value) ? undefined : '应为 主机:端口，或者绝对路径'
  }
}

/** Settings that are of no use without others. */
const together: readonly {
  readonly of: Setting
  readonly needs: readonly Setting[]
  readonly what: string
}[] = [
  { of: settings.s3Endpoint, needs: [settings.s3AccessKey, settings.s3SecretKey], what: ' S3 ' },
  { of: settings.smtpUrl, needs: [settings.mailSender], what: '邮件' },
  {
    of: settings.oidcIssuer,
    needs: [settings.oidcClientId, settings.oidcClientSecret, settings.consoleUrl],
    what: '统一登录',
  },
]

function missingWith(
  setting: Setting,
  text: string | undefined,
  environment: Environment,
): string | undefined {
  const isGiven = (one: Setting): boolean => textOf(one, environment) !== undefined
  // Whoever turns passwords off without another way in would shut everybody out.
  if (setting === settings.passwordSignIn && text === 'no' && !isGiven(settings.oidcIssuer))
    return '没有设置统一登录时不能关闭密码登录'
  if (text !== undefined) return undefined
  const use = together.find(({ of, needs }) => needs.includes(setting) && isGiven(of))
  return use && `使用${use.what}时必须填写`
}

function isPort(value: string): boolean {
  return /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535
}

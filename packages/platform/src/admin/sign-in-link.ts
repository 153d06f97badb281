// `admin sign-in-link ACCOUNT`: a one-time link to set a password, for the first administrator of a
// platform and for whoever can no longer get in.

import { createFirstAdministrator, findAccount, issueSignInLink } from '#agencies/index.ts'
import type { Config } from '#kit/config.ts'
import { type Command, textOption } from './command.ts'

const firstAdministrator = 'administrator'

const siteOf = ({ host, consolePort }: Config): string => `http://${host}:${consolePort}`

export const signInLink: Command = {
  name: 'sign-in-link',
  sentence: `给出一个账号设置密码的一次性链接（三天内有效）。账号 ${firstAdministrator} 不存在时建立它：第一个系统管理员。`,
  arguments: ['账号'],
  options: {
    console: {
      value: '地址',
      sentence:
        '工作人员网站的地址，如 https://xxgk-console.example.gov.cn；不填时按 HOST 和端口。',
    },
  },
  exits: { 1: '没有这个账号。' },
  run: async (given, desk) => {
    const [account = ''] = given.arguments
    const actor = { kind: 'system', id: 'admin' } as const
    const context = { database: await desk.open(), actor, now: new Date(), requestId: 'admin' }
    const known = await findAccount(context.database, account)
    if (known === undefined && account !== firstAdministrator)
      throw new Error(`没有“${account}”这个账号。`)
    const path =
      known === undefined
        ? await createFirstAdministrator(context)
        : await issueSignInLink(context, known.id)
    const base = textOption(given, 'console') ?? siteOf(desk.config())
    desk.print(new URL(path ?? '/', base).href)
    return 0
  },
}

// The console's menu, in one place: what each person sees of it depends on their roles.

import { consoleLayout } from '#kit/html/console-layout.ts'

export const inConsole = consoleLayout([
  { address: '/', name: '首页' },
  { address: '/accounts', name: '账号与权限', roles: ['administrator'] },
  { address: '/account', name: '我的账号' },
])

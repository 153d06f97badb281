// The console's menu, in one place: what each person sees of it depends on their roles.

import { consoleLayout } from '#kit/html/console-layout.ts'
import { roleTitles } from '../roles.ts'

/** Everybody but the system administrator, who reads no reports in work. */
const reportRoles = Object.keys(roleTitles).filter((role) => role !== 'administrator')

export const inConsole = consoleLayout([
  { address: '/', name: '首页' },
  { address: '/annual-reports', name: '年度报告', roles: reportRoles },
  { address: '/records', name: '主动公开', roles: reportRoles },
  { address: '/wordings', name: '检查用语', roles: ['officeHead', 'administrator'] },
  { address: '/requests', name: '依申请公开', roles: reportRoles },
  { address: '/disputes', name: '复议诉讼', roles: reportRoles },
  { address: '/letters/templates', name: '文书模板', roles: reportRoles },
  { address: '/remedies', name: '救济途径', roles: reportRoles },
  { address: '/units', name: '单位' },
  { address: '/notifications', name: '通知', count: ({ unread }) => unread },
  { address: '/accounts', name: '账号与权限', roles: ['administrator'] },
  { address: '/site', name: '网站信息', roles: ['administrator'] },
  { address: '/jobs', name: '后台任务', roles: ['administrator'] },
  { address: '/calendar', name: '工作日历', roles: ['administrator', 'officeHead'] },
  { address: '/account', name: '我的账号' },
])

// docs/reference/permissions.md: how far each role reaches, and who may do what to a report.

import { permissions, reachTitles } from '../../packages/platform/src/agencies/permissions.ts'
import { type Role, roleTitles } from '../../packages/platform/src/agencies/roles.ts'
import { stateTitles } from '../../packages/platform/src/annual-report/flow/edition-state.ts'
import {
  type Transition,
  transitions,
} from '../../packages/platform/src/annual-report/flow/transitions.ts'

/** The page, from the tables that the platform itself asks. */
export function permissionsPage(): string {
  const roles = (Object.keys(roleTitles) as Role[]).map((role) => {
    const { reach, says, law } = permissions[role]
    return `| ${roleTitles[role]} | \`${role}\` | ${reachTitles[reach]} | ${says} | ${law} |`
  })
  const actions = Object.values(transitions).map((transition: Transition) => {
    const from = transition.from.map((state) =>
      state === 'none' ? '（没有报告）' : stateTitles[state],
    )
    const by = transition.by.map((role) => roleTitles[role])
    const where = transition.reach === 'own' ? '本单位' : '本单位或者主管它的单位'
    const to = transition.to === 'same' ? '不变' : stateTitles[transition.to]
    return `| ${transition.title} | ${from.join('、')} | ${to} | ${by.join('、')} | ${where} | ${transition.law} |`
  })
  return `# 角色和权限

角色在一个单位担任，可以有起止日期，可以代理。主管关系随领导体制：垂直领导的单位由系统上级单位主管，其他单位由所在的人民政府或者上级单位主管（条例第三条）。
本页由 \`npm run docs\` 从程序使用的表生成。

## 角色能看到哪些单位

| 角色 | 代码 | 范围 | 职责 | 依据 |
| --- | --- | --- | --- | --- |
${roles.join('\n')}

## 谁可以怎样办理报告

| 办理 | 之前的状态 | 之后的状态 | 角色 | 在哪里担任 | 依据 |
| --- | --- | --- | --- | --- | --- |
${actions.join('\n')}

报送人不能接收自己报送的报告。系统管理员给自己分配的职责会记入审计日志，并在账号页面向全体系统管理员显示。
`
}

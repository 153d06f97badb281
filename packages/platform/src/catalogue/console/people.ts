// People as pages of records name them.

import type { Holder, Role } from '#agencies/index.ts'

/** The name of whoever did something: staff, or the job that publishes at the hour. */
export function whoDid(by: string, names: ReadonlyMap<string, string>): string {
  if (by === 'system') return '系统（定时发布）'
  return names.get(by) ?? '已注销的账号'
}

/** Those who hold one of the roles, each once; at most five are named. */
export function holdersNamed(holders: readonly Holder[], roles: readonly Role[]): string {
  const named = holders.filter(({ role }) => roles.some((one) => one === role))
  const names = [...new Map(named.map(({ staffId, name }) => [staffId, name])).values()]
  if (names.length === 0) return '目前没有人担任'
  return names.length > 5
    ? `${names.slice(0, 5).join('、')}等 ${names.length} 人`
    : names.join('、')
}

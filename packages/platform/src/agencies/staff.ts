// A person of an office as the console knows them, and what stands between them and signing in.

export type Staff = {
  readonly id: string
  readonly account: string
  readonly name: string
  readonly passwordHash: string | null
  readonly totpSecret: string | null
  readonly totpStep: number
  readonly failedSignIns: number
  readonly closedUntil: Date | null
  readonly lockedAt: Date | null
}

/** After this many wrong attempts in a row the account is closed for a while. */
const allowedFailures = 5
const closedMinutes = 15

/** What a wrong attempt makes of the counters. */
export function afterFailure(
  { failedSignIns }: Pick<Staff, 'failedSignIns'>,
  now: Date,
): { readonly failedSignIns: number; readonly closedUntil: Date | null } {
  const count = failedSignIns + 1
  if (count < allowedFailures) return { failedSignIns: count, closedUntil: null }
  return { failedSignIns: 0, closedUntil: new Date(now.getTime() + closedMinutes * 60_000) }
}

/** Whether too many wrong attempts have closed the account for now. */
export function isClosed({ closedUntil }: Pick<Staff, 'closedUntil'>, now: Date): boolean {
  return closedUntil !== null && closedUntil > now
}

export type Limits = { readonly sessionIdleMinutes: number; readonly sessionHours: number }

/** Whether a session still counts: used lately, and not begun too long ago. */
export function isLive(
  session: { readonly createdAt: Date; readonly usedAt: Date },
  limits: Limits,
  now: Date,
): boolean {
  const idle = now.getTime() - session.usedAt.getTime()
  const age = now.getTime() - session.createdAt.getTime()
  return idle <= limits.sessionIdleMinutes * 60_000 && age <= limits.sessionHours * 3_600_000
}

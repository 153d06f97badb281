// A job: work that is done in the background, at once or on a schedule, again when it fails.

import type { Context } from '../db/transaction.ts'

export type Job = {
  /** campaign.remind: the slice and what is done. */
  readonly name: string
  /** What operators read on the page: 核对审计日志. */
  readonly title: string
  /** One sentence for operators. */
  readonly sentence: string
  /** When it is put into the queue by itself: five fields of cron, in UTC. */
  readonly schedule?: string
  /**
   * Does the work. May be asked twice for the same: whoever ends in the middle has not done it.
   * What the queue hands over is of any shape until it is parsed.
   */
  readonly work: (context: Context, payload: unknown) => Promise<void>
}

/** 每天 03:30 by the clock of China, 每小时的第 20 分, or 每 5 分钟; any other as it is written. */
export function scheduleInWords(schedule: string): string {
  const hourly = /^(\d+) \* \* \* \*$/.exec(schedule)?.[1]
  if (hourly !== undefined) return `每小时的第 ${hourly} 分`
  const [, every] = /^\*\/(\d{1,2}) \* \* \* \*$/.exec(schedule) ?? []
  if (every !== undefined) return `每 ${every} 分钟`
  const [, minute = '', hour = ''] = /^(\d{1,2}) (\d{1,2}) \* \* \*$/.exec(schedule) ?? []
  if (minute === '') return schedule
  return `每天 ${String((Number(hour) + 8) % 24).padStart(2, '0')}:${minute.padStart(2, '0')}`
}

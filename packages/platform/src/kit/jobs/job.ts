// A job: work that is done in the background, at once or on a schedule, again when it fails.

import type { Context } from '../db/transaction.ts'

export type Job = {
  /** campaign.remind: the slice and what is done. */
  readonly name: string
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

/** 每天 3:30: a daily schedule by the clock of China; any other as it is written. */
export function scheduleInWords(schedule: string): string {
  const [, minute = '', hour = ''] = /^(\d{1,2}) (\d{1,2}) \* \* \*$/.exec(schedule) ?? []
  if (minute === '') return schedule
  return `每天 ${(Number(hour) + 8) % 24}:${minute.padStart(2, '0')}`
}

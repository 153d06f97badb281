// A search by e-mail: how often, when the next mail is due, and its words.

import { addDays, dayInChina, type LocalDate } from '#law/index.ts'

export const frequencies = { daily: '每天', weekly: '每周一' } as const
export type Frequency = keyof typeof frequencies

export function isFrequency(text: string): text is Frequency {
  return Object.hasOwn(frequencies, text)
}

export type Subscription = {
  readonly subscriptionId: string
  readonly mailbox: string
  /** The query of the search's address. */
  readonly search: string
  readonly frequency: Frequency
  readonly toldUntil: Date
}

/** The next eight o'clock in China after an instant; of a weekly one that of a Monday. */
export function nextMailAt(frequency: Frequency, now: Date): Date {
  const today = dayInChina(now)
  const candidates = Array.from({ length: 9 }, (_, days) => eightOf(addDays(today, days)))
  const isWished = (at: Date): boolean => frequency === 'daily' || at.getUTCDay() === 1
  return candidates.find((at) => at > now && isWished(at)) ?? eightOf(addDays(today, 7))
}

/** 08:00 there is midnight in UTC. */
function eightOf(day: LocalDate): Date {
  return new Date(`${day}T00:00:00Z`)
}

/** What the search is called in mails and on pages. */
export function searchTitle(search: string): string {
  const line = new URLSearchParams(search).get('q') ?? ''
  return line === '' ? '政府信息' : `“${line}”`
}

export type MailWords = { readonly subject: string; readonly text: string }

export function confirmWords(search: string, link: string): MailWords {
  return {
    subject: '请确认接收政府信息公开的查找结果',
    text: [
      `有人用这个邮箱要求接收查找${searchTitle(search)}的新信息。是您本人的，请在两天以内打开下面的地址确认，只能用一次：`,
      link,
      '不是您本人的，不用处理，不会再收到邮件。',
    ].join('\n\n'),
  }
}

export type Told = { readonly title: string; readonly about: string; readonly address: string }

export type Digest = {
  readonly search: string
  readonly told: readonly Told[]
  readonly hasMore: boolean
  readonly page: string
  readonly end: string
}

export function digestWords({ search, told, hasMore, page, end }: Digest): MailWords {
  return {
    subject: `新公开的政府信息：${searchTitle(search)}${told.length} 条${hasMore ? '以上' : ''}`,
    text: [
      ...told.map(({ title, about, address }) => `${title}\n${about}\n${address}`),
      `${hasMore ? '还有更多，' : ''}全部结果：\n${page}`,
      `不再接收，请打开：\n${end}`,
    ].join('\n\n'),
  }
}

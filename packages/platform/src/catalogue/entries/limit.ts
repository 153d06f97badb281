// The limit of an entry of the catalogue: what the clock of publishing counts, read from and written in words.

export type EntryLimit =
  /** As 条例 26 says: twenty working days. */
  | { readonly kind: 'regulation' }
  | { readonly kind: 'immediately' }
  | {
      readonly kind: 'workingDays'
      readonly days: number
      /** Another law that allows more than 条例 26; empty where none does. */
      readonly law: string
    }
  | {
      readonly kind: 'yearly'
      readonly month: number
      readonly day: number
      readonly law: string
    }

export const limitTitles = {
  regulation: '按条例第二十六条（20 个工作日）',
  immediately: '即时（形成当日）',
  workingDays: '若干个工作日内',
  yearly: '每年某日以前',
} as const

export type LimitKind = keyof typeof limitTitles

export function isLimitKind(text: string): text is LimitKind {
  return Object.hasOwn(limitTitles, text)
}

/** What is usually printed for a limit. */
export function limitInWords(limit: EntryLimit): string {
  switch (limit.kind) {
    case 'regulation':
      return '信息形成或者变更之日起20个工作日内'
    case 'immediately':
      return '信息形成或者变更后即时公开'
    case 'workingDays':
      return `信息形成或者变更之日起${limit.days}个工作日内`
    case 'yearly':
      return `每年${limit.month}月${limit.day}日前`
  }
}

const chinese = '零一二三四五六七八九十'

/** 七 → 7, 十五 → 15, 二十 → 20, 三十 → 30; digits as they are. */
function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['零', text]
  const ten = tens === '' ? 1 : chinese.indexOf(tens)
  return ten * 10 + (ones === '' ? 0 : chinese.indexOf(ones))
}

/**
 * The limit that words of a sheet state; undefined where they do not say one limit for sure: several
 * periods, calendar days, 及时 — the words then stand as printed and 条例 26 is counted.
 */
export function limitFromWords(words: string): EntryLimit | undefined {
  const plain = words.replace(/\s/g, '')
  const numbers = [...plain.matchAll(/(\d{1,3}|[一二三四五六七八九十]{1,3})个?工作日/g)]
  const days = new Set(numbers.map(([, text = '']) => numberOf(text)))
  const dated = /每年度?(\d{1,2})月(\d{1,2})日(?:以前|之前|前)/.exec(plain)
  const isPlainDays = /\d天|\d日内|自然日/.test(plain.replace(/工作日内?/g, ''))
  if (days.size + (dated ? 1 : 0) > 1 || isPlainDays) return undefined
  if (dated) {
    const [month, day] = [Number(dated[1]), Number(dated[2])]
    return isDayOfYear(month, day) ? { kind: 'yearly', month, day, law: '' } : undefined
  }
  const [first] = days
  if (first === 20) return { kind: 'regulation' }
  if (first !== undefined && first >= 1 && first <= 250)
    return { kind: 'workingDays', days: first, law: '' }
  if (first === undefined && /即时|实时|立即/.test(plain)) return { kind: 'immediately' }
  return undefined
}

/** Whether there is such a day in every year. */
export function isDayOfYear(month: number, day: number): boolean {
  const longest = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  return longest !== undefined && Number.isInteger(day) && day >= 1 && day <= longest
}

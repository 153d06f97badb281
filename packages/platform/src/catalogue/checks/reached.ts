// Whether a linked address could be reached, in words.

export type LinkOutcome = 'reached' | 'missing' | 'failing' | 'refused'

export type Reached = {
  readonly address: string
  readonly outcome: LinkOutcome
  readonly status?: number
}

export const linkOutcomes: Readonly<Record<Exclude<LinkOutcome, 'reached'>, string>> = {
  missing: '所指的网页不存在',
  failing: '上次检查时打不开',
  refused: '指向不公开的网络地址，公众打不开',
}

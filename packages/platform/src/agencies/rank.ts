// The rank of the region a unit is of, as its written name says: a city's bureau is beside a city's
// bureau, wherever the two stand in the tree of units.

/** Highest first. */
export const ranks = ['province', 'city', 'county', 'township'] as const

export type Rank = (typeof ranks)[number]

export const rankTitles: Readonly<Record<Rank, string>> = {
  province: '省级',
  city: '市级',
  county: '县级',
  township: '乡级',
}

export function isRank(text: string): text is Rank {
  return ranks.some((rank) => rank === text)
}

/**
 * The rank of a region by the last part of its name; undefined where the name does not say it. A
 * county-level city is known by the city or prefecture before it: 河南省郑州市巩义市.
 */
export function rankOf(region: string): Rank | undefined {
  const name = region
    .normalize('NFKC')
    .replace(/\([^)]*\)$/, '')
    .trim()
  if (/^(北京|天津|上海|重庆)市$|省$|自治区$|特别行政区$/.test(name)) return 'province'
  if (/(自治州|盟|地区)$/.test(name)) return 'city'
  if (/(乡|镇|街道|苏木)$/.test(name)) return 'township'
  if (/[县旗区]$/.test(name)) return 'county'
  if (name.endsWith('市')) return /(市|自治州|盟|地区)./.test(name.slice(0, -1)) ? 'county' : 'city'
  return undefined
}

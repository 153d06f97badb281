// Which figures are far from those of like units, and in what figures that shows. A plain rule over
// median and quartiles; nothing is scored, and nothing is said where there are few to compare with.

/** Fewer than so many like units with a number: nothing is said. */
export const fewestPeers = 8
/** How many times the middle half's width a figure must lie outside the middle half. */
export const farAway = 3
/** And at least so far from the median: small numbers differ by chance. */
export const leastDistance = 10

export type Figure = {
  readonly unitId: string
  readonly value: number
  /** The unit's figure of the year before; undefined when there is none. */
  readonly before: number | undefined
}

/** Why figures of like units stand out, by unit: 是同级单位中位数 12 的 9.8 倍；去年 14. */
export function outliers(figures: readonly Figure[]): ReadonlyMap<string, string> {
  if (figures.length < fewestPeers) return new Map()
  const sorted = figures.map(({ value }) => value).sort((one, other) => one - other)
  const far = figures.filter(({ value }) => isFar(value, sorted))
  return new Map(far.map((one) => [one.unitId, reasonFor(one, median(sorted))]))
}

/** The middle of numbers in rising order; between the two middle ones of an even count. */
export function median(sorted: readonly number[]): number {
  return quantile(sorted, 0.5)
}

function isFar(value: number, sorted: readonly number[]): boolean {
  const [low, high] = [quantile(sorted, 0.25), quantile(sorted, 0.75)]
  const reach = farAway * (high - low)
  const isOutside = value > high + reach || value < low - reach
  return isOutside && Math.abs(value - median(sorted)) >= leastDistance
}

function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)] ?? 0
  const above = sorted[Math.ceil(place)] ?? below
  return below + (above - below) * (place - Math.floor(place))
}

function reasonFor({ value, before }: Figure, middle: number): string {
  const lastYear = before === undefined ? '去年没有数字' : `去年 ${figure(before)}`
  return `${againstMiddle(value, middle)}；${lastYear}`
}

function againstMiddle(value: number, middle: number): string {
  if (middle === 0) return '同级单位中位数是 0'
  const times = value / middle
  if (times >= 2) return `是同级单位中位数 ${figure(middle)} 的 ${Number(times.toFixed(1))} 倍`
  if (times <= 0.5) return `只有同级单位中位数 ${figure(middle)} 的 ${Math.round(times * 100)}%`
  const distance = figure(Math.abs(value - middle))
  return `比同级单位中位数 ${figure(middle)} ${value > middle ? '多' : '少'} ${distance}`
}

/** A number as people read it, without the noise of floats. */
export function figure(value: number): string {
  return String(Number(value.toFixed(4)))
}

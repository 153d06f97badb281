// Whether the organ that a file states can be the unit it is imported for.

function comparable(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '')
}

/** Whether the signs of one name stand in the other in the same order: 管委会 in 管理委员会. */
function isShortFor(short: string, long: string): boolean {
  let found = 0
  for (const sign of long) if (sign === short[found]) found += 1
  return found === short.length
}

/** Equal, or one is a short form of the other; a file of another organ is not this unit's report. */
export function isSameOrgan(stated: string, unitName: string): boolean {
  const [one, other] = [comparable(stated), comparable(unitName)]
  return isShortFor(one, other) || isShortFor(other, one)
}

// Whether the organ that a file states is, by its name alone, the unit it is imported for.

function comparable(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '')
}

/**
 * Equal, however it is set. A short form is not enough: the name of a government is a short form of
 * the name of its office. Other names are a question to the person who imports.
 */
export function isSameOrgan(stated: string, unitName: string): boolean {
  return comparable(stated) === comparable(unitName)
}

/**
 * Equal, or one is a short form of the other: enough where a file only feeds a draft whose own name
 * stands fixed.
 */
export function mayBeSameOrgan(stated: string, unitName: string): boolean {
  const [one, other] = [comparable(stated), comparable(unitName)]
  return isShortFor(one, other) || isShortFor(other, one)
}

/** Whether the signs of one name stand in the other in the same order: 管委会 in 管理委员会. */
function isShortFor(short: string, long: string): boolean {
  let found = 0
  for (const sign of long) if (sign === short[found]) found += 1
  return found === short.length
}

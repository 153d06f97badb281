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

// The code an applicant follows a request with: easy to copy from paper, hard to guess.

/** Without signs that look alike: 0 O, 1 I L, 8 B. */
const signs = '2345679ACDEFGHJKMNPQRSTUVWXYZ'

/** Twelve signs in three groups (58 bits), from `random` numbers below 256. */
export function queryCodeOf(random: Iterable<number>): string | undefined {
  const chosen: string[] = []
  for (const byte of random) {
    // Bytes past the last whole multiple would make the first signs likelier.
    if (byte >= 256 - (256 % signs.length)) continue
    chosen.push(signs[byte % signs.length] ?? '')
    if (chosen.length === 12)
      return [chosen.slice(0, 4), chosen.slice(4, 8), chosen.slice(8)]
        .map((group) => group.join(''))
        .join('-')
  }
  return undefined
}

/** A code as people type it: small letters, spaces and other dashes are the same code. */
export function queryCodeAsTyped(text: string): string {
  const bare = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
  return bare.replace(/^(.{4})(.{4})(.{4})$/, '$1-$2-$3')
}

// A question to an index of terms, as PostgreSQL reads it.

/** All of these terms, and of each further list at least one; lists without terms ask for nothing. */
export function termsQuery(
  all: readonly string[],
  ...anyOf: readonly (readonly string[])[]
): string {
  const groups = anyOf
    .filter((terms) => terms.length > 0)
    .map((terms) => `(${terms.map(quoted).join(' | ')})`)
  return [...all.map(quoted), ...groups].join(' & ')
}

function quoted(term: string): string {
  return `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}

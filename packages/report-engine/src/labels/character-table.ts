// Replaces characters one for one by a table: many times faster than a pattern over every text.

export type CharacterTable = { readonly codes: () => Uint16Array }

/** A table from UTF-16 unit to unit; the units not named stand for themselves. Filled when first used. */
export function tableOf(
  entries: () => Iterable<readonly [from: number, to: number]>,
): CharacterTable {
  let codes: Uint16Array | undefined
  return {
    codes: () => {
      codes ??= filled(entries())
      return codes
    },
  }
}

function filled(entries: Iterable<readonly [from: number, to: number]>): Uint16Array {
  const codes = new Uint16Array(0x10000)
  for (let code = 0; code < codes.length; code += 1) codes[code] = code
  for (const [from, to] of entries) codes[from] = to
  return codes
}

/** The text with each unit replaced; the text itself where nothing changes. */
export function mapCharacters(text: string, table: CharacterTable): string {
  const codes = table.codes()
  let mapped = ''
  let start = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    const to = codes[code]
    if (to === code || to === undefined) continue
    mapped += text.slice(start, index) + String.fromCharCode(to)
    start = index + 1
  }
  return start === 0 ? text : mapped + text.slice(start)
}

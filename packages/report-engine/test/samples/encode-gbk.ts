// GBK bytes of a text. The platform only decodes GBK, so the table is the decoder turned round.

function table(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('gbk')
  const bytes = new Map<string, readonly [number, number]>()
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const character = decoder.decode(Uint8Array.of(high, low))
      if (character.length === 1 && character !== '\ufffd') bytes.set(character, [high, low])
    }
  }
  return bytes
}

/** The bytes; throws for a character that GBK does not have. */
export function encodeGbk(text: string): Uint8Array {
  const bytes = table()
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.codePointAt(0) ?? 0
      if (code < 0x80) return [code]
      const pair = bytes.get(character)
      if (pair === undefined) throw new Error(`GBK has no ${character}`)
      return [...pair]
    }),
  )
}

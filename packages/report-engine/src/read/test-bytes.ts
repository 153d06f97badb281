// Bytes for tests: text in the encodings that Node reads but does not write, and small archives.

let codes: Map<string, number> | undefined

function gbkCodes(): Map<string, number> {
  const decoder = new TextDecoder('gb18030')
  const found = new Map<string, number>()
  for (let first = 0x81; first <= 0xfe; first += 1)
    for (let second = 0x40; second <= 0xfe; second += 1) {
      if (second === 0x7f) continue
      found.set(decoder.decode(new Uint8Array([first, second])), (first << 8) | second)
    }
  return found
}

/** The text in GBK; throws for a character that GBK does not have. */
export function gbk(text: string): Uint8Array {
  codes ??= gbkCodes()
  const bytes: number[] = []
  for (const character of text) {
    const code = character < '\u0080' ? character.charCodeAt(0) : codes.get(character)
    if (code === undefined) throw new Error(`not in GBK: ${character}`)
    if (code > 0xff) bytes.push(code >> 8)
    bytes.push(code & 0xff)
  }
  return new Uint8Array(bytes)
}

/** The text in UTF-16, little or big end first. */
export function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}

/** The bytes of a Latin-1 string, for signatures. */
export function bytesOf(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'latin1'))
}

/** An OLE compound file with empty streams of these names. */
export function compoundFile(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(512 * 4)
  const view = new DataView(bytes.buffer)
  const endOfChain = 0xfffffffe
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  view.setUint16(30, 9, true)
  view.setUint16(32, 6, true)
  view.setUint32(44, 1, true)
  view.setUint32(48, 1, true)
  view.setUint32(56, 4096, true)
  view.setUint32(60, endOfChain, true)
  view.setUint32(68, endOfChain, true)
  for (let at = 76; at < 512; at += 4) view.setUint32(at, 0xffffffff, true)
  view.setUint32(76, 0, true)
  // Sector 0: the allocation table; sectors 1 and 2: the directory.
  for (let at = 512; at < 1024; at += 4) view.setUint32(at, 0xffffffff, true)
  view.setUint32(512, 0xfffffffd, true)
  view.setUint32(516, 2, true)
  view.setUint32(520, endOfChain, true)
  for (const [index, name] of ['Root Entry', ...streams].entries()) {
    const at = 1024 + index * 128
    bytes.set(utf16(name, 'le'), at)
    view.setUint16(at + 64, name.length * 2 + 2, true)
    view.setUint8(at + 66, index === 0 ? 5 : 2)
    view.setUint32(at + 116, endOfChain, true)
  }
  return bytes
}

// Decodes text whose encoding is unknown or wrongly declared: whether it decodes strictly decides.

export type DecodedText = {
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'
  /** Characters that could not be decoded and stand as U+FFFD. */
  readonly replaced: number
}

type Encoding = DecodedText['encoding']

/** The text of a file: by byte order mark, else by what decodes without fault, UTF-8 first. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = encodingOfMark(bytes) ?? unmarkedUtf16(bytes)
  if (marked !== undefined) return decodeLoosely(bytes, marked)
  const whole = decodeStrictly(bytes, 'utf-8') ?? nearlyUtf8(bytes)
  if (whole !== undefined) return whole
  // Big5 only where the page declares it: its bytes mostly decode as GB18030 too.
  const big5 = declaredCharset(bytes) === 'big5' ? decodeStrictly(bytes, 'big5') : undefined
  return big5 ?? decodeLoosely(bytes, 'gb18030')
}

function encodingOfMark(bytes: Uint8Array): Encoding | undefined {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return undefined
}

const inspected = 4096

const plausible = /[\t\n\r -~\u2000-\u206f\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g
const leastPlausible = 0.9

/** UTF-16 without a mark: no other text has zero bytes, and read the wrong way round it is nonsense. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | undefined {
  const head = bytes.subarray(0, Math.min(bytes.length & ~1, inspected))
  if (!head.includes(0)) return undefined
  return (['utf-16le', 'utf-16be'] as const).find((encoding) => {
    const text = new TextDecoder(encoding).decode(head)
    return (text.match(plausible)?.length ?? 0) >= text.length * leastPlausible
  })
}

/** The charset named in a meta element or an XML declaration near the start, in lower case. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, inspected))
  return /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase()
}

function decodeStrictly(bytes: Uint8Array, encoding: Encoding): DecodedText | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return { text, encoding, replaced: 0 }
  } catch {
    return undefined
  }
}

function decodeLoosely(bytes: Uint8Array, encoding: Encoding): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes)
  return { text, encoding, replaced: text.split('\ufffd').length - 1 }
}

const tolerated = 0.05
const fewestForeign = 4

/**
 * UTF-8 with few faults: cut in the middle of a character, or one part pasted from elsewhere. As
 * GB18030 it would decode to nonsense, at times without any fault.
 */
function nearlyUtf8(bytes: Uint8Array): DecodedText | undefined {
  const decoded = decodeLoosely(bytes, 'utf-8')
  const foreign = decoded.text.match(/[^\0-\x7f]/g)?.length ?? 0
  if (foreign < fewestForeign) return undefined
  return decoded.replaced <= Math.max(1, foreign * tolerated) ? decoded : undefined
}

// Symbols that Word stores as a font and a code instead of a character.

import { type Attributes, attribute } from '../archive/xml.ts'

const boxes: ReadonlyMap<number, string> = new Map([
  [0x52, '☑'],
  [0x6f, '□'],
  [0x71, '□'],
  [0xa1, '○'],
  [0xa3, '□'],
  [0xa8, '□'],
  [0xfc, '√'],
  [0xfb, '×'],
  [0xfd, '☒'],
  [0xfe, '☑'],
])

/** The character a symbol stands for; a replacement character where that is not known. */
export function symbolText(attributes: Attributes): string {
  const code = Number.parseInt(attribute(attributes, 'char') ?? '', 16)
  if (!Number.isInteger(code) || code < 0x20 || code > 0xffff) return '\ufffd'
  if (code < 0xf000) return String.fromCharCode(code)
  const low = code - 0xf000
  const pictures = /wingdings|webdings/i.test(attribute(attributes, 'font') ?? '')
  if (pictures) return boxes.get(low) ?? '\ufffd'
  return low >= 0x20 && low < 0x7f ? String.fromCharCode(low) : '\ufffd'
}

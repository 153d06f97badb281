// Puts text in one form for matching: widths, radicals, invisible characters, traditional forms.

import { withoutRadicals, withoutTraditional } from '../labels/fold.ts'

// Zero width, direction marks, soft hyphen, byte order mark, control characters; not tab and line feed.
const invisible = /(?![\t\n])[\p{Cc}\p{Cf}]/gu
// Text of the usual characters only; full-width forms among them are evened out one for one.
const usual =
  /^[\n\t\x20-\x7e\u2014\u2018-\u201d\u3000-\u3002\u3008-\u3011\u3014\u3015\u4e00-\u9fff\uff01-\uff5e]*$/
const fullWidth = /[\u3000\uff01-\uff5e]/g
const tones = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü'
// 數(shù), 業(yè): some web pages print the reading after each traditional character.
const reading = new RegExp(
  `(?<=\\p{Script=Han})[(（](?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?[aeiou${tones}]{1,4}(?:ng?|r)?[)）]`,
  'gu',
)

const hasReading = /[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}[)）]/

/** NFKC, radicals as characters, nothing invisible, every blank a plain blank; keeps line breaks. */
export function normalise(text: string): string {
  if (usual.test(text)) return text.replace(fullWidth, halfWidth)
  return withoutRadicals(text)
    .normalize('NFKC')
    .replace(/\r\n?/g, '\n')
    .replace(invisible, '')
    .replace(/[^\S\n\t]/gu, ' ')
}

function halfWidth(character: string): string {
  return character === '\u3000' ? ' ' : String.fromCharCode(character.charCodeAt(0) - 0xfee0)
}

/** Normalised without any white space. */
export function squeeze(text: string): string {
  return normalise(text).replace(/\s+/gu, '')
}

/** Traditional characters of the form's vocabulary as simplified ones; "數(shù)" as "数". */
export function simplify(text: string): string {
  return withoutTraditional(hasReading.test(text) ? text.replace(reading, '') : text)
}

/** Text for people: only radicals and invisible characters go, punctuation stays as printed. */
export function readable(text: string): string {
  if (usual.test(text)) return text
  return withoutRadicals(text).replace(/\r\n?/g, '\n').replace(invisible, '')
}

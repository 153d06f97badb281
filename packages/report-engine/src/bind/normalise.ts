// Puts text in one form for matching: widths, radicals, invisible characters, traditional forms.

import { withoutRadicals, withoutTraditional } from '../labels/fold.ts'

// Zero width, direction marks, soft hyphen, byte order mark, control characters; not tab and line feed.
const invisible = /(?![\t\n])[\p{Cc}\p{Cf}]/gu
const tones = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü'
// 數(shù), 業(yè): some web pages print the reading after each traditional character.
const reading = new RegExp(
  `(?<=\\p{Script=Han})[(（](?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?[aeiou${tones}]{1,4}(?:ng?|r)?[)）]`,
  'gu',
)

/** NFKC, radicals as characters, nothing invisible, every blank a plain blank; keeps line breaks. */
export function normalise(text: string): string {
  return withoutRadicals(text)
    .normalize('NFKC')
    .replace(/\r\n?/g, '\n')
    .replace(invisible, '')
    .replace(/[^\S\n\t]/gu, ' ')
}

/** Normalised without any white space. */
export function squeeze(text: string): string {
  return normalise(text).replace(/\s+/gu, '')
}

/** Traditional characters of the form's vocabulary as simplified ones; "數(shù)" as "数". */
export function simplify(text: string): string {
  return withoutTraditional(text.replace(reading, ''))
}

/** Text for people: only radicals and invisible characters go, punctuation stays as printed. */
export function readable(text: string): string {
  return withoutRadicals(text).replace(/\r\n?/g, '\n').replace(invisible, '')
}

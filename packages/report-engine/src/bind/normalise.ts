// Puts text in one form for matching: widths, radicals, invisible characters, traditional forms.

import { radicalToCharacter, traditionalToSimplified } from './characters.ts'

const radicalOrCompatible = /[\u2e80-\u2fdf\uf900-\ufaff]/gu
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
  return text
    .replace(radicalOrCompatible, oneCharacter)
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
  return foldTraditional(text.replace(reading, ''))
}

/** Text for people: only radicals and invisible characters go, punctuation stays as printed. */
export function readable(text: string): string {
  return text
    .replace(radicalOrCompatible, oneCharacter)
    .replace(/\r\n?/g, '\n')
    .replace(invisible, '')
}

/**
 * For matching with positions: each UTF-16 unit becomes exactly one (half width, characters for
 * radicals, simplified), so an offset in the result is an offset in the text.
 */
export function fold(text: string): string {
  return foldTraditional(
    text
      .replace(radicalOrCompatible, oneCharacter)
      .replace(/[\uff01-\uff5e]/gu, (character) =>
        String.fromCharCode(character.charCodeAt(0) - 0xfee0),
      )
      .replace(invisible, ' ')
      .replace(/[^\S\n]/gu, ' '),
  )
}

function foldTraditional(text: string): string {
  return text.replace(
    /\p{Script=Han}/gu,
    (character) => traditionalToSimplified.get(character) ?? character,
  )
}

function oneCharacter(character: string): string {
  const form = radicalToCharacter.get(character) ?? character.normalize('NFKC')
  return form.length === 1 ? form : character
}

// Evens out characters one for one, so that an offset in the result is an offset in the text.

import { radicalToCharacter, traditionalToSimplified } from './characters.ts'

const radicalOrCompatible = /[\u2e80-\u2fdf\uf900-\ufaff]/gu
const fullWidth = /[\uff01-\uff5e]/gu
const traditional = new RegExp(`[${[...traditionalToSimplified.keys()].join('')}]`, 'g')
// Blanks other than the plain one, and characters without a shape: the common ranges of \s, Cc and Cf.
const unusual = /[^\n\x20-\x7e\u2010-\u2027\u2030-\u205e\u3001-\udfff\uf900-\ufefe\uff01-\uffef]/

/** Half width, characters for radicals, simplified; each UTF-16 unit becomes exactly one. */
export function fold(text: string): string {
  const narrow = withoutRadicals(text).replace(fullWidth, (character) =>
    String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  )
  const simplified = withoutTraditional(narrow)
  return unusual.test(simplified)
    ? simplified.replace(/[^\S\n]|(?!\n)[\p{Cc}\p{Cf}]/gu, blank)
    : simplified
}

/** Radicals and compatibility forms as the characters they stand for. */
export function withoutRadicals(text: string): string {
  return text.replace(radicalOrCompatible, (character) => {
    const form = radicalToCharacter.get(character) ?? character.normalize('NFKC')
    return form.length === 1 ? form : character
  })
}

/** Traditional characters of the form's vocabulary as simplified ones. */
export function withoutTraditional(text: string): string {
  return text.replace(traditional, (character) => traditionalToSimplified.get(character) ?? '')
}

// Invisible characters beyond the basic plane take two units.
function blank(character: string): string {
  return ' '.repeat(character.length)
}

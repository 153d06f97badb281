// Evens out characters one for one, so that an offset in the result is an offset in the text.

import { mapCharacters, tableOf } from './character-table.ts'
import { radicalToCharacter, traditionalToSimplified } from './characters.ts'

/** The ranges of Unicode that hold radicals and compatibility forms. */
const compatible: readonly (readonly [first: number, last: number])[] = [
  [0x2e80, 0x2fdf],
  [0xf900, 0xfaff],
]
const fullWidth = [0xff01, 0xff5e] as const
const narrower = 0xfee0
// Blanks other than the plain one, and characters without a shape: the common ranges of \s, Cc and Cf.
const unusualRanges: readonly (readonly [first: number, last: number])[] = [
  [0, 0x1f],
  [0x7f, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x3000],
  [0xe000, 0xf8ff],
  [0xfeff, 0xff00],
  [0xfff0, 0xffff],
]
const shapeless = /[^\S\n]|(?!\n)[\p{Cc}\p{Cf}]/gu
const surrogate = /[\ud800-\udfff]/

const withoutRadical = tableOf(function* () {
  for (const [first, last] of compatible)
    for (let code = first; code <= last; code += 1) yield [code, characterOf(code)]
})

const simplified = tableOf(function* () {
  for (const [from, to] of traditionalToSimplified) yield [from.charCodeAt(0), to.charCodeAt(0)]
})

const folded = tableOf(function* () {
  const [first, last] = fullWidth
  for (let code = first; code <= last; code += 1) yield [code, code - narrower]
  for (const [start, end] of unusualRanges)
    for (let code = start; code <= end; code += 1)
      if (String.fromCharCode(code).search(shapeless) === 0) yield [code, 0x20]
  for (const [from, to] of traditionalToSimplified) yield [from.charCodeAt(0), to.charCodeAt(0)]
  for (const [start, end] of compatible)
    for (let code = start; code <= end; code += 1) {
      const character = String.fromCharCode(characterOf(code))
      yield [code, (traditionalToSimplified.get(character) ?? character).charCodeAt(0)]
    }
})

/** Half width, characters for radicals, simplified; each UTF-16 unit becomes exactly one. */
export function fold(text: string): string {
  const even = mapCharacters(text, folded)
  // Characters without a shape beyond the basic plane take two units.
  return surrogate.test(even)
    ? even.replace(shapeless, (character) => ' '.repeat(character.length))
    : even
}

/** Radicals and compatibility forms as the characters they stand for. */
export function withoutRadicals(text: string): string {
  return mapCharacters(text, withoutRadical)
}

/** Traditional characters of the form's vocabulary as simplified ones. */
export function withoutTraditional(text: string): string {
  return mapCharacters(text, simplified)
}

function characterOf(code: number): number {
  const character = String.fromCharCode(code)
  const form = radicalToCharacter.get(character) ?? character.normalize('NFKC')
  return form.length === 1 ? form.charCodeAt(0) : code
}

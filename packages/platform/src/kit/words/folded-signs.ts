// What counts as the same sign when words are looked for. Sign by sign: a place in the folded text is the
// same place in the text. The database folds in the same way (0031): folded_signs.

const brackets = { '〔': '(', '〕': ')', '【': '(', '】': ')', '[': '(', ']': ')' }
const spaces = ['\u3000', '\t', '\n', '\r', '\u00a0', '\0']

/** `！` to `～`, the wide forms of `!` to `~`. */
const wide = Array.from({ length: 94 }, (_, index) => String.fromCharCode(0xff01 + index))

const folds: ReadonlyMap<string, string> = new Map([
  ...wide.map((sign) => [sign, folded(String.fromCharCode(sign.charCodeAt(0) - 0xfee0))] as const),
  ...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ', (sign) => [sign, folded(sign)] as const),
  ...Object.entries(brackets),
  ...spaces.map((sign) => [sign, ' '] as const),
])

function folded(plain: string): string {
  return new Map(Object.entries(brackets)).get(plain) ?? plain.toLowerCase()
}

/** Wide forms become plain ones, large Latin letters small, the brackets of 文号 round, white space a space. */
export function foldedSigns(text: string): string {
  return text.replace(
    /[\0\t\n\rA-Z[\]\u00a0\u3000〔〕【】！-～]/g,
    (sign) => folds.get(sign) ?? sign,
  )
}

/** The words somebody typed, folded, each once: a text is found that contains every one of them. */
export function wordsOf(typed: string): readonly string[] {
  return [...new Set(foldedSigns(typed).split(' '))].filter((word) => word !== '')
}

// Texts as they come: Chinese, Latin and digits in all widths, brackets, quotes, white space, rare signs.

import fc from 'fast-check'

const signs =
  '示例市政办发规划征收补偿号第的，。、《》〔〕【】[]()（）［］  \u3000\n\t\'"\\&|!:*<>-/._０１２ＡＢｃ！～'
const sign = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...signs) },
  { weight: 6, arbitrary: fc.constantFrom(...'0123456789abcXYZ') },
  { weight: 1, arbitrary: fc.constantFrom('𠀀', 'é', 'İ', 'Σ', '⼈', '①', '\u00a0', '\u2028') },
)

export const anyText = fc.array(sign, { maxLength: 60 }).map((all) => all.join(''))

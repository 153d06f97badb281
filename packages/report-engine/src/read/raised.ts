// Digits printed raised or lowered, as note marks are, in Unicode's own characters for them.

const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const loweredDigits = '₀₁₂₃₄₅₆₇₈₉'

export type Script = 'raised' | 'lowered'

/** The text with its digits as raised or lowered ones; other characters stay as they are. */
export function inScript(text: string, script: Script | undefined): string {
  if (script === undefined) return text
  const digits = script === 'raised' ? raisedDigits : loweredDigits
  return text.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit)
}

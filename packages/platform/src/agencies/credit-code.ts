// 统一社会信用代码: 18 signs, the last of which follows from the others (GB 32100-2015, 5).

const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Whether a text is a code whose check sign is right; letters are capitals. */
export function isCreditCode(text: string): boolean {
  return /^[0-9A-HJ-NPQRTUWXY]{18}$/.test(text) && checkSignOf(text.slice(0, 17)) === text[17]
}

/** The sign that belongs behind the first 17: weights are powers of 3, modulo 31. */
export function checkSignOf(first17: string): string {
  let sum = 0
  let weight = 1
  for (const sign of first17) {
    sum += signs.indexOf(sign) * weight
    weight = (weight * 3) % 31
  }
  return signs[(31 - (sum % 31)) % 31] ?? ''
}

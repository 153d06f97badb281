// Numbers of persons in a text: identity cards, mobile phones, bank cards; each proven by its own rule.

export type PersonalNumber = {
  readonly kind: keyof typeof personalNumberTitles
  /** The digits alone. */
  readonly number: string
  readonly at: number
  readonly length: number
}

export const personalNumberTitles = {
  identityCard: '居民身份证号码',
  mobilePhone: '手机号码',
  bankCard: '银行卡号',
} as const

/** Runs of digits as people write them: in groups, with full-width digits, after a country code. */
const run = /(?<![0-9A-Za-z])(?:\+?86[ -]?)?\d(?:[ -]?\d){9,21}[Xx]?(?![0-9A-Za-z])/g

/** All numbers that are certainly of a kind, in their order. */
export function findPersonalNumbers(text: string): readonly PersonalNumber[] {
  const plain = text.replace(/[０-９Ｘｘ－＋]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  )
  return [...plain.matchAll(run)].flatMap((match) => {
    const number = match[0].replace(/[^\dXx]/g, '').toUpperCase()
    const kind = kindOf(number)
    return kind === undefined ? [] : [{ kind, number, at: match.index, length: match[0].length }]
  })
}

function kindOf(number: string): PersonalNumber['kind'] | undefined {
  if (isIdentityCard(number)) return 'identityCard'
  if (/^(86)?1[3-9]\d{9}$/.test(number)) return 'mobilePhone'
  return isBankCard(number) ? 'bankCard' : undefined
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** By its date of birth and check digit (GB 11643). */
export function isIdentityCard(number: string): boolean {
  const [, year, month, day] =
    /^[1-9]\d{5}((?:19|20)\d{2})(\d{2})(\d{2})\d{3}[\dX]$/.exec(number) ?? []
  if (year === undefined) return false
  const born = new Date(`${year}-${month}-${day}T00:00:00Z`)
  if (Number.isNaN(born.getTime()) || born.getUTCDate() !== Number(day)) return false
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
  return '10X98765432'[sum % 11] === number[17]
}

/** By length, beginning and Luhn digit; cards in use in China begin with 3 to 6 or 9. */
export function isBankCard(number: string): boolean {
  if (!/^(62\d{14,17}|[45]\d{15}|3[4-7]\d{13,14}|9\d{15,18})$/.test(number)) return false
  if (/^(\d)\1+$/.test(number)) return false
  const sum = [...number].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}

/** Enough to recognise the number, not to use it. */
export function maskedNumber(number: string): string {
  return `${number.slice(0, 3)}${'*'.repeat(number.length - 7)}${number.slice(-4)}`
}

/** The text with every number of a person hidden, at its length, so that places stay. */
export function withoutPersonalNumbers(text: string): string {
  let result = text
  for (const { at, length } of findPersonalNumbers(text)) {
    const number = text.slice(at, at + length)
    const mask = `${number.slice(0, 3)}${'*'.repeat(length - 7)}${number.slice(-4)}`
    result = result.slice(0, at) + mask + result.slice(at + length)
  }
  return result
}

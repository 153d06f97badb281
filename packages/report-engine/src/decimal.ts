// Exact decimal numbers as canonical strings: counts and amounts never pass through a float.

declare const decimal: unique symbol

/** A canonical decimal: optional minus, digits, optional fraction; digits as in the source. */
export type Decimal = string & { readonly [decimal]: true }

const pattern = /^-?\d+(\.\d+)?$/
const scale = 12

/** The decimal a text states, or undefined when the text is not one. Keeps the fraction's digits. */
export function parseDecimal(text: string): Decimal | undefined {
  if (!pattern.test(text)) return undefined
  const trimmed = text.replace(/^(-?)0+(?=\d)/, '$1')
  return (/^-0(\.0+)?$/.test(trimmed) ? trimmed.slice(1) : trimmed) as Decimal
}

/** The decimal of a whole number. */
export function decimalOf(whole: number | bigint): Decimal {
  return String(whole) as Decimal
}

/** Fixed-point form with twelve decimal places, for sums and comparison. */
export function toFixedPoint(value: Decimal): bigint {
  const [whole = '0', fraction = ''] = value.split('.')
  const digits = BigInt(whole.replace('-', '') + fraction.slice(0, scale).padEnd(scale, '0'))
  return value.startsWith('-') ? -digits : digits
}

/** The shortest decimal of a fixed-point number. */
export function fromFixedPoint(units: bigint): Decimal {
  const sign = units < 0n ? '-' : ''
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  const fraction = digits.slice(-scale).replace(/0+$/, '')
  const whole = digits.slice(0, -scale)
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}` as Decimal
}

/** Exact sum; zero for no values. */
export function sum(values: readonly Decimal[]): Decimal {
  if (values.every(isShortWhole)) return decimalOf(values.reduce((total, one) => total + +one, 0))
  return fromFixedPoint(values.reduce((total, value) => total + toFixedPoint(value), 0n))
}

/** Whether a float holds the number exactly, and the sum of thousands of such numbers too. */
function isShortWhole(value: Decimal): boolean {
  return value.length <= 12 && !value.includes('.')
}

/** Whether two decimals are the same number, whatever their trailing zeros. */
export function sameNumber(one: Decimal, other: Decimal): boolean {
  return one === other || toFixedPoint(one) === toFixedPoint(other)
}

/** How many decimal places a decimal states. */
export function decimalPlaces(value: Decimal): number {
  return value.split('.')[1]?.length ?? 0
}

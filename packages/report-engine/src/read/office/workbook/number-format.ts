// How a number format prints a number: the part of the format that applies, the words around the
// digits, and how many of the digits the cell shows.

export type NumberFormat = {
  /** Chinese words before and after the digits. */
  readonly before: string
  readonly after: string
  readonly percent: boolean
  /** The words before tell the sign: 增 and 减. */
  readonly signs: boolean
  /** The number as the cell shows it, as far as digits go; undefined where it shows none. */
  readonly shown: (value: number) => number | undefined
}

const chinese = /[㐀-鿿]/
const placeholders = ['0', '#', '?']

/** The format as it prints a value. Without a format of its own a cell prints as `General`. */
export function formatOf(code: string, value: number): NumberFormat {
  const { section, ofNegative } = sectionOf(code.trim() === '' ? 'General' : code, value)
  const bare = section.replace(/\[[^\]]*\]|[_*]./g, '')
  const printed = bare.replace(/"([^"]*)"/g, '$1').replace(/[\\!](.)/g, '$1')
  const core = bare.replace(/"[^"]*"|[\\!]./g, '')
  const first = printed.search(/[0#?]/)
  const last = lastPlaceholder(printed)
  const before = first < 0 ? '' : words(printed.slice(0, first))
  const percent = core.includes('%')
  const scale = scaleOf(core) * (percent ? 0.01 : 1)
  const signs = ofNegative && chinese.test(before)
  const signed = !ofNegative || /[-−–(（△▲]|[㐀-鿿]/.test(printed)
  const after = last < 0 ? '' : words(printed.slice(last + 1).replace(/^,+/, ''))
  return {
    before,
    // 8359 as 8.36千: the unit of the scaled number does not go with the number that is stored.
    after: scale > 1 ? after.replace(/^[十百千万亿]+/, '') : after,
    percent,
    signs,
    shown: (number) => shownBy(core, signed ? number : Math.abs(number), scale),
  }
}

/** Parts for positive, negative, zero; or each with its own condition in brackets. */
function sectionOf(code: string, value: number): { section: string; ofNegative: boolean } {
  const sections = code.split(';')
  const holding = sections.find((section) => condition(section)?.(value) === true)
  const others = sections.filter((section) => condition(section) === undefined)
  if (others.length < sections.length)
    return { section: holding ?? others[0] ?? '', ofNegative: false }
  const [positive = '', negative, zero] = sections
  if (value < 0 && negative !== undefined) return { section: negative, ofNegative: true }
  return { section: value === 0 && zero !== undefined ? zero : positive, ofNegative: false }
}

function condition(section: string): ((value: number) => boolean) | undefined {
  const [, sign, bound] = /\[(<=|>=|<>|<|>|=)(-?[\d.]+)\]/.exec(section) ?? []
  if (sign === undefined) return undefined
  const limit = Number(bound)
  return (value) =>
    (sign.includes('=') && value === limit) ||
    (sign.includes('<') && value < limit) ||
    (sign.includes('>') && value > limit)
}

function lastPlaceholder(text: string): number {
  return Math.max(...placeholders.map((digit) => text.lastIndexOf(digit)))
}

/** Each comma after the last digit leaves three digits out. */
function scaleOf(core: string): number {
  const last = lastPlaceholder(core)
  const commas = last < 0 ? '' : (/^,*/.exec(core.slice(last + 1))?.[0] ?? '')
  return 1000 ** commas.length
}

/** `General` has room for eleven characters, the point among them. */
const generalRoom = 10

function shownBy(core: string, value: number, scale: number): number | undefined {
  if (/general|@/i.test(core)) return generalShown(value)
  if (core.includes('/')) return value
  if (lastPlaceholder(core) < 0) return undefined
  const decimals = /\.([0#?]*)/.exec(core)?.[1]?.length ?? 0
  if (/e[+-]/i.test(core)) return Number(value.toExponential(decimals))
  return Number((value / scale).toFixed(decimals)) * scale
}

function generalShown(value: number): number {
  const whole = Math.trunc(Math.abs(value)).toString().length
  return Number(value.toFixed(Math.max(0, generalRoom - whole)))
}

function words(text: string): string {
  return chinese.test(text) ? text.replace(/[%\s]/g, '') : ''
}

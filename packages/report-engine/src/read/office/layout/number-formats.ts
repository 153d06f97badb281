// Number formats of automatic lists: 一二三, 壹贰叁, 甲乙丙, ①, letters, Roman, decimal.

const digits = [...'〇一二三四五六七八九']
const plainDigits = [...'零一二三四五六七八九']
const financial = [...'零壹贰叁肆伍陆柒捌玖']

/** A number as a list prints it; formats that are not known print as decimal. */
export function formatNumber(value: number, format: string): string {
  return (formats[format] ?? String)(value)
}

const formats: Readonly<Record<string, (value: number) => string>> = {
  none: () => '',
  chineseCounting: counting,
  chineseCountingThousand: counting,
  japaneseCounting: counting,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  ideographDigital: (value) => digitByDigit(value, digits),
  japaneseDigitalTenThousand: (value) => digitByDigit(value, digits),
  taiwaneseDigital: (value) => digitByDigit(value, digits),
  chineseLegalSimplified: (value) => grouped(value, financial, ['', '拾', '佰', '仟']),
  ideographLegalTraditional: (value) => grouped(value, financial, ['', '拾', '佰', '仟']),
  ideographTraditional: (value) => within(value, [...'甲乙丙丁戊己庚辛壬癸']),
  ideographZodiac: (value) => within(value, [...'子丑寅卯辰巳午未申酉戌亥']),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (value) => range(value, 0x2474, 20),
  decimalEnclosedFullstop: (value) => range(value, 0x2488, 20),
  ideographEnclosedCircle: (value) => range(value, 0x3280, 10),
  decimalFullWidth: (value) => digitByDigit(value, [...'０１２３４５６７８９']),
  decimalFullWidth2: (value) => digitByDigit(value, [...'０１２３４５６７８９']),
  decimalZero: (value) => String(value).padStart(2, '0'),
  upperLetter: (value) => letters(value, 'A'),
  lowerLetter: (value) => letters(value, 'a'),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
}

function counting(value: number): string {
  return grouped(value, plainDigits, ['', '十', '百', '千']).replace(/^一十/, '十')
}

/** 一百零二: below ten thousand, which no list of a report reaches. */
function grouped(value: number, names: readonly string[], units: readonly string[]): string {
  if (value <= 0 || value > 9999) return String(value)
  const places = [...String(value)].map(Number)
  const named = places.map((digit, index) => {
    const unit = units[places.length - 1 - index] ?? ''
    return digit === 0 ? '零' : `${names[digit] ?? ''}${unit}`
  })
  return named.join('').replace(/零+/g, '零').replace(/零$/, '')
}

function digitByDigit(value: number, names: readonly string[]): string {
  return [...String(value)].map((digit) => names[Number(digit)] ?? digit).join('')
}

function within(value: number, names: readonly string[]): string {
  return names[value - 1] ?? String(value)
}

function range(value: number, first: number, count: number): string {
  return value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : String(value)
}

function circled(value: number): string {
  return range(value, 0x2460, 20)
}

function letters(value: number, first: string): string {
  if (value < 1 || value > 780) return String(value)
  const letter = String.fromCodePoint((first.codePointAt(0) ?? 65) + ((value - 1) % 26))
  return letter.repeat(Math.ceil(value / 26))
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value)
  const names: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let rest = value
  let text = ''
  for (const [worth, name] of names) {
    while (rest >= worth) {
      text += name
      rest -= worth
    }
  }
  return text
}

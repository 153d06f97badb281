// 文号 as people write them, taken apart and written as they should be.

export type DocumentNumber = {
  /** 机关代字, or the name before 令 and 公告. */
  readonly mark: string
  /** Undefined for orders, which are numbered over the years. */
  readonly year: number | undefined
  readonly number: number
  /** As it should be written. */
  readonly written: string
}

const han = String.raw`[\p{Script=Han}A-Za-z（）()]`
const open = '[〔［【（(\\[〈<]'
const shut = '[〕］】）)\\]〉>]'
const usual = new RegExp(`^(${han}{1,24}?)${open}(\\d{4})${shut}(?:第)?(\\d{1,6})号$`, 'u')
const order = new RegExp(`^(${han}{1,30}令)(?:第)?(\\d{1,6})号$`, 'u')
const yearly = new RegExp(`^(${han}{1,30}?)(\\d{4})年第?(\\d{1,6})号$`, 'u')

/** 示政办【2026】007 号 → 示政办〔2026〕7号; undefined where it is no 文号. */
export function readDocumentNumber(text: string): DocumentNumber | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  const [, mark, year, number] = usual.exec(plain) ?? []
  if (mark !== undefined)
    return { ...of(mark, number, year), written: `${mark}〔${year}〕${Number(number)}号` }
  const [, decree, serial] = order.exec(plain) ?? []
  if (decree !== undefined)
    return { ...of(decree, serial), written: `${decree}第${Number(serial)}号` }
  const [, name, yearOf, one] = yearly.exec(plain) ?? []
  if (name === undefined) return undefined
  return { ...of(name, one, yearOf), written: `${name}${yearOf}年第${Number(one)}号` }
}

function of(mark: string, number: string | undefined, year?: string) {
  return { mark, number: Number(number), year: year === undefined ? undefined : Number(year) }
}

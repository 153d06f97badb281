// Personal data as screens show it: enough to tell which one is meant, not enough to use it.

const hidden = '*'

/** 138****0000; a landline keeps its beginning and the last two digits. */
export function maskedPhone(phone: string): string {
  const signs = [...phone.trim()]
  if (signs.length < 7) return hidden.repeat(signs.length)
  const head = signs.length >= 9 ? 3 : 2
  return masked(signs, head, signs.length >= 11 ? 4 : 2)
}

/** 410***********0011: the region and the last four. */
export function maskedIdNumber(number: string): string {
  const signs = [...number.trim()]
  return signs.length < 12 ? hidden.repeat(signs.length) : masked(signs, 3, 4)
}

/** 王*, 欧阳*: the family name; everything else hidden. */
export function maskedName(name: string): string {
  const signs = [...name.trim()]
  const head = signs.length >= 4 ? 2 : 1
  return signs.length < 2 ? hidden.repeat(signs.length) : masked(signs, head, 0)
}

/** z***@example.gov.cn: the first letter and where the mailbox is. */
export function maskedEmail(address: string): string {
  const at = address.lastIndexOf('@')
  if (at < 1) return hidden.repeat(Math.min([...address].length, 8))
  return `${[...address][0]}${hidden.repeat(3)}${address.slice(at)}`
}

function masked(signs: readonly string[], head: number, tail: number): string {
  const middle = hidden.repeat(signs.length - head - tail)
  return `${signs.slice(0, head).join('')}${middle}${signs.slice(signs.length - tail).join('')}`
}

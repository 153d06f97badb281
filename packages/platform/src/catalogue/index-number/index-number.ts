// 索引号: a unit's code, a year and a running number without gaps, in the pattern the unit has chosen.

/** As most sites write it: 统一社会信用代码/年-序号 (11441700007280420Y/2021-00050). */
export const defaultPattern = '{机关代码}/{年}-{序号5}'

/** What a pattern may hold beside letters, digits and / - _ . */
export const placeholders = {
  '{机关代码}': '单位的索引代码，没有的用统一社会信用代码，再没有的用单位代码',
  '{年}': '首次发布的年份，四位',
  '{月}': '首次发布的月份，两位',
  '{序号5}': '本单位当年的序号，补足 5 位；1 至 8 位都可以，例如 {序号4}',
} as const

export type Numbered = {
  /** What the unit is called in index numbers. */
  readonly unitCode: string
  readonly year: number
  readonly month: number
  readonly serial: number
}

/** The index number of a record by a pattern. */
export function indexNumber(pattern: string, { unitCode, year, month, serial }: Numbered): string {
  return pattern
    .replaceAll('{机关代码}', unitCode)
    .replaceAll('{年}', String(year))
    .replaceAll('{月}', String(month).padStart(2, '0'))
    .replaceAll(/\{序号(\d)\}/g, (_all, width: string) =>
      String(serial).padStart(Number(width), '0'),
    )
}

/**
 * What is wrong with a pattern; undefined where no two records of the platform could have one number:
 * it names the unit, the year and the running number, each once, kept apart by signs.
 */
export function patternProblem(pattern: string): string | undefined {
  const parts = pattern.match(/\{[^}]*\}/g) ?? []
  const unknown = parts.find((part) => !/^\{(机关代码|年|月|序号[1-8])\}$/.test(part))
  if (unknown !== undefined) return `不认识“${unknown}”，请从列出的几种中选用。`
  if (!/^[A-Za-z0-9/_.-]*$/.test(pattern.replaceAll(/\{[^}]*\}/g, '')))
    return '除列出的几种以外，只能写字母、数字和 / - _ . 几种符号。'
  if (pattern.length > 60) return '最多 60 个字。'
  for (const [name, needed] of [
    ['机关代码', /\{机关代码\}/g],
    ['年', /\{年\}/g],
    ['序号', /\{序号[1-8]\}/g],
  ] as const)
    if ((pattern.match(needed) ?? []).length !== 1) return `“${name}”要有，而且只能有一个。`
  const pieces = pattern.replace('{年}{月}', '{年}').split(/[/_.-]/)
  if (pieces.some((piece) => piece.includes('{') && !/^\{[^}]*\}$/.test(piece)))
    return '机关代码、年份和序号之间要用 / - _ . 隔开，不然不同的信息会得到同一个索引号。'
  return undefined
}

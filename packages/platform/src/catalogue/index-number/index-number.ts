// 索引号: a unit's code, a year and a running number without gaps, in the pattern the unit has chosen.

/** As most sites write it: 统一社会信用代码/年-序号 (11441700007280420Y/2021-00050). */
export const defaultPattern = '{机关代码}/{年}-{序号5}'

export type Numbered = {
  /** What the unit is called in index numbers. */
  readonly unitCode: string
  readonly year: number
  readonly serial: number
}

/** The index number of a record by a pattern. */
export function indexNumber(pattern: string, { unitCode, year, serial }: Numbered): string {
  return pattern
    .replaceAll('{机关代码}', unitCode)
    .replaceAll('{年}', String(year))
    .replaceAll(/\{序号(\d)\}/g, (_all, width: string) =>
      String(serial).padStart(Number(width), '0'),
    )
}

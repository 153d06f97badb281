// Whom a statement speaks for: the organ, its own level, or the whole region.

import type { Report } from '../../../report.ts'

export type Scope = 'organ' | 'level' | 'region' | 'otherOrgan' | 'unstated'

const words: readonly (readonly [Scope, RegExp])[] = [
  ['level', /本级|市级|区级|县级/gu],
  [
    'region',
    /全(?:市|区|县|省|州|旗|镇|乡|街道|系统|域)|各(?:县|市|区|乡|镇|街道|部门|单位|委|局|级)|[我本](?:市|县|区|省|州|旗)(?!政府|委|级|局|人民)|辖区/gu,
  ],
  [
    'organ',
    /[我本](?:机关|单位|部门|局|委|办|厅|院|中心|镇|乡|街道|所|处|社区|委员会)(?!不掌握)|政府办公?(?:室|厅)?(?!公)/gu,
  ],
]
const actor =
  /(?<name>[一-龥]{1,14}?(?:局|委员会|委|办公室|办公厅|厅|街道办事处|街道|镇|乡|中心|支队|大队))(?:代表[一-龥]{1,8})?(?:共|共计|全年|累计|本年度|今年|总计)*(?:收到|受理|接收|接到|新收|办结|答复|办理|制定|制发|印发)/gu

/** The last word on scope before the number decides; names of other organs count as such. */
export function scopeOf(textBefore: string, report: Report): Scope {
  let found: Scope = 'unstated'
  let at = -1
  for (const [scope, pattern] of words)
    for (const match of textBefore.matchAll(pattern))
      if (match.index > at) {
        at = match.index
        found = scope
      }
  const name = [...textBefore.matchAll(actor)].at(-1)
  if (name?.groups?.name === undefined || name.index < at) return found
  return isSameOrgan(name.groups.name, report.organ) ? 'organ' : 'otherOrgan'
}

/** Whether a statement of this scope speaks of the same as the report's tables; undefined: not said. */
export function sameScope(scope: Scope, report: Report): boolean | undefined {
  const region = /(?:(?<![镇乡])人民政府|(?<![镇乡人民])政府|管委会|管理委员会)$/u.test(
    report.organ ?? '',
  )
  if (scope === 'unstated') return region ? undefined : true
  if (region) return scope === 'region'
  if (isTownship(report.organ)) return scope === 'organ' || scope === 'region'
  return scope === 'organ'
}

function isTownship(organ: string | null): boolean {
  return /[镇乡](?:人民政府|政府)?$|街道(?:办事处)?$/u.test(organ ?? '')
}

function isSameOrgan(name: string, organ: string | null): boolean {
  if (/^[我本]/u.test(name) || organ === null) return true
  const short = (text: string) =>
    text.replace(/人民|委员会|科学|技术/gu, (part) => (part === '委员会' ? '委' : ''))
  const one = short(name)
  const other = short(organ)
  return other.includes(one) || one.endsWith(other) || one.endsWith(other.slice(-4))
}

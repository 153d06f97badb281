// The sentence in which a report introduces itself, and the organ that it names.

import type { Report } from '../../report.ts'
import { type Passage, passagesOf } from './statements/passages.ts'

const organWords =
  '人民政府(?:办公室|办公厅)?|政府(?:办公室|办公厅)?|委员会|[一-龥]委|办公室|办公厅|[一-龥]局|[一-龥]厅|街道办事处|街道|[一-龥]镇|[一-龥]乡|管委会|[一-龥]院|[一-龥]中心'
const bases = '根据|依据|按照|依照'
// 示例市水利局根据条例……编制本报告; 现将示例市水利局2024年政府信息公开工作年度报告公布如下.
const introductions: readonly RegExp[] = [
  new RegExp(
    `^(?<name>[一-龥]{2,24}?(?:${organWords}))(?:${bases})[^。]{0,160}?(?:编制|制作|形成|公布|发布)[^。]{0,24}?报告`,
    'u',
  ),
  new RegExp(
    `(?:现将|现公布|现发布)(?<name>[一-龥]{2,24}?(?:${organWords}))(?:20\\d\\d年度?)?的?(?:政府)?信息公开[^。]{0,12}?报告`,
    'u',
  ),
]
const selves = /^(?:我|本|该|各|全|上级|国务院|省政府)/u

export type Introduction = {
  readonly name: string
  readonly at: ReturnType<Passage['placeAt']>
}

/** The organ named by the sentence that introduces the report, if there is such a sentence. */
export function introductionOf(report: Report): Introduction | undefined {
  for (const passage of passagesOf(report).slice(0, 6)) {
    for (const sentence of passage.compact.matchAll(/[^。]+/gu)) {
      const name = nameIn(sentence[0])
      if (name !== undefined) return { name, at: passage.placeAt(sentence.index) }
    }
  }
  return undefined
}

function nameIn(sentence: string): string | undefined {
  for (const pattern of introductions) {
    const name = pattern.exec(sentence)?.groups?.name
    if (name !== undefined && !selves.test(name)) return name
  }
  return undefined
}

/**
 * Whether two names plainly are of different organs. A government may be spoken for by its office
 * or any of its departments, and a name may be shortened: neither is different.
 */
export function isOtherOrgan(name: string, organ: string): boolean {
  const [one, other] = [plain(name), plain(organ)]
  if (isAbbreviation(one, other) || isAbbreviation(other, one)) return false
  const government = /(?:[省市县区州旗镇乡]|政府)$/u
  if (!government.test(organ.replace(/办公[室厅]$/u, ''))) return true
  return government.test(name)
}

function plain(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s+|人民政府|政府|办公[室厅]$/gu, '')
    .replace(/委员会/gu, '委')
}

/** Every character of the shorter name in order in the longer: 卫健委, 卫生健康委. */
function isAbbreviation(short: string, long: string): boolean {
  let at = 0
  for (const character of long) if (character === short.charAt(at)) at += 1
  return at === short.length
}

// Which edition of the form a report follows: its own words in table 二, never its year.

import type { Edition } from '../report.ts'
import type { Token } from './tokens/token.ts'

const words: Readonly<Record<Edition, RegExp>> = {
  '2019':
    /^(?:本年新制作数量|本年新公开数量|本年新|对外公开总数量|上一年项目数量|本年增\/减|其他对外管理服务事项|政府集中采购|采购项目数量|采购总金额.*|信息内容(?:本年新|上一年|采购).*)$/,
  '2021':
    /^(?:本年制发件数|本年废止件数|现行有效件数.*|本年处理决定数量|本年收费金额.*|信息内容本年制发件数本年废止件数现行有效件数|信息内容本年处理决定数量)$/,
}

/** The edition whose headings and rows the tokens of table 二 use more; null when they use neither. */
export function determineEdition(tokens: readonly Token[]): Edition | null {
  const labels = tokens.filter((token) => token.kind === 'label').map((token) => token.text)
  const trial = labels.filter((text) => words['2019'].test(text)).length
  const current = labels.filter((text) => words['2021'].test(text)).length
  if (trial === current) return null
  return trial > current ? '2019' : '2021'
}

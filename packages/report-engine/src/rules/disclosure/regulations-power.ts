// 规章 in the report of an organ that cannot make any.

import { toFixedPoint } from '../../decimal.ts'
import type { Rule } from '../rule.ts'
import { cannotMakeRegulations } from './organ-power.ts'

const columns = ['issued', 'repealed', 'inForce', 'made', 'published', 'totalPublished']
const addresses = columns.map((column) => `disclosure.regulations.${column}`)

/**
 * The row 规章 is 0 for organs without power to make them: only departments of the State Council
 * and the governments of provinces, cities with districts and autonomous prefectures have it.
 *
 * @law 规章制定程序条例 12
 * @law 国办公开办函〔2021〕30号 表二
 */
export const disclosureRegulationsPower: Rule = {
  code: 'disclosure.regulationsPower',
  title: {
    zh: '表二：没有规章制定权的机关，规章应填0',
    en: 'Table 2: no 规章 for an organ without power to make them',
  },
  severity: 'warning',
  law: '规章制定程序条例 12；国办公开办函〔2021〕30号 表二',
  editions: ['2019', '2021'],
  explanation:
    '规章只由国务院部门，省、自治区、直辖市和设区的市、自治州的人民政府制定，其他机关“规章”一行应填0。' +
    '只按机关名称判断，名称不能确定有无制定权的（如县级市与设区的市同名“市人民政府”、政府办公室）不判。' +
    '常见原因是把行政规范性文件填到了规章一行。',
  examples: {
    passes: {
      shows: '县政府规章一行全为0',
      report: { organ: '示例县人民政府' },
    },
    fails: {
      shows: '镇政府填了6件现行有效的规章',
      report: { organ: '示例县示例镇人民政府' },
      printed: { 'disclosure.regulations.inForce': '6' },
    },
  },
  check: ({ organ, cells }) => {
    if (organ === null || !cannotMakeRegulations(organ)) return []
    const stated = addresses.flatMap((where) => {
      const value = cells[where]?.value
      return value === undefined || value === null ? [] : [[where, value] as const]
    })
    if (stated.length === 0) return []
    const above = stated.filter(([, value]) => toFixedPoint(value) > 0n)
    const names = above.map(([where]) => where)
    const facts = { organ, ...Object.fromEntries(above) }
    if (names.length === 0) return [{ verdict: 'passes', message: '', cells: [], facts }]
    const message = `表二“规章”一行填了大于0的数，而${organ}没有规章制定权，请核实是否应填在“行政规范性文件”一行。`
    return [{ verdict: 'fails', message, cells: names, facts }]
  },
}

// Wordings that are wrong for sure: the platform's own short list, which each platform makes longer.

import type { Checked, Wording } from './checked.ts'
import { excerptAt, passagesOf } from './passages.ts'
import type { RecordFinding } from './record-finding.ts'

const own = (wrong: string, instead: string, note = '错别字'): Wording => ({ wrong, instead, note })

/** Sure errors only: none of these is right in any sentence of an office. */
export const ownWordings: readonly Wording[] = [
  own('帐户', '账户'),
  own('帐号', '账号'),
  own('部份', '部分'),
  own('布署', '部署'),
  own('关健', '关键'),
  own('幅射', '辐射'),
  own('松驰', '松弛'),
  own('迁徒', '迁徙'),
  own('做废', '作废'),
  own('追朔', '追溯'),
  own('针贬', '针砭'),
  own('脉博', '脉搏'),
  own('重迭', '重叠'),
  own('渡假', '度假'),
  own('复盖', '覆盖'),
  own('既使', '即使'),
  own('再接再励', '再接再厉'),
  own('按步就班', '按部就班'),
  own('迫不急待', '迫不及待'),
  own('一如继往', '一如既往'),
  own('不径而走', '不胫而走'),
  own('截止目前', '截至目前', '“截止”指到期停止；说明时点用“截至”'),
  own('截止到目前', '截至目前', '“截止”指到期停止；说明时点用“截至”'),
  own('签定', '签订'),
  own('登陆系统', '登录系统', '“登陆”指登上陆地'),
  own('登陆网站', '登录网站', '“登陆”指登上陆地'),
  own('公开条列', '公开条例'),
]

/** The list to look for: the platform's own but for what was switched off, and what was added. */
export function wordingsOf(
  changed: readonly (Wording & { readonly isOff: boolean })[],
): readonly Wording[] {
  const known = new Set(changed.map(({ wrong }) => wrong))
  return [
    ...ownWordings.filter(({ wrong }) => !known.has(wrong)),
    ...changed.filter(({ isOff }) => !isOff),
  ]
}

/** Each wording once for each text it stands in. */
export function checkWording(checked: Checked): readonly RecordFinding[] {
  const wordings = checked.wordings ?? []
  return passagesOf(checked).flatMap(({ field, title, text }) =>
    wordings.flatMap(({ wrong, instead, note }): RecordFinding[] => {
      const at = text.indexOf(wrong)
      if (at === -1) return []
      const count = text.split(wrong).length - 1
      const times = count > 1 ? `（${count} 处）` : ''
      const better = instead === '' ? '请改正' : `应为“${instead}”`
      const why = note === '' ? '' : `：${note}`
      return [
        {
          code: 'wording',
          severity: 'warning',
          field,
          message: `${title}中的“${wrong}”${times}${better}${why}。`,
          excerpt: excerptAt(text, at, wrong.length),
        },
      ]
    }),
  )
}

// Recognises pieces of the form's tables (labels, numbers) that are left among the running text.

import { forms } from '../../form/forms.ts'
import { fold } from '../../labels/fold.ts'

const headings =
  '信息内容|第二十条第(一)项|第二十条第(五)项|第二十条第(六)项|第二十条第(八)项|第二十条第(九)项|' +
  '中华人民共和国政府信息公开条例第二十条|第(一)项|申请人情况|自然人|法人或其他组织|总计|商业企业|科研机构|社会公益组织|法律服务机构|其他|' +
  '(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)|行政复议|行政诉讼|未经复议直接起诉|复议后起诉|' +
  '结果维持|结果纠正|其他结果|尚未审结|本年度办理结果|三、本年度办理结果|三本年度办理结果|单位:万元|保留4位小数|' +
  '本年收费金额(单位:万元,保留4位小数)|2.其他法律行政止公开|规范性文件|上一年项目数量|本年增/减|处理决定数量|采购项目数量|采购总金额'

const corpus = `${headings}|${labels().join('|')}`
const characters = new Set(corpus)

/** Whether a line holds nothing but numbers and pieces of the form's labels. 无 is an answer. */
export function isTableResidue(text: string): boolean {
  const folded = fold(text)
  if (/^https?:\/\/\S+$/u.test(folded.trim())) return true
  if (/\|.*\|/u.test(folded) || /\S\t+\S/u.test(text)) return piecesAreLabels(folded.split(/[|\t]/))
  const squeezed = folded.replace(/\s+/g, '')
  if (squeezed === '' || squeezed === '无' || squeezed === '无。') return false
  return piecesAreLabels([squeezed]) || piecesAreLabels(folded.split(/\s+/))
}

function piecesAreLabels(pieces: readonly string[]): boolean {
  return pieces.every((piece) => {
    const label = piece.replace(/\s+/g, '').replace(/(?<=[^\d.])[-+]?\d+(?:\.\d+)?(?:万?元)?$/u, '')
    if (/^[-+—/.:\d万元]*$/u.test(label)) return true
    return label.length === 1 ? characters.has(label) : corpus.includes(label)
  })
}

function labels(): string[] {
  return Object.values(forms).flatMap((form) =>
    Object.values(form.tables).flatMap((table) =>
      table.rows.flatMap((row) =>
        [...row.groups, row.label, ...row.columns.map((column) => column.label)].map((label) =>
          fold(label),
        ),
      ),
    ),
  )
}

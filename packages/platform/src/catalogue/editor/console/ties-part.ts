// What the record does to others, in the form for editing: 解读、修改、废止、替代、相关.

import { type Html, html } from '#kit/html/html.ts'
import { tieTitles } from '../../record/content.ts'
import { isTie, tieIn } from '../tie-value.ts'
import { theirSide } from './edit-field.ts'
import type { EditedRecord } from './edited.ts'

export function tiesPart(given: EditedRecord): Html {
  const { values, problems } = given
  const rows: Html[] = []
  for (let index = 0; values.has(`tie.${index}.to`); index += 1) rows.push(tieItem(given, index))
  const problem = problems['tie.new.to']
  const options = Object.entries(tieTitles).map(
    ([value, title]) =>
      html`<option value="${value}"${value === values.get('tie.new.tie') && html` selected`}>${title}</option>`,
  )
  return html`<section class="panel" id="ties"><h2>与其他信息的关系</h2>${theirSide(given, 'ties')}
${rows.length > 0 && html`<ul class="edit-ties">${rows}</ul>`}
<div class="field"><p class="form-hint" id="tie-hint">填写已经公开的信息的索引号或者发文字号，按“添加”。</p>${problem && html`<p class="field-problem" id="tie.new.to-problem">${problem}</p>`}
<div class="edit-upload"><label class="visually-hidden" for="tie.new.tie">关系</label><select class="form-select" id="tie.new.tie" name="tie.new.tie">${options}</select>
<label class="visually-hidden" for="tie.new.to">索引号或者发文字号</label><input class="form-control" id="tie.new.to" name="tie.new.to" value="${values.get('tie.new.to') ?? ''}" aria-describedby="tie-hint"><button class="btn" name="do" value="tie">添加</button></div></div></section>`
}

function tieItem({ values, tied }: EditedRecord, index: number): Html {
  const tie = values.get(`tie.${index}.tie`) ?? ''
  const to = values.get(`tie.${index}.to`) ?? ''
  const named = tied.find(({ recordId }) => recordId === tieIn(to)?.recordId)
  const title =
    named === undefined ? '（已不公开的信息）' : `${named.title}（${named.indexNumber}）`
  return html`<li><input type="hidden" name="tie.${index}.tie" value="${tie}"><input type="hidden" name="tie.${index}.to" value="${to}">${isTie(tie) ? tieTitles[tie] : tie}：${title} <button class="btn btn-sm" name="do" value="untie:${index}">去掉</button></li>`
}

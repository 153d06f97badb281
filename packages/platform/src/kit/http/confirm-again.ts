// What was typed before the session ended, shown to whoever has signed in, to be sent by one click.

import { type Html, html } from '#kit/html/html.ts'
import { hiddenInputs, type KeptForm } from './kept-form.ts'

/**
 * The form once more, with a token of the present session. It is done with the rights of the person
 * who presses the button, who may be another than the one who typed; so all of it is shown.
 */
export function confirmAgain(kept: KeptForm, token: Html): Html {
  const { action, page, fields, files } = kept
  const kind = files.length > 0 && html` enctype="multipart/form-data"`
  return html`<form class="panel kept-form" method="post" action="${action}"${kind}>${token}${hiddenInputs(fields)}
<p>登录失效前填写的内容还没有保存。请核对后重新提交，不需要重新填写；提交后以您现在登录的账号办理。</p>
${shown(fields).map((value) => html`<blockquote class="kept-text">${value.split('\n').map((line) => html`<p>${line}</p>`)}</blockquote>`)}
${files.map((name, index) => html`<div class="field"><label class="form-label" for="file-${index}">文件没有保留，请重新选择</label><input class="form-control" type="file" id="file-${index}" name="${name}" required></div>`)}
<div class="form-line"><button class="btn btn-primary" type="submit">重新提交</button> <a class="btn" href="${page}">放弃，回到原来的页面</a></div></form>`
}

/** What a person wrote, the long ones first; digests and numbers of versions say nothing to anybody. */
function shown(fields: KeptForm['fields']): readonly string[] {
  const written = fields.flatMap(([name, value]) =>
    value.trim() === '' || /^base\.|^edition$|^saveId$/.test(name) ? [] : [value],
  )
  return written.toSorted((one, other) => other.length - one.length)
}

// Beside the text of a record: downloads, its address to pass on, its editions, how to check it.

import { type Html, html } from '#kit/html/html.ts'
import { dayInChina } from '#law/index.ts'
import { recordAddress } from '../publication/publication.ts'
import { editionAddress, type ShownDocument } from './shown-document.ts'

const textEndings = { docx: 'Word 文档', pdf: 'PDF 文件' } as const

/** The column at the right; on phones it stands below the text. */
export function documentSide(shown: ShownDocument): Html {
  return html`<aside class="document-side" aria-label="下载与版本">
${downloads(shown)}
${share(shown)}
${history(shown)}
${digest(shown)}
</aside>`
}

/** @law 条例 24 — 查阅、下载 */
function downloads(shown: ShownDocument): Html {
  const address = editionAddress(shown, shown.edition)
  return html`<h2>下载</h2>
<ul>${Object.entries(textEndings).map(
    ([ending, title]) => html`<li><a href="${address}.${ending}" download>${title}</a></li>`,
  )}</ul>`
}

/** Without any program of others: the address to copy, and the same as a picture for phones. */
function share({ url, edition }: ShownDocument): Html {
  return html`<div class="document-share"><h2>分享</h2>
<label>本页地址<input class="form-control" readonly value="${url}"></label>
<img src="${recordAddress(edition)}/code.svg" width="120" height="120" alt="本页地址的二维码" loading="lazy"></div>`
}

function history({ edition, editions, changeNotes }: ShownDocument): Html | false {
  if (editions.length < 2) return false
  return html`<h2>版本</h2>
<ol class="document-editions" reversed>${editions.map((one) => {
    const label = `第 ${one.number} 版`
    const name =
      one === edition
        ? html`<strong aria-current="page">${label}</strong>`
        : html`<a href="${editionAddress({ editions }, one)}">${label}</a>`
    const note = changeNotes.get(one.number) ?? ''
    return html`<li>${name} <span class="document-quiet">${dayInChina(one.publishedAt)} 发布</span>${note !== '' && html`<br><span class="document-quiet">${note}</span>`}</li>`
  })}</ol>`
}

function digest({ edition }: ShownDocument): Html | false {
  return (
    edition.digest !== null &&
    html`<details><summary>核对内容是否被改动</summary>
<p>内容自发布之日起不再改动。由下面的校验值（SHA-256）可以核对。</p>
<p class="document-digest">${edition.digest}</p></details>`
  )
}

// A letter on the screen, set as on paper.

import { type Html, html } from '#kit/html/html.ts'
import type { LetterContent } from '../issue/letter-content.ts'
import { partsAtMarks } from '../issue/missing-mark.ts'

/**
 * The sheet; personal data are in it as far as the content holds them. In a preview the marks of places
 * that are empty stand out; in a letter that was issued such a text is nothing but text.
 */
export function letterSheet(letter: LetterContent, { isPreview = false } = {}): Html {
  const shown = (text: string): Html | string => (isPreview ? withMarks(text) : text)
  const { organ, number, title, addressee, blocks, attachments, dated } = letter
  const rows = blocks.flatMap((block) => (block.kind === 'row' ? [block] : []))
  const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
  return html`<article class="letter-sheet" aria-label="${title}">
${number !== null && html`<p class="letter-organ">${organ}</p><p class="letter-number">${number}</p>`}
<h2 class="letter-title">${title}</h2>
${addressee !== null && html`<p class="letter-addressee">${addressee}：</p>`}
${rows.length > 0 && html`<table class="letter-rows"><tbody>${rows.map(({ name, text }) => html`<tr><th scope="row">${name}</th><td>${shown(text)}</td></tr>`)}</tbody></table>`}
${paragraphs.map((text) => html`<p>${shown(text)}</p>`)}
${attachments.length > 0 && html`<p>附件：${attachments.length === 1 ? attachments[0] : attachments.map((name, index) => html`${index > 0 && html`<br>　　　`}${index + 1}．${name}`)}</p>`}
${dated !== '' && html`<p class="letter-signature">${organ}<br>${dated}</p>`}
</article>`
}

function withMarks(text: string): Html {
  return html`${partsAtMarks(text).map((part) => (part.isMissing ? html`<mark class="letter-missing">${part.text}</mark>` : part.text))}`
}

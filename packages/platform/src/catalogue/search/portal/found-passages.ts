// The parts of a document in which the words stand: of its text, or of the very file that has them.

import { type Html, html } from '#kit/html/html.ts'
import { type Passage, passagesOf } from '#kit/words/passages.ts'
import { recordAddress } from '../../publication/publication.ts'
import type { AskedWord } from '../asked.ts'
import { type FoundDocument, fileAt } from '../found-document.ts'

const inText = { around: 45, most: 2 }
const wholeTitle = { around: 1_000, most: 1 }
const signsWithoutFind = 90

/** The text with the words in it marked. */
export function marked(text: string, words: readonly AskedWord[]): Html {
  const [whole] = passagesOf(text, words.flat(), wholeTitle)
  return whole === undefined ? html`${text}` : piecesOf(whole)
}

/** What of the document is shown below its title. */
export function passagesShown(one: FoundDocument, words: readonly AskedWord[]): Html {
  const typed = words.flat()
  const own = passagesOf(one.body, typed, inText)
  const files = fileLines(one, typed)
  if (own.length === 0 && files.length === 0)
    return html`<p class="search-passage">${beginning(one.body)}</p>`
  return html`${own.length > 0 && html`<p class="search-passage">${own.map(cut)}</p>`}${files}`
}

function fileLines(one: FoundDocument, typed: readonly string[]): readonly Html[] {
  return passagesOf(one.fileText, typed, inText).map((passage) => {
    const said = passage.pieces.map(({ text }) => text).join('')
    const place = one.fileText.indexOf(said) + one.fileTextFrom
    const file = fileAt(one.files, place + said.length - 1)
    return html`<p class="search-passage search-in-file">${
      file && html`<a href="${recordAddress(one)}/files/${file.place}">附件：${file.title}</a>`
    }<span>${cut(passage)}</span></p>`
  })
}

function beginning(text: string): string {
  const signs = [...text.slice(0, 2 * signsWithoutFind)]
  const short = signs.slice(0, signsWithoutFind).join('')
  return short.length < text.length ? `${short}…` : short
}

function cut(passage: Passage): Html {
  return html`${passage.isCutBefore && '…'}${piecesOf(passage)}${passage.isCutAfter && '…'} `
}

function piecesOf({ pieces }: Passage): Html {
  return html`${pieces.map(({ text, isHit }) => (isHit ? html`<mark>${text}</mark>` : text))}`
}

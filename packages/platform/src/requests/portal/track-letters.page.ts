// The letters of the office on the page where an applicant follows the request: to read, and as PDF.

import { type Html, html, type Piece } from '#kit/html/html.ts'
import type { View } from '#kit/http/route.ts'
import { covered, type IssuedLetter, type LetterKindName, letterKinds } from '#letters/index.ts'
import type { RequestState } from '../case/state.ts'
import type { Credentials, Followed } from '../follow/find-by-code.store.ts'
import { lettersReceived } from '../follow/letters-received.ts'

export type TrackLetters = { readonly followed: Followed; readonly typed: Credentials }

/** Nothing where no letter has reached the applicant yet. */
export function trackLetters(view: View, { followed, typed }: TrackLetters): Html | false {
  const letters = lettersReceived(followed.letters, followed.request.state)
  if (letters.length === 0) return false
  return html`<section class="intake-block"><h2>机关给您的文书</h2>${letters.map((letter) => onePart(view, letter, { typed, isOpen: isAnswer(letter) || isWaitedFor(letter, followed) }))}</section>`
}

/** What the applicant is asked to do stands in these. */
const lettersOfWaiting: Partial<Record<RequestState, LetterKindName>> = {
  awaitingClarification: 'clarification',
  awaitingReasons: 'reasons',
  awaitingFee: 'feeNotice',
}

function isWaitedFor({ kind }: IssuedLetter, { request }: Followed): boolean {
  return lettersOfWaiting[request.state] === kind
}

function isAnswer({ kind }: IssuedLetter): boolean {
  return letterKinds[kind].group === 'answer'
}

type OnePart = { readonly typed: Credentials; readonly isOpen: boolean }

function onePart(
  view: View,
  { letterId, number, content }: IssuedLetter,
  { typed, isOpen }: OnePart,
): Html {
  const paragraphs: readonly Piece[] = covered(content).blocks.map((block) =>
    block.kind === 'row' ? html`<p>${block.name}：${block.text}</p>` : html`<p>${block.text}</p>`,
  )
  const name = number === null ? content.title : `${content.title} ${number}`
  return html`<details class="intake-letter"${isOpen && html` open`}><summary>${name}，${content.dated}</summary>${paragraphs}
<form method="post" action="/track/letters/${letterId}">${view.token()}<input type="hidden" name="number" value="${typed.number}"><input type="hidden" name="secretCode" value="${typed.code}"><button class="btn" type="submit">下载 PDF<span class="visually-hidden">：${name}</span></button></form></details>`
}

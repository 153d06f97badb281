// What happened to one thing, newest first: when, what, by whom, and what was said with it.

import { type Html, html, type Piece } from '#kit/html/html.ts'
import { momentText } from '#kit/html/moment.ts'

export type Moment = {
  readonly at: Date
  readonly title: string
  readonly who: string
  /** A reason that was given, as it was written. */
  readonly said?: string | undefined
  readonly more?: Piece
}

export type Timeline = {
  /** What it tells of; read out, not shown. */
  readonly name: string
  readonly moments: readonly Moment[]
  readonly whenEmpty: string
}

export function timeline({ name, moments, whenEmpty }: Timeline): Html {
  if (moments.length === 0) return html`<p class="nothing-here">${whenEmpty}</p>`
  return html`<ol class="timeline" aria-label="${name}">${moments.map(entry)}</ol>`
}

function entry({ at, title, who, said, more }: Moment): Html {
  return html`<li><time datetime="${at.toISOString()}">${momentText(at)}</time>
<div><p class="timeline-title"><strong>${title}</strong> <span class="timeline-who">${who}</span></p>
${said && html`<blockquote>${said}</blockquote>`}${more}</div></li>`
}

// A field's text beside last year's, the sentences that are the same marked in both.

import { type Html, html } from '#kit/html/html.ts'
import { type Field, fields } from '../fields.ts'
import { compareSentences, type Repetition } from '../repetition.ts'
import type { ShownText } from './shown-text.ts'

/** Behind a summary that says how much is the same; nothing where there is no last year's text. */
export function lastYear({ stored, previous, report }: ShownText, field: Field): Html | false {
  if (previous === undefined || field === 'title') return false
  if (stored[field] === '' && previous[field] === '') return false
  const body = fields.filter((one) => one !== 'title')
  const all = (text: ShownText['stored']): string => body.map((one) => text[one]).join('\n')
  // A sentence is repeated wherever it stood last year.
  const now = compareSentences(stored[field], all(previous))
  const then = compareSentences(previous[field], all(stored))
  const share =
    now.sentences === 0
      ? '本年还没有写'
      : `${now.sentences} 句中 ${now.repeated} 句相同（${Math.round((now.repeated * 100) / now.sentences)}%）`
  return html`<details class="narrative-last"><summary>与上年对照：${share}</summary>
<div class="narrative-pair"><div><h3>${report.year}年（已保存）</h3>${marked(now)}</div><div><h3>${(report.year ?? 0) - 1}年</h3>${marked(then)}</div></div></details>`
}

function marked({ paragraphs }: Repetition): Html {
  if (paragraphs.length === 0) return html`<p class="nothing-here">没有内容。</p>`
  return html`${paragraphs.map((sentences) => html`<p>${sentences.map(({ text, isRepeated }) => (isRepeated ? html`<mark>${text}</mark>` : text))}</p>`)}`
}

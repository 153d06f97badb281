// A form that arrived while the database was away: its fields, kept on the page to be sent once more.

import type { FastifyRequest } from 'fastify'
import { type Html, html } from '#kit/html/html.ts'

/** Never put back into a page. */
const secret = /password|secret/i

/**
 * A button that sends the same form to the same address; undefined where nothing was sent. The token
 * is the one that came with it: a form of another site gains nothing here.
 */
export function sendAgain(request: FastifyRequest): Html | undefined {
  if (request.method !== 'POST') return undefined
  if (request.isMultipart())
    return html`<p>刚才提交的文件可能没有保存。系统恢复后，请返回上一页查看，需要时重新提交。</p>`
  const fields = fieldsOf(request.body)
  if (fields.some(([name]) => secret.test(name)))
    return html`<p>刚才的提交可能没有保存。系统恢复后，请返回上一页重新填写。</p>`
  const inputs = fields.map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )
  return html`<form method="post" action="${request.url}">${inputs}
<p>刚才提交的内容可能没有保存，已保留在这个页面上。稍等片刻后点击下面的按钮，不需要重新填写。</p>
<p><button class="btn btn-primary" type="submit">重新提交</button></p></form>`
}

function fieldsOf(body: unknown): readonly (readonly [name: string, value: string])[] {
  if (typeof body !== 'object' || body === null) return []
  return Object.entries(body).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one) => [name, String(one)] as const),
  )
}

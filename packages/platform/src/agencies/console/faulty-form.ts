// A form with several faults is shown again with all of them: on top, and each beside its field.

import { notice } from '#kit/html/components/notice/notice.ts'
import { html } from '#kit/html/html.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { Exchange } from '#kit/http/route.ts'

/** The attempt to show again; `problems` by field. */
export function faultyForm(
  { form, view }: Pick<Exchange, 'form' | 'view'>,
  problems: Readonly<Record<string, string>>,
): Attempt {
  const lines = Object.entries(problems).map(
    ([field, problem]) => html`<a href="#${field}">${problem}</a>`,
  )
  return {
    path: view.path,
    typed: (field) => form.get(field) ?? '',
    problem: (field) => problems[field],
    summary: notice({ tone: 'problem', title: '没有保存，请修改后重新提交', lines }),
  }
}

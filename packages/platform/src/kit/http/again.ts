// A form that was refused is shown again: with what was typed, and what is wrong beside its field.

import { type Refusal, Refused } from '#kit/db/transaction.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { Answer } from './answer.ts'
import type { Exchange } from './route.ts'

/** What a page with forms is shown with: the attempt that was refused, or none. */
export type Attempt = {
  /** Where the form was sent; undefined when none was. */
  readonly path: string | undefined
  /** What was typed into a field; empty when nothing was. */
  readonly typed: (name: string) => string
  /** What is wrong with a field, to stand beside it. */
  readonly problem: (name: string) => string | undefined
  /** Why it was refused, for pages that answer more than with a sentence. */
  readonly refusal?: Refusal | undefined
  /** What is wrong, to stand on top of the page, with a link to the field. */
  readonly summary: Html | undefined
}

/** The page as it is opened. */
export const noAttempt: Attempt = {
  path: undefined,
  typed: () => '',
  problem: () => undefined,

  summary: undefined,
}

export type Again = {
  /** Code of a refusal → name of the field that is at fault. */
  readonly fields?: Readonly<Record<string, string>>
  /** Id of the field in the page, where it is not its name. */
  readonly anchor?: string
  /** What did not happen, where it is not that something was not saved. */
  readonly title?: string
  /** Says a refusal more exactly than its code does, by its facts. */
  readonly words?: (refusal: Refusal) => string | undefined
  /** The same page, with the attempt. */
  readonly show: (attempt: Attempt) => Answer | Promise<Answer>
}

/**
 * Does what a form asks. Refused for a field: the page again, 422; for another reason, such as the
 * state of things: the page again, 409. Nothing that was typed is lost.
 */
export async function orAgain(
  exchange: Exchange,
  again: Again,
  doing: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await doing()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const { code } = error.refusal
    const name = again.fields?.[code]
    const sentence = again.words?.(error.refusal) ?? exchange.refusals[code] ?? code
    const problem = {
      name,
      sentence,
      anchor: again.anchor,
      refusal: error.refusal,
      title: again.title,
    }
    const answer = await again.show(attemptOf(exchange, problem))
    return { ...answer, status: name === undefined ? 409 : 422 }
  }
}

type Problem = {
  readonly name: string | undefined
  readonly sentence: string
  readonly anchor: string | undefined
  readonly refusal: Refusal
  readonly title: string | undefined
}

function attemptOf({ form, view }: Exchange, problem: Problem): Attempt {
  const { name, sentence, anchor, refusal, title = '没有保存，请修改后重新提交' } = problem
  const line = name === undefined ? sentence : html`<a href="#${anchor ?? name}">${sentence}</a>`
  return {
    path: view.path,
    typed: (field) => form.get(field) ?? '',
    refusal,
    problem: (field) => (field === name ? sentence : undefined),
    summary: notice({ tone: 'problem', title, lines: [line] }),
  }
}

// What a program reads where something is wrong: a problem in JSON (RFC 9457), in plain words.

import type { Answer } from './answer.ts'

export type Problem = {
  readonly status: number
  /** What kind of problem it is: 查询条件有误. */
  readonly title: string
  /** What is wrong here, and what to do. */
  readonly detail: string
}

export const problemType = 'application/problem+json; charset=utf-8'

/** The problem as an answer, open to other sites. */
export function problem(given: Problem): Answer {
  const headers = { 'access-control-allow-origin': '*', 'cache-control': 'no-store' }
  return { status: given.status, type: problemType, body: problemText(given), headers }
}

/** The text of the answer. */
export function problemText({ status, title, detail }: Problem): string {
  return JSON.stringify({ type: 'about:blank', title, status, detail })
}

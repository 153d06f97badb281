// How a reader of office files gives up: an error inside, a finding outside. Nothing escapes.

import type { Finding } from '../../finding.ts'
import { makeFinding } from '../../make-finding.ts'
import type { Limits } from '../limits.ts'
import type { Format, Source } from '../source.ts'

type StopCode = 'reading.limit' | 'reading.damaged' | 'reading.encrypted' | 'reading.unsupported'

/** Thrown inside the office readers only; `readGuarded` turns it into a finding. */
export class ReadingStopped extends Error {
  readonly code: StopCode
  constructor(code: StopCode, message: string) {
    super(message)
    this.name = 'ReadingStopped'
    this.code = code
  }
}

/** Stops the reading of a damaged file. `what` names the part that is broken. */
export function damaged(what: string): ReadingStopped {
  return new ReadingStopped(
    'reading.damaged',
    `文件已损坏，无法读取（${what}）。请用 Office 或 WPS 打开原文件后另存一份，再重新读取。`,
  )
}

/** Stops the reading of a file that would cost more than a setting allows. */
export function beyondLimit(what: string): ReadingStopped {
  return new ReadingStopped(
    'reading.limit',
    `文件超出读取限制（${what}），没有读取。请确认文件来源；确属正常文件的，请调高限制后再读。`,
  )
}

/** Stops the reading of a file under a password. */
export function encrypted(): ReadingStopped {
  return new ReadingStopped(
    'reading.encrypted',
    '文件设置了打开密码，无法读取。请用 Office 或 WPS 打开，取消密码后另存一份，再重新读取。',
  )
}

/** Stops the reading of a file whose kind is not read. */
export function unsupported(what: string): ReadingStopped {
  return new ReadingStopped('reading.unsupported', what)
}

/** Throws when the time for one file is over. Called often: it must be cheap. */
export type Clock = () => void

/** Starts the clock of one file. */
export function startClock(limits: Limits): Clock {
  const end = performance.now() + limits.milliseconds
  return () => {
    if (performance.now() > end) throw beyondLimit('读取用时过长')
  }
}

/** A finding of a reader that hinders nothing, or a refusal. */
export function readingFinding(
  code: string,
  severity: Finding['severity'],
  message: string,
): Finding {
  const verdict = severity === 'error' ? 'notAssessable' : 'uncertain'
  return makeFinding({ code, severity, verdict, message, cells: [], facts: {} })
}

/** Runs a reader; whatever stops it becomes a finding of a source without blocks. An empty
 * document gets a finding too. */
export async function readGuarded(
  format: Format,
  read: () => Source | Promise<Source>,
): Promise<Source> {
  try {
    const source = await read()
    if (source.blocks.length > 0 || source.findings.length > 0) return source
    const message = '文件里没有文字，没有内容可读。请确认选对了文件。'
    return { ...source, findings: [readingFinding('reading.empty', 'error', message)] }
  } catch (fault) {
    const stop = fault instanceof ReadingStopped ? fault : damaged('内部结构不完整')
    return { format, blocks: [], findings: [readingFinding(stop.code, 'error', stop.message)] }
  }
}

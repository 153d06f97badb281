// Somebody who fills in reports without a pause and remembers what the platform said it had saved.

import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { Visitor } from './visitor.ts'

/** The cell that is counted up, in both forms: each save puts the next number into it. */
export const countedCell = 'requests.received.naturalPerson'

/** A report as its writer knows it. */
export type Written = {
  readonly unit: string
  readonly year: number
  /** Whether the platform said that it is there. */
  opened: boolean
  /** The number that was last said to be saved. */
  acknowledged: number
  /** The number that was last sent. */
  sent: number
}

type Save = {
  readonly number: number
  readonly id: string
  /** Whether it was sent before, without an answer. */
  again: boolean
}

export type Writer = {
  readonly reports: readonly Written[]
  readonly saves: () => number
  /** Writes until told to stop, or until an answer does not come. */
  readonly work: (given: AbortSignal) => Promise<void>
  /** Sends again what was not answered: it may or may not have been done. */
  readonly settle: () => Promise<void>
  /** Goes on with another report, as long as there are some. */
  readonly nextReport: () => void
}

/** `plan` holds the reports of this writer alone. */
export function aWriter(visitor: Visitor, plan: Iterator<{ unit: string; year: number }>): Writer {
  const reports: Written[] = []
  let waiting: Save | undefined
  let count = 0
  const begin = (): void => {
    const next = plan.next()
    if (next.done) return
    reports.push({ ...next.value, opened: false, acknowledged: 0, sent: 0 })
  }
  begin()

  const step = async (): Promise<void> => {
    const report = reports.at(-1)
    if (report === undefined) throw new Error('no report to write')
    if (!report.opened) await open(visitor, report)
    waiting ??= { number: report.acknowledged + 1, id: randomUUID(), again: false }
    report.sent = waiting.number
    await save(visitor, report, waiting)
    report.acknowledged = waiting.number
    waiting = undefined
    count += 1
  }
  return {
    reports,
    saves: () => count,
    nextReport: begin,
    settle: () => untilAnswered(step),
    work: async (given) => {
      try {
        while (!given.aborted) await step()
      } catch (error) {
        if (!(error instanceof NotAnswered)) throw error
      }
    },
  }
}

async function untilAnswered(step: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await step()
    } catch (error) {
      if (!(error instanceof NotAnswered) || tries > 50) throw error
      await setTimeout(100)
    }
  }
}

/** No answer, or one that says the platform could not do it now. */
class NotAnswered extends Error {}

async function open(visitor: Visitor, report: Written): Promise<void> {
  const { unit, year } = report
  const { status } = await answerTo(visitor.post('/annual-reports', { unit, year: String(year) }))
  // 409: an earlier attempt, whose answer was lost, had been done.
  if (status !== 303 && status !== 409) throw new Error(`opening ${unit} ${year}: ${status}`)
  report.opened = true
}

async function save(visitor: Visitor, { unit, year }: Written, one: Save): Promise<void> {
  const { number, id, again } = one
  const was = number === 1 ? {} : { [countedCell]: String(number - 1) }
  const form = {
    edition: '1',
    saveId: id,
    was: JSON.stringify(was),
    [`cell:${countedCell}`]: String(number),
  }
  one.again = true
  const answer = await answerTo(visitor.post(`/annual-reports/${unit}/${year}/fill-in`, form))
  const saved = /cells=(\d)$/.exec(answer.headers.get('location') ?? '')?.[1]
  // What was done before its answer was lost is not done again.
  if (answer.status === 303 && (saved === '1' || (again && saved === '0'))) return
  throw new Error(`saving ${number} in ${unit} ${year}: ${answer.status}, ${saved} cells`)
}

async function answerTo(answering: Promise<Response>): Promise<Response> {
  const answer = await answering.catch((cause) => {
    throw new NotAnswered('no answer', { cause })
  })
  await answer.body?.cancel()
  // Any other fault would be a page that does not say what is the matter.
  if (answer.status === 503) throw new NotAnswered('status 503')
  return answer
}

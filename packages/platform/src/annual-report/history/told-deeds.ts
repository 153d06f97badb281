// Deeds of the audit log about a report, as a person reads them.

import { isReportAction, transitions } from '../flow/transitions.ts'

export type Deed = {
  readonly sequence: number
  readonly at: Date
  readonly actorKind: string
  readonly actorId: string
  readonly action: string
  /** Why, where the deed says so. */
  readonly reason: string | undefined
}

export type ToldDeed = Omit<Deed, 'action'> & {
  readonly title: string
  /** Saving again and again is one entry. */
  readonly times: number
}

const sameSittingMs = 60 * 60 * 1000

/** Newest first, as given; what one person did over and over within an hour is told once. */
export function toldDeeds(deeds: readonly Deed[]): readonly ToldDeed[] {
  const told: ToldDeed[] = []
  for (const { action, ...deed } of deeds) {
    const title = titleOf(action)
    const last = told.at(-1)
    if (last !== undefined && isMore(last, { ...deed, title }))
      told[told.length - 1] = { ...last, times: last.times + 1 }
    else told.push({ ...deed, title, times: 1 })
  }
  return told
}

function isMore(last: ToldDeed, next: Omit<ToldDeed, 'times'>): boolean {
  return (
    last.title === next.title &&
    last.actorId === next.actorId &&
    last.reason === undefined &&
    next.reason === undefined &&
    Number(last.at) - Number(next.at) < sameSittingMs
  )
}

/** The words of the button that did it. */
function titleOf(action: string): string {
  const name = action.slice(action.indexOf('.') + 1)
  return isReportAction(name) ? transitions[name].title : name
}

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
  /** How many cells and paragraphs it changed, where the deed says so. */
  readonly cells: number
  readonly paragraphs: number
  /** Number of the edition it was done to. */
  readonly edition: number
}

/** A correction begun, or given up. */
export type Turn = { readonly sequence: number; readonly isBegun: boolean }

/** Which edition a deed was done to: the one it began or gave up, else the newest of its time. */
export function editionAt(turns: readonly Turn[], sequence: number): number {
  return turns.reduce((number, turn) => {
    if (turn.isBegun) return turn.sequence <= sequence ? number + 1 : number
    return turn.sequence < sequence ? number - 1 : number
  }, 1)
}

export type ToldDeed = Omit<Deed, 'action'> & {
  /** The action of the flow. */
  readonly action: string
  readonly title: string
  /** Saving again and again is one entry. */
  readonly times: number
}

const sameSittingMs = 60 * 60 * 1000

/** Newest first, as given; what one person did over and over within an hour is told once. */
export function toldDeeds(deeds: readonly Deed[]): readonly ToldDeed[] {
  const told: ToldDeed[] = []
  for (const { action: name, ...rest } of deeds) {
    const action = name.slice(name.indexOf('.') + 1)
    const deed = { ...rest, action }
    const title = titleOf(action)
    const last = told.at(-1)
    if (last !== undefined && isMore(last, { ...deed, title }))
      told[told.length - 1] = {
        ...last,
        times: last.times + 1,
        cells: last.cells + deed.cells,
        paragraphs: last.paragraphs + deed.paragraphs,
      }
    else told.push({ ...deed, title, times: 1 })
  }
  return told
}

function isMore(last: ToldDeed, next: Omit<ToldDeed, 'times'>): boolean {
  return (
    last.title === next.title &&
    last.actorId === next.actorId &&
    last.edition === next.edition &&
    last.reason === undefined &&
    next.reason === undefined &&
    Number(last.at) - Number(next.at) < sameSittingMs
  )
}

/** The words of the button that did it. */
function titleOf(action: string): string {
  return isReportAction(action) ? transitions[action].title : action
}

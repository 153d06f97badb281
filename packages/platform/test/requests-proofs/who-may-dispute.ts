// Who may do what with a dispute, from which state, and how each end counts: declared from the law and
// the definitions of table 四, and not taken from the program's own tables.

import type { Role } from '#agencies/index.ts'
import type { DisputeState } from '#disputes/case/dispute.ts'
import type { DisputeRow } from '#disputes/case/dispute-figures.ts'
import type { DisputeAction } from '#disputes/case/dispute-transitions.ts'

type Steps = { readonly [Action in DisputeAction]?: DisputeState }

/** 条例 51; 行政复议法 30, 48, 62; 行政诉讼法 45, 67, 85: each step with the state it leads to. */
const steps: Readonly<Record<DisputeState | 'none', Steps>> = {
  none: { file: 'filed' },
  filed: {
    receiveCopy: 'filed',
    noteAcceptance: 'filed',
    reply: 'replied',
    conclude: 'concluded',
    addPaper: 'filed',
  },
  replied: { noteAcceptance: 'replied', conclude: 'concluded', addPaper: 'replied' },
  concluded: {
    appeal: 'filed',
    noteArrival: 'concluded',
    noteLesson: 'concluded',
    addPaper: 'concluded',
    close: 'closed',
  },
  closed: { noteArrival: 'closed', noteLesson: 'closed', addPaper: 'closed' },
}

/** 条例 4: the office that handles disclosure keeps its cases; nobody else of the organ does. */
const office: readonly Role[] = ['clerk', 'officeHead']

export const declaredStates = Object.keys(steps) as readonly (DisputeState | 'none')[]

/** What a role may do in a state, by name, in order. */
export function declared(state: DisputeState | 'none', role: Role): readonly DisputeAction[] {
  return office.includes(role) ? (Object.keys(steps[state]).sort() as DisputeAction[]) : []
}

/** Where a step leads; undefined where it is not declared. */
export function leadsTo(
  state: DisputeState | 'none',
  action: DisputeAction,
): DisputeState | undefined {
  return steps[state][action]
}

type Heading = 'upheld' | 'corrected' | 'other'

const ofReview: Readonly<Record<Heading, string>> = {
  // 行政复议法 68, 69
  upheld: 'upheld claimRejected',
  // 行政复议法 63 to 67, 70
  corrected:
    'changed revoked partlyRevoked revokedForNoReply declaredUnlawful orderedToAct declaredVoid',
  // 行政复议法 30, 33, 41, 73
  other: 'notAccepted dismissed withdrawn terminated mediated',
}
const ofCourt: Readonly<Record<Heading, string>> = {
  // 行政诉讼法 69
  upheld: 'claimsDismissed',
  // 行政诉讼法 70, 72, 74, 75, 77
  corrected: 'revoked changed orderedToAct declaredUnlawful declaredVoid',
  // 行政诉讼法 51, 62, 101
  other: 'notAccepted suitDismissed withdrawn terminated',
}

/** The ends of a row's kind with the heading of table 四 that each counts under. */
export function headings(row: DisputeRow): ReadonlyMap<string, Heading> {
  const table = row === 'reconsideration' ? ofReview : ofCourt
  const names = ['upheld', 'corrected', 'other'] as const
  return new Map(names.flatMap((name) => table[name].split(' ').map((end) => [end, name] as const)))
}

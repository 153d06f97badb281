// Which steps of the flow are taken on a page of their own, not by a button of the overview.

import type { ReportAction } from '../flow/transitions.ts'
import type { ReportTab } from './report-tabs.ts'

export const actionPages = {
  importReport: '/source',
  confirmReading: '/source',
  edit: '/fill-in',
  editText: '/text',
  decideFinding: '/findings',
  waive: '/findings',
  changePart: '/roll-up',
  rollUp: '/roll-up',
  changeScope: '/roll-up',
  adoptComputed: '/computed',
  explainDifference: '/computed',
} as const satisfies Partial<Readonly<Record<ReportAction, ReportTab | '/fill-in'>>>

export type ActionElsewhere = keyof typeof actionPages

/** Whether a step has a page of its own. */
export function isElsewhere(action: ReportAction): action is ActionElsewhere {
  return Object.hasOwn(actionPages, action)
}
